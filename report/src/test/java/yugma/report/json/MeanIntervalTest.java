// SPDX-License-Identifier: Apache-2.0
package yugma.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;

class MeanIntervalTest {
  /// Abramowitz, Stegun 1964, table 26.10, column 0.975.
  @ParameterizedTest
  @CsvSource({
    "1, 12.706",
    "2, 4.303",
    "3, 3.182",
    "4, 2.776",
    "5, 2.571",
    "10, 2.228",
    "29, 2.045",
    "30, 2.042",
    "120, 1.980"
  })
  void quantilesAreThoseOfTheTables(int freedom, double quantile) {
    assertThat(MeanInterval.quantile(freedom)).isCloseTo(quantile, within(0.0005));
  }

  @Test
  void quantilesAreThoseOfAnotherCode() {
    for (int freedom : new int[] {1, 2, 3, 4, 7, 8, 99, 100, 9_999, 99_998}) {
      double quantile = TDistribution.of(freedom).inverseSurvivalProbability(0.025);
      assertThat(MeanInterval.quantile(freedom))
          .as("%d", freedom)
          .isCloseTo(quantile, within(1e-8));
    }
  }

  @Test
  void anIntervalOfThreeByHand() {
    // mean 2, standard deviation 1: 4.302653 / sqrt(3) = 2.484138
    MeanInterval interval = MeanInterval.of(new double[] {3, 1, 2});
    assertThat(interval.mean()).isEqualTo(2);
    assertThat(interval.high()).isCloseTo(4.484138, within(1e-6));
    assertThat(interval.low()).isCloseTo(-0.484138, within(1e-6));
    assertThat(interval.n()).isEqualTo(3);
  }

  @Test
  void aSingleSampleHasNoWidthAndEqualOnesNeither() {
    assertThat(MeanInterval.of(new double[] {5})).isEqualTo(new MeanInterval(5, 5, 5, 1));
    assertThat(MeanInterval.of(new double[] {5, 5, 5})).isEqualTo(new MeanInterval(5, 5, 5, 3));
  }

  @Test
  void ninetyFiveOfAHundredIntervalsHoldTheMean() {
    // 4,000 intervals of 4 normal samples: 3,800 hold it, with a standard deviation of 13.8;
    // P(beyond 5
    // of them) < 1e-6
    RandomStream random = RandomStreams.seeded(1).stream("normal");
    int held = 0;
    for (int trial = 0; trial < 4_000; trial++) {
      double[] samples = new double[4];
      for (int i = 0; i < samples.length; i++) {
        samples[i] = 10 + random.nextGaussian();
      }
      MeanInterval interval = MeanInterval.of(samples);
      held += interval.low() <= 10 && 10 <= interval.high() ? 1 : 0;
    }
    assertThat(held).isBetween(3_731, 3_869);
  }
}
