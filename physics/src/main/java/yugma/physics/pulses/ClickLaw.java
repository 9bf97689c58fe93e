// SPDX-License-Identifier: Apache-2.0
package yugma.physics.pulses;

import java.util.List;
import java.util.stream.IntStream;
import yugma.physics.optics.Intensity;
import yugma.physics.optics.WeakCoherentSource;

/// The closed form of the `device` model: how likely each combination of settings and outcome is in
/// an open gate, how often gates are open, and what a block of pulses is expected to leave.
///
/// Let D be the probability that light or darkness makes an open gate click, H the blind gates
/// after a click, p the after-pulse probability. Traps release in open gates only, so after-pulses
/// come with a share A = 1 - exp(-p C) of open gates, independent of what they fall on, an open
/// gate clicks with probability C = 1 - (1 - D)(1 - A), and a gate is open with probability 1 / (1
/// + H C). A generalises R_k = D_k + p_ap · mean(D) of the field's usual model to after-pulses of
///   after-pulses.
public final class ClickLaw {
  private final PulseLink link;
  private final List<List<Tap>> branches;
  private final double lightClick;
  private final double afterPulse;

  public ClickLaw(PulseLink link) {
    this.link = link;
    this.branches =
        IntStream.range(0, settings())
            .mapToObj(s -> Tap.branches(link, intensity(s).meanPhotons(), isTest(s)))
            .toList();
    this.lightClick = lightClicks();
    this.afterPulse = solveAfterPulse();
  }

  private double lightClicks() {
    double sum = 0;
    for (int s = 0; s < settings(); s++) {
      for (Tap tap : branches.get(s)) {
        for (boolean bobInTest : BASES) {
          sum += prior(s) * tap.probability() * bob(bobInTest) * outcome(tap, bobInTest).any();
        }
      }
    }
    return sum;
  }

  /// The share A that keeps itself up, by bisection: more after-pulses than A follow from a small
  /// A, fewer from a large one.
  private double solveAfterPulse() {
    double p = link.receiver().detector().afterPulseProbability();
    if (p == 0) {
      return 0;
    }
    double low = 0;
    double high = 1;
    for (int i = 0; i < 100; i++) {
      double share = (low + high) / 2;
      double caused = -StrictMath.expm1(-p * (1 - (1 - lightClick) * (1 - share)));
      low = caused > share ? share : low;
      high = caused > share ? high : share;
    }
    return (low + high) / 2;
  }

  static final boolean[] BASES = {false, true};

  public PulseLink link() {
    return link;
  }

  /// Probability that light or darkness makes an open gate click.
  public double lightClickProbability() {
    return lightClick;
  }

  /// Probability that an open gate clicks, after-pulses included.
  public double clickProbability() {
    return 1 - (1 - lightClick) * (1 - afterPulse);
  }

  /// The share of gates in which the receiver is not held off.
  public double openShare() {
    return 1 / (1 + link.blindGates() * clickProbability());
  }

  /// Expected clicks per pulse sent.
  public double clicksPerPulse() {
    return clickProbability() * openShare();
  }

  /// Variance of the number of clicks of a long run, for each pulse sent.
  ///
  /// Every click is the first of a family of after-pulses whose size is geometric; hold-off thins
  /// the fluctuations by the cube of the open share (Cox 1962, Renewal Theory, §3.3).
  public double clickVariancePerPulse() {
    double p = link.receiver().detector().afterPulseProbability();
    double click = clickProbability();
    double open = openShare();
    return click * (1 - click) * (1 + p) / (1 - p) * open * open * open;
  }

