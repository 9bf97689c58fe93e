// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuantityTest {
  @Test
  void tenDecibelsLeaveATenth() {
    assertThat(Decibels.share(0)).isEqualTo(1);
    assertThat(Decibels.share(10)).isCloseTo(0.1, within(1e-16));
    assertThat(Decibels.share(3)).isCloseTo(0.501187233627272, within(1e-15));
    assertThatThrownBy(() -> Decibels.share(-1)).hasMessageContaining("-1.0");
  }

  @Test
  void refusesWhatNoQuantityCanBeAndQuotesIt() {
    assertThatThrownBy(() -> Checked.probability("efficiency", 1.2))
        .hasMessage("efficiency is 1.2, must lie in [0.0, 1.0]");
    assertThatThrownBy(() -> Checked.atLeastZero("dark_count_hz", Double.NaN))
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> Checked.atLeastZero("length_km", Double.POSITIVE_INFINITY))
        .hasMessageContaining("Infinity");
    Checked.range("gate_ns", 1, 1, 1);
  }
}
