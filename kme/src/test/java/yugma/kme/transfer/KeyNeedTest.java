// SPDX-License-Identifier: Apache-2.0
package yugma.kme.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import yugma.kme.supply.Limits;

class KeyNeedTest {
  @Property(tries = 500, seed = "1")
  void aPadIsNeverShorterThanFileAndTags(
      @ForAll @LongRange(max = 1L << 40) long length,
      @ForAll @IntRange(min = 1, max = 300) int least,
      @ForAll @IntRange(max = 40_000) int more)
      throws KeyRefusedException {
    int most = Math.max(8, least + more);
    Limits limits = new Limits(8 * most, 8 * least, 8 * most, 1, 0);

    KeyNeed need = KeyNeed.of(Mode.ONE_TIME_PAD, length, limits);

    assertThat(need.bits()).isGreaterThanOrEqualTo(8 * length + 256 * need.chunks());
    assertThat(need.bits())
        .isLessThanOrEqualTo(
            8 * (length + 32 * need.chunks()) + need.keys() * 8L * Math.max(least, 1));
  }

  @Test
  void padsAreAskedForInSmallKeys() throws KeyRefusedException {
    Limits larger = new Limits(256, 64, 4096, 128, 0);
    Limits onlyLarger = new Limits(4096, 4096, 8192, 128, 0);

    assertThat(KeyNeed.of(Mode.ONE_TIME_PAD, 16_352, larger).keys()).isEqualTo(128);
    assertThat(KeyNeed.of(Mode.ONE_TIME_PAD, 16_352, onlyLarger).keys()).isEqualTo(32);
  }

  @Test
  void aFileOfAnySizeTakesOneKeyOfAes() throws KeyRefusedException {
    KeyNeed need = KeyNeed.of(Mode.AES_256_GCM, 1L << 40, Limits.DEFAULT);

    assertThat(need).isEqualTo(new KeyNeed(1L << 26, 1, 256));
  }

  @Test
  void waitingIsForWhatIsMissing() throws KeyRefusedException {
    KeyNeed need = new KeyNeed(1, 4, 1000);

    assertThat(need.waiting(400, 100)).isEqualTo(Duration.ofSeconds(6));
    assertThat(need.waiting(2000, 100)).isZero();
  }

  @Test
  void entitiesWhoseKeysDoNotFitAreRefused() {
    assertThatThrownBy(() -> KeyNeed.of(Mode.AES_256_GCM, 1, new Limits(128, 128, 128, 1, 0)))
        .hasMessageContaining("AES-256 needs 256");
    assertThatThrownBy(() -> KeyNeed.of(Mode.ONE_TIME_PAD, 1, new Limits(8, 8, 8, 1, 0)))
        .hasMessageContaining("a pad needs");
  }
}
