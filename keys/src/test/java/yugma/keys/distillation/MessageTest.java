// SPDX-License-Identifier: Apache-2.0
package yugma.keys.distillation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yugma.kernel.bits.Bits;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.keys.hash.TranscriptTag;

class MessageTest {
  private static final List<byte[]> SAID = said();

  private static List<byte[]> said() {
    Talk talk = Talk.honest(Channel.SMALL, 3, Pools.of(2 * TranscriptTag.KEY_BITS));
    return talk.letters.stream().map(Talk.Letter::bytes).toList();
  }

  @Test
  void everyMessageOfATalkReadsBackAsItWasWritten() throws BadMessage {
    for (byte[] bytes : SAID) {
      assertThat(Message.decode(bytes).encode()).isEqualTo(bytes);
    }
    for (Failure why : Failure.values()) {
      Message read = Message.decode(new Message.GiveUp(why).encode());
      assertThat(read).isEqualTo(new Message.GiveUp(why));
    }
  }

  /// Any other exception fails the property; so does a message that is not the bytes it came from,
  /// but for numbers written longer than they need be.
  @Property(tries = 2000, seed = "1")
  void anyBytesAreAMessageOrABadOne(@ForAll byte[] noise, @ForAll @IntRange(max = 10) int kind) {
    byte[] bytes = noise.clone();
    if (bytes.length > 0) {
      bytes[0] = (byte) kind;
    }
    read(bytes)
        .ifPresent(
            message -> assertThat(message.encode().length).isLessThanOrEqualTo(bytes.length));
  }

  @Property(tries = 1000, seed = "1")
  void soAreTrueMessagesGoneWrong(@ForAll long seed) {
    RandomStream random = RandomStreams.seeded(seed).stream("mutations");
    byte[] bytes = SAID.get(random.nextInt(SAID.size())).clone();
    int faults = 1 + random.nextInt(3);
    for (int i = 0; i < faults; i++) {
      bytes[random.nextInt(random.nextBoolean() ? Math.min(bytes.length, 8) : bytes.length)] =
          (byte) random.nextInt(256);
    }
    read(bytes)
        .ifPresent(
            message -> assertThat(message.encode().length).isLessThanOrEqualTo(bytes.length));
  }

  private static Optional<Message> read(byte[] bytes) {
    try {
      return Optional.of(Message.decode(bytes));
    } catch (BadMessage bad) {
      assertThat(bad).hasMessageMatching("(?s).+");
      return Optional.empty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', message ends early",
    "00, message is of kind 0",
    "0a, 'number is 10, must be at most 9'",
    "ffffffffffffffffff7f, number has more than 63 bits",
    "01, message ends early",
    "0102feffffffffffffff7f0000, numbers rise beyond 2^63",
    "030308, bits are set behind a string of 3",
    "03010100, 1 bytes follow the message",
    "0605, 'number is 5, must be at most 4'",
    "0900, gives up for a reason numbered 0",
    "0907, gives up for a reason numbered 7",
  })
  void badOnesSayWhy(String hex, String why) {
    assertThatThrownBy(() -> Message.decode(HexFormat.of().parseHex(hex)))
        .isInstanceOf(BadMessage.class)
        .hasMessage(why);
  }

  /// Each claims two thousand million of something, in twelve bytes; the limit holds for one
  /// reading.
  @ParameterizedTest
  @ValueSource(strings = {"01", "0100", "02", "0200", "03", "04", "05", "0600", "0705", "08"})
  void lengthsThatLieTakeNoMemory(String start) {
    byte[] bytes =
        HexFormat.of().parseHex((start + "ffffffff07" + "00".repeat(12)).substring(0, 24));
    assertThat(read(bytes)).isEmpty();
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    read(bytes);
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(100_000);
  }

  @Test
  void theBytesOfAShortMessageAreAsDocumented() {
    Bits bases = Bits.of(new long[] {0b101}, 3);
    assertThat(new Message.Detections(new long[] {0, 1, 300}, bases).encode())
        .isEqualTo(HexFormat.of().parseHex("01" + "03" + "00" + "00" + "aa02" + "03" + "05"));
    assertThatThrownBy(() -> new Message.Detections(new long[] {4, 4}, bases).encode())
        .hasMessageContaining("number is -1");
  }
}
