// SPDX-License-Identifier: Apache-2.0
package yugma.keys.distillation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import yugma.keys.security.Decoy;
import yugma.keys.security.Rusca2018;

class AgreementTest {
  private static final List<Decoy> TWO = Channel.ONE_DECOY.intensities();

  @Test
  void theProofIsForThatManyIntensities() {
    assertThatThrownBy(() -> new Agreement(new Rusca2018(1e-9, 1e-15), TWO.subList(0, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the proof rusca2018 is for 2 intensities, not 1");
  }

  /// Else it would be found out in the middle of a block.
  @Test
  void noHashReachesAnEpsilonThatSmall() {
    assertThatThrownBy(() -> new Agreement(new Rusca2018(1e-9, 1e-40), TWO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("epsilon is 1.0E-40");
  }

  /// log2(2 / 1e-15) = 50.83 bits are the proof's; the hash of a million bits has 64.
  @Test
  void aHashLongerThanTheProofAllowsForLeaksTheRest() {
    Agreement agreement = new Agreement(new Rusca2018(1e-9, 1e-15), TWO);
    assertThat(agreement.verification(1_000_000).bits()).isEqualTo(64);
    assertThat(agreement.verificationLeakBits(1_000_000)).isBetween(13.17, 13.18);
  }
}
