// SPDX-License-Identifier: Apache-2.0
package yugma.physics.herald;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.SeededStreams;
import yugma.physics.bell.BellState;
import yugma.physics.bell.XState;

class HeraldingTest {
  private static double fidelity(Heralded heralded) {
    return heralded.pair().fidelity(BellState.PSI_PLUS);
  }

  @ParameterizedTest
  @CsvSource({"1e-3, 5.0400e-7, 0.94444", "1e-4, 5.40396e-9, 0.897672"})
  void doubleClicksHaveTheGoldenValues(double transmission, double probability, double fidelity) {
    Arm arm = Arm.of(transmission);
    Heralded heralded = new DoubleClick(arm, arm, new Station(0.9, 1e-6)).attempt();
    assertThat(heralded.probability()).isCloseTo(probability, within(5e-5 * probability));
    assertThat(fidelity(heralded)).isCloseTo(fidelity, within(5e-6));
  }

  @Test
  void doubleClicksWithoutDarkCountsNeedBothPhotonsAndTheirLikeness() {
    Arm arm = Arm.of(0.2);
    Heralded heralded = new DoubleClick(arm, arm, new Station(0.7, 0)).attempt();
    assertThat(heralded.probability()).isCloseTo(0.02, within(1e-15));
    assertThat(fidelity(heralded)).isCloseTo(0.85, within(1e-15));
  }

  @ParameterizedTest
  @CsvSource({
    "0.05, 3.600e-5, 0.8865",
    "0.1, 7.0999e-5, 0.85166",
    "0.2, 1.4099e-4, 0.7624",
    "0.3, 2.1099e-4, 0.6687"
  })
  void singleClicksOfNitrogenVacanciesHaveTheGoldenValues(
      double bright, double probability, double fidelity) {
    Arm arm = new Arm(3.5e-4, bright);
    Station station = Station.of(0.9, 20, 25e-9);
    Heralded heralded = new SingleClick(arm, arm, station, Math.toRadians(15)).attempt();
    assertThat(heralded.probability()).isCloseTo(probability, within(1e-4 * probability));
    assertThat(fidelity(heralded)).isCloseTo(fidelity, within(6e-5));
  }

  @Test
  void singleClicksOfGoodLightLoseTheWeightOfBothBright() {
    Arm arm = new Arm(1e-6, 0.1);
    Heralded heralded = new SingleClick(arm, arm, new Station(1, 0), 0).attempt();
    assertThat(heralded.probability()).isCloseTo(2e-7, within(1e-12));
    assertThat(fidelity(heralded)).isCloseTo(0.9, within(1e-6));
  }

  @Test
  void unlikeArmsAreBalancedByTheirBrightness() {
    Arm near = new Arm(0.02, 0.01);
    Arm far = new Arm(0.01, 0.02);
    Heralded heralded = new SingleClick(near, far, new Station(1, 0), 0).attempt();
    Heralded without = new SingleClick(near, new Arm(0.01, 0.01), new Station(1, 0), 0).attempt();
    assertThat(fidelity(heralded)).isCloseTo(0.985, within(1e-3));
    assertThat(fidelity(without)).isLessThan(0.965);
  }

  /// 400,000 attempts of each; with 5 standard deviations a false alarm once in 10^6.
  @Test
  void photonByPhotonIsTheClosedForm() {
    Station station = new Station(0.8, 0.02);
    compare(new DoubleClick(Arm.of(0.4), Arm.of(0.25), station), 1);
    compare(new SingleClick(new Arm(0.4, 0.2), new Arm(0.25, 0.3), station, 0.4), 2);
  }

  private static void compare(Heralding heralding, long seed) {
    RandomStream random = new SeededStreams(seed).stream("attempts");
    int shots = 400_000;
    int heralds = 0;
    double[] sum = new double[5];
    for (int shot = 0; shot < shots; shot++) {
      Optional<XState> pair = heralding.draw(random);
      if (pair.isPresent()) {
        heralds++;
        XState x = pair.get();
        double[] each = {x.p00(), x.p01(), x.p10(), x.p11(), x.oddRe()};
        for (int i = 0; i < each.length; i++) {
          sum[i] += each[i];
        }
      }
    }
    Heralded closed = heralding.attempt();
    double p = closed.probability();
    assertThat((double) heralds / shots).isCloseTo(p, within(5 * Math.sqrt(p * (1 - p) / shots)));
    XState x = closed.pair();
    double[] expected = {x.p00(), x.p01(), x.p10(), x.p11(), x.oddRe()};
    for (int i = 0; i < expected.length; i++) {
      assertThat(sum[i] / heralds).isCloseTo(expected[i], within(2.5 / Math.sqrt(heralds)));
    }
  }

  @Test
  void refusesWhatNoHardwareCan() {
    assertThatThrownBy(() -> new Arm(1.1, 0.5)).hasMessageContaining("1.1");
    assertThatThrownBy(() -> new Arm(0.5, 0)).hasMessageContaining("bright");
    assertThatThrownBy(() -> new Station(0.5, 1)).hasMessageContaining("always clicks");
    assertThatThrownBy(() -> new DoubleClick(Arm.of(0), Arm.of(0), new Station(1, 0)).attempt())
        .hasMessageContaining("ever heralded");
  }
}
