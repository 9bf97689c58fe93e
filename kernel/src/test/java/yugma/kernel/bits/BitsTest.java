// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.bits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import yugma.kernel.random.RandomStreams;

class BitsTest {
  @Property(seed = "1")
  void slicesJoinBackToTheWhole(
      @ForAll long seed,
      @ForAll @IntRange(max = 300) int length,
      @ForAll @IntRange(max = 300) int at) {
    Bits whole = Bits.random(length, RandomStreams.seeded(seed).stream("bits"));
    int cut = Math.min(at, length);
    assertThat(whole.slice(0, cut).append(whole.slice(cut, length)).sameAs(whole)).isTrue();
    for (int i = cut; i < length; i++) {
      assertThat(whole.slice(cut, length).get(i - cut)).isEqualTo(whole.get(i));
    }
  }

  @Property(seed = "1")
  void distanceCountsTheFlips(@ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int length) {
    var random = RandomStreams.seeded(seed).stream("bits");
    Bits a = Bits.random(length, random);
    Bits b = Bits.of(a.toWords(), length);
    Bits flips = Bits.random(length, random);
    b.xor(flips);
    assertThat(a.distance(b)).isEqualTo(flips.ones());
    assertThat(a.sameAs(b)).isEqualTo(flips.ones() == 0);
  }

  @Test
  void spareBitsStayZero() {
    Bits bits = Bits.of(new long[] {-1L, -1L}, 65);
    assertThat(bits.ones()).isEqualTo(65);
    bits.setWord(1, -1L);
    assertThat(bits.word(1)).isEqualTo(1);
  }

  @Test
  void wipesOffTheHeapAndTellsNothing() {
    try (Arena arena = Arena.ofConfined()) {
      Bits secret = Bits.zeros(100, arena);
      secret.set(99, true);
      secret.flip(0);
      assertThat(secret.ones()).isEqualTo(2);
      secret.wipe();
      assertThat(secret.ones()).isZero();
      assertThat(secret).hasToString("Bits[100]");
    }
  }

  @Test
  void refusesPlacesOutside() {
    Bits bits = Bits.zeros(10);
    assertThatThrownBy(() -> bits.get(10)).hasMessageContaining("bit is 10");
    assertThatThrownBy(() -> bits.slice(3, 11)).hasMessageContaining("[3, 11)");
    assertThatThrownBy(() -> bits.xor(Bits.zeros(11))).hasMessageContaining("must be equal");
    assertThatThrownBy(() -> Bits.zeros(-1)).hasMessageContaining("-1 bits");
  }
}
