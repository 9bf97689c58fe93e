// SPDX-License-Identifier: Apache-2.0
package yugma.keys.hash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import yugma.kernel.bits.Bits;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;

class TranscriptTagTest {
  private static Bits tag(Bits key, List<byte[]> messages) {
    return transcript(key, messages).tag();
  }

  private static TranscriptTag transcript(Bits key, List<byte[]> messages) {
    var transcript = new TranscriptTag(key);
    messages.forEach(transcript::absorb);
    return transcript;
  }

  @Property(tries = 300, seed = "1")
  void acceptsTheSameTranscriptAndNoOther(@ForAll long seed) {
    RandomStream random = RandomStreams.seeded(seed).stream("tag");
    Bits key = Bits.random(TranscriptTag.KEY_BITS, random);
    List<byte[]> sent = new ArrayList<>();
    for (int i = 2 + random.nextInt(5); i > 0; i--) {
      sent.add(PolynomialHashTest.bytes(1 + random.nextInt(60), random));
    }
    Bits tag = tag(key, sent);
    assertThat(transcript(key, sent).accepts(tag)).isTrue();
    assertThat(transcript(key, tampered(sent, random)).accepts(tag)).isFalse();
    assertThat(transcript(key, truncated(sent)).accepts(tag)).isFalse();
    assertThat(transcript(key, sent.subList(0, sent.size() - 1)).accepts(tag)).isFalse();
    assertThat(transcript(key, longerByZero(sent)).accepts(tag)).isFalse();
    assertThat(transcript(key, joined(sent)).accepts(tag)).isFalse();
    List<byte[]> reversed = sent.reversed();
    if (!Arrays.equals(sent.getFirst(), reversed.getFirst())) {
      assertThat(transcript(key, reversed).accepts(tag)).isFalse();
    }
    tag.flip(random.nextInt(TranscriptTag.TAG_BITS));
    assertThat(transcript(key, sent).accepts(tag)).isFalse();
  }

  private static List<byte[]> tampered(List<byte[]> sent, RandomStream random) {
    List<byte[]> other = new ArrayList<>(sent);
    byte[] message = other.getFirst().clone();
    message[random.nextInt(message.length)] ^= (byte) (1 << random.nextInt(8));
    other.set(0, message);
    return other;
  }

  private static List<byte[]> truncated(List<byte[]> sent) {
    return withLast(sent, Arrays.copyOf(sent.getLast(), sent.getLast().length - 1));
  }

  private static List<byte[]> longerByZero(List<byte[]> sent) {
    return withLast(sent, Arrays.copyOf(sent.getLast(), sent.getLast().length + 1));
  }

  private static List<byte[]> withLast(List<byte[]> sent, byte[] last) {
    List<byte[]> other = new ArrayList<>(sent.subList(0, sent.size() - 1));
    other.add(last);
    return other;
  }

  /// The first two messages as one.
  private static List<byte[]> joined(List<byte[]> sent) {
    byte[] first = sent.get(0);
    byte[] second = sent.get(1);
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    List<byte[]> other = new ArrayList<>(sent.subList(1, sent.size()));
    other.set(0, both);
    return other;
  }

  @Test
  void thePadIsAddedWithCarry() {
    Bits key = Bits.zeros(TranscriptTag.KEY_BITS);
    for (int i = TranscriptTag.TAG_BITS; i < TranscriptTag.KEY_BITS; i++) {
      key.set(i, true);
    }
    key.set(0, true);
    // Hash key 1 and no message hash to 0; four bytes of zeros and their length of 32 bits to 32.
    assertThat(tag(key, List.of()).ones()).isEqualTo(128);
    Bits wrapped = tag(key, List.of(new byte[0]));
    assertThat(wrapped.word(0)).isEqualTo(31);
    assertThat(wrapped.word(1)).isZero();
  }

  @Test
  void aKeyServesOneTag() {
    var transcript = new TranscriptTag(Bits.zeros(TranscriptTag.KEY_BITS));
    transcript.tag();
    assertThatThrownBy(() -> transcript.accepts(Bits.zeros(128))).hasMessageContaining("one tag");
    assertThatThrownBy(() -> transcript.absorb(new byte[1])).hasMessageContaining("one tag");
    assertThatThrownBy(() -> new TranscriptTag(Bits.zeros(128)))
        .hasMessageContaining("must have 256");
  }

  @Test
  void aGibibyteIsStillSafe() {
    assertThat(TranscriptTag.forgeryBound(1L << 30)).isBetween(0x1p-101, 0x1p-100);
  }

  @Test
  void countsWhatItAbsorbs() {
    var transcript = transcript(Bits.zeros(256), List.of(new byte[10], new byte[0]));
    assertThat(transcript.transcriptBytes()).isEqualTo(18);
  }
}