  /// What one pulse is expected to add to the counts of both parties' matching bases.
  public ExpectedCounts expectedPerPulse() {
    int intensities = link.source().intensities().size();
    double[][] detections = new double[2][intensities];
    double[][] errors = new double[2][intensities];
    for (int s = 0; s < settings(); s++) {
      int basis = isTest(s) ? 1 : 0;
      for (Tap tap : branches.get(s)) {
        double weight = openShare() * prior(s) * tap.probability() * bob(isTest(s));
        GateOutcome outcome = outcome(tap, isTest(s)).withAfterPulses(afterPulse);
        detections[basis][s >> 1] += weight * outcome.any();
        errors[basis][s >> 1] += weight * (outcome.wrong() + outcome.both() / 2);
      }
    }
    return new ExpectedCounts(detections, errors);
  }

  /// Expected clicks per pulse in which Alice and Bob chose the key basis.
  public double siftedKeyPerPulse() {
    return expectedPerPulse().detectionsIn(false);
  }

  /// Expected gates in which both detectors click, per pulse sent.
  public double doubleClicksPerPulse() {
    double doubles = 0;
    for (int s = 0; s < settings(); s++) {
      for (Tap tap : branches.get(s)) {
        for (boolean bobInTest : BASES) {
          double both = outcome(tap, bobInTest).withAfterPulses(afterPulse).both();
          doubles += prior(s) * tap.probability() * bob(bobInTest) * both;
        }
      }
    }
    return openShare() * doubles;
  }

  /// Expected sifted bits of the key basis per pulse that Eve has measured in that basis or
  /// half-way to it.
  public double siftedKeySeenByEvePerPulse() {
    double seen = 0;
    for (int s = 0; s < settings(); s++) {
      for (Tap tap : branches.get(s)) {
        if (!isTest(s) && Marks.tellsKey(tap.mark())) {
          double clicks = outcome(tap, false).withAfterPulses(afterPulse).any();
          seen += prior(s) * tap.probability() * bob(false) * clicks;
        }
      }
    }
    return openShare() * seen;
  }

  /// What untapped single photons are expected to add to the sifted key, per pulse sent.
  ///
  /// @param single clicks of pulses with exactly one photon
  /// @param errorRate of the latter
  public record SinglePhotons(double single, double errorRate) {}

  /// The single photons' share of the sifted key.
  public SinglePhotons singlePhotonsPerPulse() {
    double one = 0;
    for (int s = 0; s < settings(); s++) {
      double mean = intensity(s).meanPhotons();
      if (!isTest(s)) {
        one += prior(s) * bob(false) * mean * StrictMath.exp(-mean);
      }
    }
    double dark = link.falseProbability();
    double eta = link.transmission();
    double e = link.receiver().wrongShare();
    GateOutcome nothing = new GateOutcome(dark * (1 - dark), dark * (1 - dark), dark * dark);
    GateOutcome photon =
        new GateOutcome(
            eta * ((1 - e) * (1 - dark)) + (1 - eta) * nothing.correct(),
            eta * (e * (1 - dark)) + (1 - eta) * nothing.wrong(),
            eta * dark + (1 - eta) * nothing.both());
    GateOutcome single = photon.withAfterPulses(afterPulse);
    return new SinglePhotons(
        openShare() * one * single.any(), (single.wrong() + single.both() / 2) / single.any());
  }

  // A setting of Alice is 2 · (index of the intensity) + (1 in the test basis).

  int settings() {
    return 2 * link.source().intensities().size();
  }

  static boolean isTest(int setting) {
    return (setting & 1) != 0;
  }

  Intensity intensity(int setting) {
    return link.source().intensities().get(setting >> 1);
  }

  double prior(int setting) {
    WeakCoherentSource source = link.source();
    double key = source.keyBasisProbability();
    return intensity(setting).probability() * (isTest(setting) ? 1 - key : key);
  }

  double bob(boolean testBasis) {
    double key = link.receiver().keyBasisProbability();
    return testBasis ? 1 - key : key;
  }

  List<Tap> branches(int setting) {
    return branches.get(setting);
  }

  GateOutcome outcome(Tap tap, boolean bobInTest) {
    return GateOutcome.of(tap.meanPhotons(), tap.towards(bobInTest), link.falseProbability());
  }
}
