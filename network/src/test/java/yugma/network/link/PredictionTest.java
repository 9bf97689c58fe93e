// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import yugma.network.scenario.Attack;
import yugma.network.scenario.Detail;
import yugma.physics.optics.BasisPolicy;

/// Blocks of photons, blocks of rates and the closed form, side by side.
///
/// A comparison allows five standard errors: by the normal law it fails in vain with probability
/// 6e-7.
class PredictionTest {
  private static final Prediction PREDICTION = Lab.prediction();
  private static final Attack TAP = Lab.tap(Lab.eve(0.02, BasisPolicy.UNIFORM), 0, 1e4);
  private static List<BlockEntry> photons = List.of();
  private static List<BlockEntry> rates = List.of();

  /// Mean and its standard error.
  private record Mean(double value, double error) {
    static Mean of(List<BlockEntry> blocks, ToDoubleFunction<BlockEntry> what) {
      double mean = blocks.stream().mapToDouble(what).average().orElseThrow();
      double squares =
          blocks.stream().mapToDouble(b -> Math.pow(what.applyAsDouble(b) - mean, 2)).sum();
      return new Mean(mean, Math.sqrt(squares / (blocks.size() - 1.0) / blocks.size()));
    }

    void assertEquals(Mean other, double allowance) {
      double noise = 5 * Math.hypot(error, other.error);
      assertThat(value).isCloseTo(other.value, within(noise + allowance));
    }
  }

  @BeforeAll
  static void run() {
    photons = Lab.of(Detail.PHOTONS).run(21, 40).blocks();
    rates = Lab.of(Detail.RATES).run(22, 400).blocks();
  }

  private static void assertAlike(List<BlockEntry> ones, List<BlockEntry> others) {
    for (ToDoubleFunction<BlockEntry> what :
        List.<ToDoubleFunction<BlockEntry>>of(
            BlockEntry::clicks,
            BlockEntry::siftedBits,
            BlockEntry::testBits,
            BlockEntry::seenByEve,
            block -> block.qber().orElseThrow(),
            block -> block.testBasisError().orElseThrow())) {
      Mean.of(ones, what).assertEquals(Mean.of(others, what), 0);
    }
  }

  @Test
  void photonsAndRatesCountAlike() {
    assertAlike(photons, rates);
  }

  @Test
  void alsoWhileSomebodyTaps() {
    List<BlockEntry> tapped = Lab.of(Detail.RATES, TAP).run(24, 200).blocks();
    assertThat(Mean.of(tapped, BlockEntry::seenByEve).value).isPositive();
    assertAlike(Lab.of(Detail.PHOTONS, TAP).run(23, 20).blocks(), tapped);
  }

  /// Beside the noise, the leak of blocks this small may be 10 % above that of the long blocks
  /// whose efficiency the closed form takes.
  @Test
  void photonsAndRatesGiveAsMuchKey() {
    double allowance = 0.1 * PREDICTION.keyLength().leakBits();
    Mean.of(photons, BlockEntry::leakBits)
        .assertEquals(Mean.of(rates, BlockEntry::leakBits), allowance);
    Mean.of(photons, BlockEntry::keyBits)
        .assertEquals(Mean.of(rates, BlockEntry::keyBits), allowance);
  }

  /// The key length is not linear in the counts; their noise costs less than 1 % in blocks like
  /// these.
  @Test
  void theKeyIsAsPredicted() {
    double predicted = PREDICTION.keyLength().exactBits();
    Mean key = Mean.of(rates, BlockEntry::keyBits);
    assertThat(key.value).isCloseTo(predicted, within(5 * key.error + 0.01 * predicted));
    double seconds = PREDICTION.blockTime().orElseThrow().seconds();
    assertThat(PREDICTION.secretKeyRateBps() * seconds).isCloseTo(predicted, within(0.01));
  }

  @Test
  void aBlockIsJustLongEnoughForItsBits() {
    double perPulse = PREDICTION.law().siftedKeyPerPulse();
    assertThat(PREDICTION.blockPulses() * perPulse).isBetween(20_000.0, 20_000 + perPulse);
    Mean sifted = Mean.of(rates, BlockEntry::siftedBits);
    assertThat(sifted.value).isCloseTo(20_000, within(5 * sifted.error));
  }

  @Test
  void finiteBlocksStayBelowEndlessOnesAndThoseBelowTheRepeaterlessBound() {
    assertThat(PREDICTION.secretKeyRateBps()).isPositive();
    assertThat(PREDICTION.asymptoticSecretKeyRateBps())
        .isGreaterThan(PREDICTION.secretKeyRateBps());
    assertThat(PREDICTION.plobBps()).isGreaterThan(PREDICTION.asymptoticSecretKeyRateBps());
    assertThat(PREDICTION.siftedRateBps()).isGreaterThan(PREDICTION.secretKeyRateBps());
  }
}
