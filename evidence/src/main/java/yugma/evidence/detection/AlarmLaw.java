// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.detection;

import yugma.kernel.sampling.Erf;
import yugma.keys.security.BlockCounts;
import yugma.keys.security.KeyLength;
import yugma.keys.security.Tally;
import yugma.keys.watch.Baseline;
import yugma.keys.watch.BinomialTail;
import yugma.keys.watch.Bounds;
import yugma.network.link.Prediction;
import yugma.physics.pulses.ClickLaw;
import yugma.physics.pulses.ExpectedCounts;

/// The closed form of the first alarm: the probability that one block of a tapped link leaves the
/// bounds of a watch that was just commissioned.
///
/// Errors are binomial at the tapped rate, detections normal with the variance of a renewal
/// process; the counts of a block are taken as independent, and the key length as that of the
/// expected counts.
final class AlarmLaw {
  private final Prediction untapped;
  private final ClickLaw tapped;

  AlarmLaw(Prediction untapped, ClickLaw tapped) {
    this.untapped = untapped;
    this.tapped = tapped;
  }

  /// Expected counts of a tapped block.
  private BlockCounts counts(ClickLaw law) {
    return Prediction.counts(law.expectedPerPulse().times((double) untapped.blockPulses()));
  }

  /// The key that a block with the expected counts of a tapped one gives, in bits.
  long keyBits() {
    BlockCounts counts = counts(tapped);
    KeyLength length =
        untapped
            .agreement()
            .proof()
            .keyLength(
                counts,
                untapped.agreement().intensities(),
                Prediction.leak(counts, untapped.agreement()));
    return Math.max(0, length.bits());
  }

  double probability() {
    if (keyBits() == 0) {
      return 1;
    }
    BlockCounts expected = counts(untapped.law());
    BlockCounts now = counts(tapped);
    double silent = quiet(expected.keyTotal(), now.keyTotal());
    silent *= quiet(expected.testTotal(), now.testTotal());
    for (int k = 0; k < expected.key().size(); k++) {
      silent *= yieldQuiet(k);
    }
    return 1 - silent;
  }

  /// Probability that the errors stay within their bound.
  private static double quiet(Tally expected, Tally now) {
    long detections = Math.round(now.detections());
    long most =
        Baseline.commissioned(expected.errorRate(), expected.detections(), 1)
            .upperBound(detections);
    return 1 - BinomialTail.atLeast(most + 1, detections, now.errorRate());
  }

  /// Probability that the detections of an intensity stay within their bounds.
  private double yieldQuiet(int k) {
    double pulses = (double) untapped.blockPulses();
    double before = detections(untapped.law().expectedPerPulse(), k);
    double now = detections(tapped.expectedPerPulse(), k);
    Bounds bounds = Baseline.commissioned(before, pulses, 1).bounds(untapped.blockPulses());
    double share = now / tapped.clicksPerPulse();
    double variance =
        pulses * share * share * tapped.clickVariancePerPulse() + pulses * now * (1 - share);
    double deviation = StrictMath.sqrt(variance);
    double below = Erf.normalBelow((bounds.high() + 0.5 - pulses * now) / deviation);
    return below - Erf.normalBelow((bounds.low() - 0.5 - pulses * now) / deviation);
  }

  private static double detections(ExpectedCounts perPulse, int k) {
    return perPulse.detections(false, k) + perPulse.detections(true, k);
  }
}
