// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TimeTest {
  @Test
  void isExactAndRefusesToLeaveItsRange() {
    assertThat(Time.ofSeconds(1).plus(Time.ofPicos(1)).picos()).isEqualTo(1_000_000_000_001L);
    assertThatThrownBy(() -> Time.HORIZON.plus(Time.ofPicos(1))).hasMessageContaining("100 days");
    assertThatThrownBy(() -> Time.ZERO.minus(Time.ofPicos(1))).hasMessageContaining("-1 ps");
    assertThatThrownBy(() -> Time.ofSeconds(Long.MAX_VALUE))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Time.nearest(Double.NaN)).hasMessageContaining("NaN");
  }

  @Test
  void readsWhatPeopleWrite() {
    assertThat(Time.parse("10min")).contains(Time.ofSeconds(600));
    assertThat(Time.parse("1.5 s")).contains(Time.ofMillis(1500));
    assertThat(Time.parse("250us")).contains(Time.ofMicros(250));
    assertThat(Time.parse("100d")).contains(Time.HORIZON);
    assertThat(Time.parse("0.5ps")).isEmpty();
    assertThat(Time.parse("101d")).isEmpty();
    assertThat(Time.parse("-1s")).isEmpty();
    assertThat(Time.parse("ten seconds")).isEmpty();
  }

  @Test
  void writesSecondsExactly() {
    assertThat(Time.ofPicos(1)).hasToString("0.000000000001 s");
    assertThat(Time.ofSeconds(600)).hasToString("600 s");
    assertThat(Time.nearest(0.1)).isEqualTo(Time.ofMillis(100));
  }
}
