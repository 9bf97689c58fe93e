// SPDX-License-Identifier: Apache-2.0
package yugma.keys.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EpsilonTest {
  @Test
  void addsBlocksAndTags() {
    Epsilon twoHops =
        Epsilon.ZERO.withBlock(1e-9, 1e-15).withBlock(2e-9, 1e-15).withTag(256, 1).withTag(256, 4);
    assertThat(twoHops.value()).isEqualTo(3e-9 + 2e-15, within(1e-24));
    assertThat(twoHops.plus(twoHops).value()).isEqualTo(6e-9 + 4e-15, within(1e-24));
  }

  @Test
  void aTagIsForgedAsItsLengthAndItsChecksAllow() {
    // 4 + 23 + 32 bytes make four blocks of 15 bytes, 4 + 23 + 34 make five: (m + 2) 2^-127.
    assertThat(Epsilon.ZERO.withTag(256, 1).value()).isEqualTo(6 * 0x1p-127);
    assertThat(Epsilon.ZERO.withTag(256, 5).value()).isEqualTo(30 * 0x1p-127);
    assertThat(Epsilon.ZERO.withTag(272, 1).value()).isEqualTo(7 * 0x1p-127);
  }

  @Test
  void neverExceedsOne() {
    assertThat(Epsilon.ZERO.withBlock(0.9, 0.9).withBlock(0.5, 0).value()).isEqualTo(1);
  }

  @Test
  void refusesWhatIsNoProbability() {
    assertThatThrownBy(() -> Epsilon.ZERO.withBlock(-1e-9, 0))
        .hasMessage("epsilon_sec is -1.0E-9, must lie in [0.0, 1.0]");
    assertThatThrownBy(() -> Epsilon.ZERO.withBlock(0, Double.NaN))
        .hasMessageContaining("epsilon_cor is NaN");
    assertThatThrownBy(() -> Epsilon.ZERO.withTag(256, 0)).hasMessageContaining("at least 1");
    assertThatThrownBy(() -> new Epsilon(1.5)).hasMessageContaining("epsilon is 1.5");
  }
}
