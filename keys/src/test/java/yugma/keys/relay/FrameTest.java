// SPDX-License-Identifier: Apache-2.0
package yugma.keys.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import yugma.kernel.bits.Bits;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.keys.distillation.KeyPool;
import yugma.keys.hash.TranscriptTag;

class FrameTest {
  private static final String EXAMPLE = "0100000000000000070001000000000000020000000004" + "03";

  @Test
  void isTheExampleOfThePage() {
    KeyPool pool = new KeyPool();
    Bits tagKey = Bits.random(256, RandomStreams.seeded(1).stream("tag"));
    pool.add(Bits.zeros(512));
    pool.add(bits("0110").append(tagKey));
    pool.drop(512);
    byte[] bytes = new HopSender(pool).seal(7, 1, bits("1010")).orElseThrow().toBytes();
    TranscriptTag transcript = new TranscriptTag(tagKey);
    transcript.absorb(HexFormat.of().parseHex(EXAMPLE));
    String hex = HexFormat.of().formatHex(bytes);
    assertThat(hex).startsWith(EXAMPLE).hasSize(2 * Frame.bytes(4));
    assertThat(Frame.parse(bytes).orElseThrow().tag().sameAs(transcript.tag())).isTrue();
    assertThat(Frame.forgeryBound(4)).isEqualTo(TranscriptTag.forgeryBound(24 + 4));
  }

  @Property(tries = 300, seed = "1")
  void isReadAsItWasWritten(@ForAll long seed, @ForAll @IntRange(min = 1, max = 300) int keyBits) {
    RandomStream random = RandomStreams.seeded(seed).stream("frame");
    Frame frame =
        new Frame(
            new Label(random.nextLong(), random.nextInt(65_536), keyBits),
            random.nextLong(Long.MAX_VALUE),
            Bits.random(keyBits, random),
            Bits.random(128, random));
    Frame read = Frame.parse(frame.toBytes()).orElseThrow();
    assertThat(read.label()).isEqualTo(frame.label());
    assertThat(read.position()).isEqualTo(frame.position());
    assertThat(read.ciphertext().sameAs(frame.ciphertext())).isTrue();
    assertThat(read.tag().sameAs(frame.tag())).isTrue();
    assertThat(frame.toBytes()).hasSize(Frame.bytes(keyBits));
  }

  @Property(tries = 300, seed = "1")
  void whateverIsReadIsWrittenBackToTheLastBit(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int keyBits) {
    RandomStream random = RandomStreams.seeded(seed).stream("bytes");
    Label label = new Label(1, 1, keyBits);
    byte[] bytes =
        new Frame(label, 1, Bits.random(keyBits, random), Bits.random(128, random)).toBytes();
    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    bytes[22 + random.nextInt(4)] = (byte) random.nextInt(24);
    Frame.parse(bytes).ifPresent(frame -> assertThat(frame.toBytes()).isEqualTo(bytes));
  }

  @Test
  void refusesPartsOfOtherLengths() {
    Label label = new Label(1, 0, 4);
    assertThatThrownBy(() -> new Frame(label, 0, bits("101"), Bits.zeros(128)))
        .hasMessage("ciphertext has 3 bits, must have 4");
    assertThatThrownBy(() -> new Frame(label, 0, bits("1010"), Bits.zeros(127)))
        .hasMessage("tag has 127 bits, must have 128");
    assertThatThrownBy(() -> new Frame(label, -1, bits("1010"), Bits.zeros(128)))
        .hasMessage("position is -1, must be at least 0");
  }

  /// The first bit is written first.
  private static Bits bits(String text) {
    Bits bits = Bits.zeros(text.length());
    for (int i = 0; i < text.length(); i++) {
      bits.set(i, text.charAt(i) == '1');
    }
    return bits;
  }
}
