// SPDX-License-Identifier: Apache-2.0
package yugma.keys.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yugma.keys.security.SinglePhotons.Gain;

/// The experiment of Gobby, Yuan and Shields 2004 as Ma 2005 uses it, and limits of channels;
/// digits from an independent script.
class AsymptoticTest {
  private static final double BACKGROUND = 1.7e-6;
  private static final double MISALIGNMENT = 0.033;

  @ParameterizedTest
  @CsvSource({"0, 2.41425e-3", "50, 2.09625e-4", "100, 1.60200e-5", "130, 1.67880e-6"})
  void vacuumAndWeakDecoyReachTheKnownRates(double km, double rate) {
    assertThat(vacuumAndWeak(km)).isCloseTo(rate, within(rate * 3e-6));
  }

  @Test
  void infinitelyManyDecoysEndAtAHundredAndFortyTwoKilometres() {
    assertThat(infinite(142.01)).isPositive();
    assertThat(infinite(142.02)).isNegative();
    assertThat(vacuumAndWeak(140.61)).isPositive();
    assertThat(vacuumAndWeak(140.63)).isNegative();
    assertThat(infinite(50)).isGreaterThan(vacuumAndWeak(50));
  }

  private static double infinite(double km) {
    return rate(km, SinglePhotons.ofChannel(BACKGROUND, transmission(km), MISALIGNMENT));
  }

  private static double vacuumAndWeak(double km) {
    return rate(km, SinglePhotons.fromVacuumAndWeak(gain(0.48, km), gain(0.05, km), BACKGROUND));
  }

  private static double rate(double km, SinglePhotons singles) {
    Gain signal = gain(0.48, km);
    double sent = 0.48 * StrictMath.exp(-0.48);
    return 0.5 * singles.keyPerPulse(sent, signal.gain(), signal.errorRate(), 1.22);
  }

  private static Gain gain(double mean, double km) {
    double light = -StrictMath.expm1(-transmission(km) * mean);
    double gain = BACKGROUND + light;
    return new Gain(mean, gain, (BACKGROUND / 2 + MISALIGNMENT * light) / gain);
  }

  private static double transmission(double km) {
    return StrictMath.pow(10, -0.021 * km) * 0.045;
  }

  /// 0.2 dB/km.
  @ParameterizedTest
  @CsvSource({
    "100, 1.450e-2, 2.886e-2, .1520",
    "200, 1.4428e-4, 2.8854e-4, 1.450e-2",
    "400, 1.4427e-8, 2.885e-8, 1.4428e-4"
  })
  void boundsOfTheFibreAreThePublishedOnes(double km, double plob, double tgw, double repeater) {
    double eta = StrictMath.pow(10, -0.02 * km);
    assertThat(RepeaterlessBound.plob(eta)).isCloseTo(plob, within(plob * 4e-4));
    assertThat(RepeaterlessBound.tgw(eta)).isCloseTo(tgw, within(tgw * 4e-4));
    assertThat(RepeaterlessBound.oneRepeater(eta)).isCloseTo(repeater, within(repeater * 4e-4));
  }

  @Test
  void boundsSurviveAThousandKilometres() {
    double eta = 1e-20;
    assertThat(RepeaterlessBound.plob(eta)).isCloseTo(1.4427e-20, within(1e-24));
    assertThatThrownBy(() -> RepeaterlessBound.plob(1.5)).hasMessageContaining("1.5");
  }

  @Test
  void entropyOfACoinIsOneBit() {
    assertThat(BinaryEntropy.of(0.5)).isEqualTo(1);
    assertThat(BinaryEntropy.of(0)).isZero();
    assertThat(BinaryEntropy.of(0.11002786)).isCloseTo(0.5, within(1e-7));
    assertThatThrownBy(() -> BinaryEntropy.of(Double.NaN)).hasMessageContaining("NaN");
  }

  @Test
  void nothingDetectedGivesNothing() {
    SinglePhotons none = SinglePhotons.ofChannel(0, 0, 0);
    assertThat(none.keyPerPulse(0.3, 0, 0, 1.1)).isZero();
  }
}
