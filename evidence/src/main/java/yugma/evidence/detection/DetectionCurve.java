// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.detection;

import java.util.OptionalDouble;
import yugma.kernel.random.RandomStreams;
import yugma.keys.watch.BinomialTail;
import yugma.network.link.LinkWatch;
import yugma.network.link.Prediction;
import yugma.network.link.RatesBlock;
import yugma.network.scenario.Link;
import yugma.network.scenario.QkdLink;
import yugma.network.scenario.Security;
import yugma.physics.optics.InterceptResend;
import yugma.physics.pulses.ClickLaw;
import yugma.physics.pulses.DrawnCounts;
import yugma.physics.pulses.Thinning;

/// The probability that a block raises an alarm, against the fraction of pulses that an
/// eavesdropper takes and the size of the blocks.
///
/// A simulated block is drawn click by click where it holds at most 400,000 sifted bits, and as
/// counts beyond; the watch is that of the live link, just commissioned.
///
/// @param link whose optics are used
/// @param qkd with its devices
/// @param eve how she works; her fraction is varied
/// @param seed of the simulated blocks
public record DetectionCurve(Link link, QkdLink qkd, InterceptResend eve, long seed) {
  private static final int MOST_DRAWN = 400_000;
  private static final long POOL_BITS = 1 << 20;

  /// One point of the curve.
  ///
  /// @param trials blocks to simulate, >= 1
  public DetectionPoint at(double fraction, int blockBits, int trials) {
    Prediction untapped = Prediction.of(link, sized(blockBits));
    ClickLaw tapped = new ClickLaw(untapped.law().link().tappedBy(taking(fraction)));
    AlarmLaw closed = new AlarmLaw(untapped, tapped);
    int alarms = 0;
    RandomStreams streams = RandomStreams.seeded(seed).part(fraction + " of " + blockBits);
    Draw draw = draw(tapped, blockBits);
    for (int trial = 0; trial < trials; trial++) {
      DrawnCounts counts = draw.counts(untapped.blockPulses(), streams.part("trial-" + trial));
      var report = RatesBlock.report(untapped.agreement(), counts, POOL_BITS);
      var raised =
          LinkWatch.commissioned(untapped).judge(report, untapped.blockPulses(), true).alarms();
      alarms += raised.isEmpty() ? 0 : 1;
    }
    double probability = closed.probability();
    double blockTime = untapped.blockPulses() / qkd.source().clockHz();
    return new DetectionPoint(
        fraction,
        blockBits,
        blockTime,
        probability,
        trials,
        alarms,
        BinomialTail.lowest(alarms, trials),
        BinomialTail.highest(alarms, trials),
        secondsToNinetyNine(probability, blockTime),
        closed.keyBits());
  }

  private static OptionalDouble secondsToNinetyNine(double probability, double blockTime) {
    if (probability <= 0) {
      return OptionalDouble.empty();
    }
    double blocks =
        probability >= 0.99
            ? 1
            : StrictMath.ceil(StrictMath.log(0.01) / StrictMath.log1p(-probability));
    return OptionalDouble.of(blocks * blockTime);
  }

  /// A way to draw the counts of a block.
  private interface Draw {
    DrawnCounts counts(long pulses, RandomStreams streams);
  }

  private Draw draw(ClickLaw tapped, int blockBits) {
    int intensities = qkd.source().intensities().size();
    if (blockBits > MOST_DRAWN) {
      return (pulses, streams) -> DrawnCounts.draw(tapped, pulses, streams.stream("rates"));
    }
    Thinning thinning = new Thinning(tapped);
    return (pulses, streams) -> DrawnCounts.of(thinning.draw(pulses, streams), intensities);
  }

  private QkdLink sized(int blockBits) {
    Security s = qkd.security();
    Security sized = new Security(s.proof(), s.epsilonSec(), s.epsilonCor(), blockBits);
    return new QkdLink(qkd.link(), qkd.source(), qkd.receiver(), sized, qkd.store());
  }

  private InterceptResend taking(double fraction) {
    return new InterceptResend(
        eve.positionKm(),
        fraction,
        eve.basis(),
        eve.resendMeanPhotons(),
        eve.efficiency(),
        eve.darkProbability());
  }
}
