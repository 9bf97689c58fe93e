// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ExpectedThroughputTest {
  private static double choose(int n, int k) {
    return k == 0 ? 1 : choose(n, k - 1) * (n - k + 1) / k;
  }

  /// The recursion as the paper writes it: P_k^i = P_(k-1)^i Σ_(l≥i) Q_k^l + Q_k^i Σ_(l≥i+1)
  /// P_(k-1)^l.
  private static double published(List<Double> success, int width, double swap) {
    double[] before = new double[width + 1];
    before[width] = 1;
    for (double p : success) {
      double[] after = new double[width + 1];
      for (int i = 0; i <= width; i++) {
        for (int l = i; l <= width; l++) {
          after[i] += before[i] * q(width, l, p);
          after[i] += l > i ? q(width, i, p) * before[l] : 0;
        }
      }
      before = after;
    }
    double mean = 0;
    for (int i = 1; i <= width; i++) {
      mean += i * before[i];
    }
    return mean * Math.pow(swap, success.size() - 1);
  }

  private static double q(int width, int i, double p) {
    return choose(width, i) * Math.pow(p, i) * Math.pow(1 - p, width - i);
  }

  @Property(tries = 200, seed = "1")
  void tailsAddUpToThePublishedRecursion(
      @ForAll @DoubleRange(min = 0, max = 1) double p,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double other,
      @ForAll @IntRange(min = 1, max = 12) int width) {
    List<Double> success = List.of(p, other, 0.7);
    assertThat(new ExpectedThroughput(success, width, 0.9).pairsPerSlot())
        .isCloseTo(published(success, width, 0.9), within(1e-12 * width));
  }

  /// Two links of two channels each that succeed half the time: in 9 of 16 cases each has a pair at
  /// least, in 1 each has two.
  @Test
  void twoLinksOfTwoChannelsCountedOut() {
    double one = 9 / 16.0;
    double two = 1 / 16.0;
    assertThat(new ExpectedThroughput(List.of(0.5, 0.5), 2, 0.5).pairsPerSlot())
        .isCloseTo((one + two) / 2, within(1e-15));
    assertThat(new ExpectedThroughput(List.of(0.3), 5, 0.5).pairsPerSlot())
        .isCloseTo(1.5, within(1e-12));
  }

  @Test
  void aWidePathIsSummedWithoutLoss() {
    assertThat(new ExpectedThroughput(List.of(0.25), 10_000, 1).pairsPerSlot())
        .isCloseTo(2500, within(1e-6));
  }

  @Test
  void wrongNumbersAreRefused() {
    assertThatThrownBy(() -> new ExpectedThroughput(List.of(), 1, 1)).hasMessageContaining("link");
    assertThatThrownBy(() -> new ExpectedThroughput(List.of(0.5), 0, 1)).hasMessageContaining("0");
    assertThatThrownBy(() -> new ExpectedThroughput(List.of(1.5), 1, 1))
        .hasMessageContaining("1.5");
    assertThatThrownBy(() -> new ExpectedThroughput(List.of(0.5), 1, -0.1))
        .hasMessageContaining("-0.1");
  }
}
