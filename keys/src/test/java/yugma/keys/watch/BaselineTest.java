// SPDX-License-Identifier: Apache-2.0
package yugma.keys.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yugma.kernel.random.RandomStreams;

class BaselineTest {
  /// 8,000 blocks each against the last five, for 1 % of false alarms. The bound is exact, alarms
  /// may only be rarer; those of neighbouring blocks are hardly correlated, so the test itself
  /// fails by chance with a probability of about 1e-6 a row and side.
  @ParameterizedTest
  @CsvSource({"0.001, 300", "0.01, 300", "0.05, 100", "0.3, 40", "0.9, 500"})
  void falseAlarmsAreNoMoreThanStated(double rate, int trials) {
    var random = RandomStreams.seeded(11).stream("blocks");
    Baseline baseline = Baseline.commissioned(rate, trials, 5);
    int above = 0;
    int outside = 0;
    for (int block = 0; block < 8_000; block++) {
      long count = draw(rate, trials, random);
      above += count > baseline.upperBound(trials, 0.01) ? 1 : 0;
      outside += baseline.bounds(trials, 0.01).contain(count) ? 0 : 1;
      baseline = baseline.with(count, trials);
    }
    int limit = BinomialDistribution.of(8_000, 0.01).inverseSurvivalProbability(1e-6);
    assertThat(above).isLessThanOrEqualTo(limit);
    assertThat(outside).isLessThanOrEqualTo(limit);
  }

  private static long draw(double rate, int trials, RandomGenerator random) {
    long count = 0;
    for (int i = 0; i < trials; i++) {
      count += random.nextDouble() < rate ? 1 : 0;
    }
    return count;
  }

  /// At large counts the exact test is hardly conservative: 1 % stated are 0.8 to 1 % in fact,
  /// since counts are whole. The range has all but 1e-5 of the probability.
  @Test
  void atLargeCountsTheStatedProbabilityIsReached() {
    var random = RandomStreams.seeded(12).stream("blocks");
    int above = 0;
    for (int block = 0; block < 10_000; block++) {
      Baseline baseline = Baseline.commissioned(0, 0, 2).with(draw(0.3, 1000, random), 1000);
      above += draw(0.3, 1000, random) > baseline.upperBound(1000, 0.01) ? 1 : 0;
    }
    assertThat(above).isBetween(45, 145);
  }

  @Test
  void aTapIsSeenAndAFluctuationIsNot() {
    Baseline errors = Baseline.commissioned(0.01, 100_000, 10).with(1010, 100_000);
    Bounds bounds = errors.bounds(100_000);
    assertThat(bounds.contain(1100)).isTrue();
    assertThat(bounds.contain(1250)).isFalse();
    assertThat(bounds.contain(780)).isFalse();
    assertThat(errors.upperBound(100_000)).isBetween(1190L, 1220L);
  }

  @Test
  void zeroAndThreeErrorsStillBound() {
    Baseline none = Baseline.commissioned(0, 1000, 1);
    assertThat(none.bounds(1000).low()).isZero();
    // Fisher: x counts, all among the second thousand: 2^-x, nearly.
    assertThat(none.upperBound(1000)).isEqualTo(23);
    assertThat(none.with(3, 1000).upperBound(1000)).isBetween(30L, 34L);
  }

  @Test
  void commissioningLeavesTheWindowLikeAnyBlock() {
    Baseline baseline = Baseline.commissioned(0.5, 100, 2).with(1, 100).with(3, 100);
    assertThat(baseline.window()).containsExactly(new Sample(1, 100), new Sample(3, 100));
    assertThat(baseline.pooled()).isEqualTo(new Sample(4, 200));
  }

  @Test
  void refusesWhatCannotBeCounted() {
    assertThatThrownBy(() -> Baseline.commissioned(1.2, 10, 3)).hasMessageContaining("1.2");
    assertThatThrownBy(() -> Baseline.commissioned(0.1, 10, 0)).hasMessageContaining("capacity 0");
    assertThatThrownBy(() -> new Sample(4, 3)).hasMessageContaining("count is 4.0");
    assertThatThrownBy(() -> new Bounds(4, 3)).hasMessageContaining("4 to 3");
  }
}
