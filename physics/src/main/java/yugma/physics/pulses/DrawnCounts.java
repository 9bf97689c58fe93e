// SPDX-License-Identifier: Apache-2.0
package yugma.physics.pulses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import yugma.kernel.random.RandomStream;
import yugma.kernel.sampling.Binomial;

/// The counts of a run of pulses, drawn from the closed form without drawing a single click.
///
/// The number of clicks is normal with the mean and variance of the renewal process that a hold-off
/// makes of them; which class each falls into is multinomial, exactly.
///
/// @param clicks in all
/// @param doubleClicks of them, those of both detectors, drawn apart from the other counts
/// @param detections `get(basis).get(intensity)` where the bases agree, basis 0 is the key basis
/// @param errors of them, with unequal bits
/// @param siftedBitsSeenByEve of the key basis
public record DrawnCounts(
    long clicks,
    long doubleClicks,
    List<List<Long>> detections,
    List<List<Long>> errors,
    long siftedBitsSeenByEve) {
  /// Draws the counts of a run.
  ///
  /// @param pulses >= 0
  public static DrawnCounts draw(ClickLaw law, long pulses, RandomStream random) {
    long clicks = clicks(law, pulses, random);
    ExpectedCounts expected = law.expectedPerPulse();
    List<List<Long>> detections = new ArrayList<>();
    List<List<Long>> errors = new ArrayList<>();
    long left = clicks;
    double share = law.clicksPerPulse();
    for (boolean test : ClickLaw.BASES) {
      List<Long> found = new ArrayList<>();
      List<Long> wrong = new ArrayList<>();
      for (int k = 0; k < expected.intensities(); k++) {
        double wanted = expected.detections(test, k);
        long n = Binomial.draw(left, ratio(wanted, share), random);
        found.add(n);
        wrong.add(Binomial.draw(n, ratio(expected.errors(test, k), wanted), random));
        left -= n;
        share -= wanted;
      }
      detections.add(List.copyOf(found));
      errors.add(List.copyOf(wrong));
    }
    long key = detections.getFirst().stream().mapToLong(Long::longValue).sum();
    double seen = ratio(law.siftedKeySeenByEvePerPulse(), expected.detectionsIn(false));
    long seenByEve = Binomial.draw(key, seen, random);
    double both = ratio(law.doubleClicksPerPulse(), law.clicksPerPulse());
    long doubles = Binomial.draw(clicks, both, random);
    return new DrawnCounts(
        clicks, doubles, List.copyOf(detections), List.copyOf(errors), seenByEve);
  }

  /// The counts of clicks that were drawn one by one.
  ///
  /// @param intensities of the source
  public static DrawnCounts of(Exposure exposure, int intensities) {
    long[][] detections = new long[2][intensities];
    long[][] errors = new long[2][intensities];
    for (int i = 0; i < exposure.clicks(); i++) {
      byte alice = exposure.alice()[i];
      byte bob = exposure.bob()[i];
      if (Marks.isTestBasis(alice) == Marks.isTestBasis(bob)) {
        int basis = Marks.isTestBasis(alice) ? 1 : 0;
        detections[basis][Marks.intensity(alice)]++;
        errors[basis][Marks.intensity(alice)] += Marks.bit(alice) ^ Marks.bit(bob);
      }
    }
    return new DrawnCounts(
        exposure.clicks(),
        exposure.doubleClicks(),
        lists(detections),
        lists(errors),
        exposure.siftedBitsSeenByEve());
  }

  private static List<List<Long>> lists(long[][] counts) {
    return Arrays.stream(counts).map(row -> Arrays.stream(row).boxed().toList()).toList();
  }

  private static double ratio(double part, double whole) {
    return whole <= 0 ? 0 : Math.max(0, Math.min(1, part / whole));
  }

  private static long clicks(ClickLaw law, long pulses, RandomStream random) {
    double open = law.openShare();
    double click = law.clickProbability();
    boolean independent = law.link().receiver().detector().afterPulseProbability() == 0;
    if (open > 0.999 && independent && pulses <= 1L << 53) {
      return Binomial.draw(pulses, click * open, random);
    }
    double variance = pulses * law.clickVariancePerPulse();
    double drawn = pulses * click * open + StrictMath.sqrt(variance) * random.nextGaussian();
    return Math.max(0, (long) StrictMath.rint(drawn));
  }

  /// Two runs as one.
  public DrawnCounts plus(DrawnCounts other) {
    return new DrawnCounts(
        clicks + other.clicks,
        doubleClicks + other.doubleClicks,
        sum(detections, other.detections),
        sum(errors, other.errors),
        siftedBitsSeenByEve + other.siftedBitsSeenByEve);
  }

  private static List<List<Long>> sum(List<List<Long>> a, List<List<Long>> b) {
    List<List<Long>> sum = new ArrayList<>();
    for (int basis = 0; basis < a.size(); basis++) {
      List<Long> row = new ArrayList<>();
      for (int k = 0; k < a.get(basis).size(); k++) {
        row.add(a.get(basis).get(k) + b.get(basis).get(k));
      }
      sum.add(List.copyOf(row));
    }
    return List.copyOf(sum);
  }
}
