// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.SeededStreams;
import yugma.kernel.time.Time;

class ClockTest {
  private static final Time SECOND = Time.ofSeconds(1);

  private static Clock clock(double offsetPs, double jitterPs) {
    return new Clock(offsetPs, 0, jitterPs, SECOND, SECOND);
  }

  @Test
  void anOffsetOfALifetimeLeavesTheOverlapOfTwoExponentials() {
    assertThat(clock(12_000, 0).visibility(12, Time.ZERO)).isCloseTo(Math.exp(-1), within(1e-15));
    assertThat(clock(0, 0).visibility(12, Time.ZERO)).isEqualTo(1);
  }

  /// Means of exp(-|offset + x| / lifetime) over 200,000 draws; five standard errors of at most
  /// 0.5/447, a false alarm in 1.7 million for each.
  @ParameterizedTest
  @CsvSource({"0, 100", "500, 100", "500, 2000", "0, 20000", "5000, 10", "0, 0.01"})
  void jitterIsAveraged(double offset, double jitter) {
    RandomStream random = new SeededStreams(1).stream("jitter");
    double sum = 0;
    for (int i = 0; i < 200_000; i++) {
      sum += StrictMath.exp(-Math.abs(offset + jitter * random.nextGaussian()) / 1000);
    }
    assertThat(clock(offset, jitter).visibility(1, Time.ZERO))
        .isCloseTo(sum / 200_000, within(5 * 0.5 / 447));
  }

  @Test
  void theOffsetDriftsUntilTheClocksAgreeAgain() {
    Clock clock = new Clock(10, 500, 0, Time.ofSeconds(10), Time.ofSeconds(60));
    assertThat(clock.offsetPsAfter(Time.ofSeconds(4))).isEqualTo(2010);
    assertThat(clock.visibility(1, Time.ofSeconds(4))).isCloseTo(Math.exp(-2.01), within(1e-15));
    double mean = (Math.exp(-0.01) - Math.exp(-5.01)) / 5;
    assertThat(clock.meanVisibility(1)).isCloseTo(mean, within(1e-3));
  }

  @Test
  void withoutSynchronisationHeraldingStopsAndThenRecovers() {
    Clock clock = new Clock(0, 0, 0, Time.ofSeconds(10), Time.ofSeconds(4));
    assertThat(clock.isHolding(Time.ofSeconds(4))).isTrue();
    assertThat(clock.isHolding(Time.ofSeconds(5))).isFalse();
    assertThat(clock.isHolding(Time.ZERO)).as("after the next synchronisation").isTrue();
    assertThat(clock.heralding()).isEqualTo(0.4);
    assertThat(Clock.PERFECT.heralding()).isEqualTo(1);
  }

  @Test
  void photonsThatMissTheirBinAreErrors() {
    assertThat(clock(400, 0).wrongBin(1, Time.ZERO)).isZero();
    assertThat(clock(600, 0).wrongBin(1, Time.ZERO)).isEqualTo(1);
    // half a bin is two standard deviations: 2 (1 - 0.97725)
    assertThat(clock(0, 250).wrongBin(1, Time.ZERO)).isCloseTo(0.04550, within(1e-5));
    assertThat(clock(250, 250).wrongBin(1, Time.ZERO)).isCloseTo(0.158655 + 0.00135, within(1e-5));
  }

  @Test
  void refusesNoTimeAtAll() {
    assertThatThrownBy(() -> new Clock(0, 0, 0, Time.ZERO, SECOND))
        .hasMessage("clocks agree every 0 s and hold for 1 s, must both be above 0");
  }
}
