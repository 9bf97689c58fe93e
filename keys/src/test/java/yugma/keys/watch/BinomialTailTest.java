// SPDX-License-Identifier: Apache-2.0
package yugma.keys.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinomialTailTest {
  @ParameterizedTest
  @CsvSource({
    "0,10,.3",
    "3,10,.3",
    "10,10,.3",
    "11,10,.3",
    "5,1000,.01",
    "40,1000,.01",
    "10300,1000000,.01",
    "9700,1000000,.01",
    "1,7,0",
    "3,7,1"
  })
  void equalsTheDistributionOfCommonsStatistics(int count, int trials, double rate) {
    double tail = BinomialDistribution.of(trials, rate).survivalProbability(count - 1);
    assertThat(BinomialTail.atLeast(count, trials, rate))
        .isCloseTo(tail, within(1e-9 * tail + 1e-15));
  }

  @Test
  void intervalsAreClopperAndPearsons() {
    // 3 of 20: (0.032071, 0.378927), as tabulated
    assertThat(BinomialTail.lowest(3, 20)).isCloseTo(0.032071, within(1e-6));
    assertThat(BinomialTail.highest(3, 20)).isCloseTo(0.378927, within(1e-6));
    assertThat(BinomialTail.lowest(0, 20)).isZero();
    assertThat(BinomialTail.highest(20, 20)).isEqualTo(1);
  }

  @Test
  void refusesWhatIsNoRate() {
    assertThatThrownBy(() -> BinomialTail.atLeast(1, 2, Double.NaN)).hasMessageContaining("NaN");
  }
}
