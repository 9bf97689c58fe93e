// SPDX-License-Identifier: Apache-2.0
package yugma.keys.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.junit.jupiter.api.Test;

class BetaBinomialTest {
  /// Of the C + x counts among N + n trials, C or fewer fell among the N.
  @Property(tries = 300, seed = "1")
  void theBoundIsThatOfFishersExactTest(
      @ForAll @IntRange(min = 1, max = 3000) int before,
      @ForAll @DoubleRange(max = 0.999) @Scale(9) double share,
      @ForAll @IntRange(min = 1, max = 500) int trials) {
    int count = (int) (share * before);
    for (double alpha : new double[] {0.05, 1e-4, 1e-9}) {
      long bound = BetaBinomial.upperBound(new Sample(count, before), trials, alpha);
      assertThat(fisher(count, before, bound, trials)).isGreaterThan(alpha * (1 - 1e-9));
      if (bound < trials) {
        assertThat(fisher(count, before, bound + 1, trials))
            .isLessThanOrEqualTo(alpha * (1 + 1e-9));
      }
    }
  }

  private static double fisher(int count, int before, long x, int trials) {
    return HypergeometricDistribution.of(before + trials, before, count + (int) x)
        .cumulativeProbability(count);
  }

  @Property(tries = 100, seed = "1")
  void aBaselineWithoutEndIsTheBinomial(
      @ForAll @DoubleRange(min = 1e-6, max = 0.999) @Scale(9) double rate,
      @ForAll @IntRange(min = 1, max = 100_000) int trials) {
    var sure = new Sample(rate * 0x1p53, 0x1p53);
    long bound = BetaBinomial.upperBound(sure, trials, 1e-4);
    var binomial = BinomialDistribution.of(trials, rate);
    assertThat(binomial.survivalProbability((int) bound - 1)).isGreaterThan(1e-4 * (1 - 1e-6));
    assertThat(binomial.survivalProbability((int) bound)).isLessThanOrEqualTo(1e-4 * (1 + 1e-6));
  }

  /// P(X >= 1) = 1 - E[(1-p)^n] and P(X = n) = E[p^n], and real parameters add up to 1 too.
  @Test
  void realParametersGiveADistribution() {
    var x = new BetaBinomial(50, 2.5, 7.25);
    double sum = 0;
    double mean = 0;
    for (int i = 0; i <= 50; i++) {
      sum += x.probability(i);
      mean += i * x.probability(i);
    }
    assertThat(sum).isCloseTo(1, within(1e-13));
    assertThat(mean).isCloseTo(50 * BetaDistribution.of(2.5, 7.25).getMean(), within(1e-11));
  }

  @Test
  void hugeCountsKeepTheirDigits() {
    var sample = new Sample(1e13, 1e15);
    long bound = BetaBinomial.upperBound(sample, 1_000_000_000, 1e-4);
    // 1e7 + 3.719 sqrt(1e7 0.99), and the skewness (z^2 - 1)(1 - 2p)/6 = 2.1.
    assertThat((double) bound).isCloseTo(1e7 + 3.7190 * 3146.4 + 2.1, within(2.0));
  }

  @Test
  void whereNothingIsKnownNothingIsTooMuch() {
    assertThat(BetaBinomial.upperBound(new Sample(0, 0), 10, 1e-4)).isEqualTo(10);
    assertThat(BetaBinomial.upperBound(new Sample(5, 5), 10, 1e-4)).isEqualTo(10);
    assertThat(BetaBinomial.upperBound(new Sample(5, 500), 0, 1e-4)).isZero();
    assertThatThrownBy(() -> BetaBinomial.upperBound(new Sample(5, 9), -1, 1e-4))
        .hasMessageContaining("trials are -1");
    assertThatThrownBy(() -> BetaBinomial.upperBound(new Sample(5, 9), 1, 0))
        .hasMessageContaining("false alarm is 0.0");
  }
}
