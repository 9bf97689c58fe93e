// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.closedform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SampleTest {
  @Test
  void holdsWhatLiesWithinThreeErrors() {
    Sample sample = new Sample(10, 5, 1);
    assertThat(sample.low()).isCloseTo(2, within(1e-6));
    assertThat(sample.high()).isCloseTo(8, within(1e-6));
    assertThat(sample.holds(7.9)).isTrue();
    assertThat(sample.holds(8.1)).isFalse();
    assertThat(sample.sigmas(6.5)).isCloseTo(1.5, within(1e-12));
  }

  @Test
  void forgivesRoundingWhereNothingVaries() {
    Sample sample = new Sample(10, 0.5, 0);
    assertThat(sample.holds(0.5 + 1e-10)).isTrue();
    assertThat(sample.holds(0.5 + 1e-8)).isFalse();
    assertThat(sample.sigmas(0.5 + 1e-10)).isZero();
    assertThat(sample.sigmas(0.6)).isInfinite();
  }

  @Test
  void hasTheErrorOfAMean() {
    Moments moments = new Moments();
    for (double value : new double[] {1, 2, 3, 4}) {
      moments.add(value);
    }
    Sample sample = moments.sample();
    assertThat(sample.mean()).isEqualTo(2.5);
    assertThat(sample.error()).isCloseTo(Math.sqrt(5.0 / 3 / 4), within(1e-15));
    assertThat(Sample.share(20, 100).error()).isCloseTo(0.04, within(1e-15));
    assertThatThrownBy(() -> new Moments().sample()).hasMessageContaining("0 draws");
  }
}
