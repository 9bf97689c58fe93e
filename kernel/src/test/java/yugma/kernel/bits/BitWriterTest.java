// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.bits;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import yugma.kernel.random.RandomStreams;

class BitWriterTest {
  @Property(seed = "1")
  void writesWhatBitsWouldBeSetTo(
      @ForAll long seed,
      @ForAll @IntRange(max = 400) int length,
      @ForAll @IntRange(max = 400) int expected) {
    Bits bits = Bits.random(length, RandomStreams.seeded(seed).stream("bits"));
    BitWriter writer = new BitWriter(expected);
    for (int i = 0; i < length; i++) {
      writer.append(bits.get(i) ? 3 : 2);
      if (i == length / 2) {
        assertThat(writer.toBits().sameAs(bits.slice(0, i + 1))).isTrue();
      }
    }
    assertThat(writer.toBits().sameAs(bits)).isTrue();
    assertThat(writer.length()).isEqualTo(length);
  }
}
