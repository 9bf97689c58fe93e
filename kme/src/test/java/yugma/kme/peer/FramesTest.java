// SPDX-License-Identifier: Apache-2.0
package yugma.kme.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import yugma.kme.Mutations;
import yugma.kme.ledger.Cut;
import yugma.kme.ledger.Facts;
import yugma.kme.ledger.Head;
import yugma.kme.ledger.SegmentId;
import yugma.kme.party.Grade;
import yugma.kme.party.KmeId;
import yugma.kme.party.SaeId;

class FramesTest {
  private static final int ROUNDS = 20_000;
  private static final String STOCK = "bern-lyon";
  private static final UUID ID = UUID.fromString("5a3f8f2c-7f0f-4d6c-9d60-0d4d9a6f1c11");
  private static final SegmentId SEGMENT = new SegmentId(ID, 3);
  private static final Cut CUT = new Cut(SEGMENT, 256, 512);
  private static final Head HEAD = new Head("chain", 17, "token.proof");
  private static final KmeId LYON = new KmeId("lyon");
  private static final byte[] BYTES = {1, 2, 3};
  private static final Facts FACTS =
      new Facts(Grade.INFORMATION_THEORETIC, 2, List.of(List.of("bern", "basel")), "device x");

  private static final List<Request> REQUESTS =
      List.of(
          new Request.Hello(7, HEAD),
          new Request.Epoch(ID, ID, BYTES),
          new Request.Offer(STOCK, List.of(new Request.Tagged(SEGMENT, 32_768, BYTES))),
          new Request.Prepare(
              ID,
              Optional.of(ID),
              new SaeId("alice"),
              List.of(
                  new Request.Part(
                      ID,
                      List.of(new SaeId("bob"), new SaeId("carol ü")),
                      CUT,
                      Optional.of(BYTES),
                      Optional.of(FACTS)),
                  new Request.Part(ID, List.of(), CUT, Optional.empty(), Optional.empty()))),
          new Request.Void(SEGMENT, STOCK, Set.of(ID)),
          new Request.Lend(STOCK, 4),
          new Request.Forget(STOCK, "the fibre was opened"),
          new Request.Carry(ID, LYON, List.of(LYON, LYON), CUT, BYTES, BYTES, FACTS),
          new Request.Made(STOCK, List.of(ID, ID)));

  private static final List<Reply> REPLIES =
      List.of(
          new Reply.Welcome(7, ID, BYTES, HEAD, Head.NONE, Map.of(LYON, 1L << 40)),
          new Reply.Compared(STOCK, Set.of(SEGMENT), Set.of()),
          new Reply.Acknowledge(ID),
          new Reply.Refuse(ID, Optional.empty(), Reply.Why.TOO_WEAK),
          new Reply.Voided(SEGMENT, STOCK),
          new Reply.Lent(STOCK, Set.of(SEGMENT)),
          new Reply.Forgotten(STOCK),
          new Reply.Carried(ID, FACTS),
          new Reply.NotCarried(ID, "too little key"));

  @Test
  void everyMessageIsReadAsItWasWritten() {
    assertThat(REQUESTS).hasSize(Request.class.getPermittedSubclasses().length);
    assertThat(REPLIES).hasSize(Reply.class.getPermittedSubclasses().length);
    REQUESTS.forEach(one -> assertThat(again(one, Frames::request)).isEqualTo(Frames.bytes(one)));
    REPLIES.forEach(one -> assertThat(again(one, Frames::reply)).isEqualTo(Frames.bytes(one)));
  }

  private static byte[] again(Object message, Function<byte[], Optional<?>> read) {
    return Frames.bytes(read.apply(Frames.bytes(message)).orElseThrow());
  }

  @Test
  void whateverComesIsAMessageOrNone() {
    assertThat(readOf(REQUESTS, Frames::request)).isBetween(ROUNDS / 100, ROUNDS / 2);
    assertThat(readOf(REPLIES, Frames::reply)).isBetween(ROUNDS / 100, ROUNDS / 2);
  }

  private static int readOf(List<?> samples, Function<byte[], Optional<?>> reading) {
    Mutations mutations = new Mutations(20250801, samples.stream().map(Frames::bytes).toList());
    int read = 0;
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = mutations.next();
      Optional<?> message = reading.apply(bytes);
      if (message.isPresent()) {
        read++;
        if (!isWhole(message.get()) || !sameAgain(message.get(), reading)) {
          throw new AssertionError(new String(bytes, StandardCharsets.UTF_8));
        }
      }
    }
    return read;
  }

  private static boolean sameAgain(Object message, Function<byte[], Optional<?>> reading) {
    return Arrays.equals(again(message, reading), Frames.bytes(message));
  }

  /// Whether there is no null in it, at any depth.
  private static boolean isWhole(@Nullable Object value) {
    return switch (value) {
      case null -> false;
      case Optional<?> optional -> optional.isEmpty() || isWhole(optional.get());
      case Collection<?> all -> all.stream().allMatch(FramesTest::isWhole);
      case Map<?, ?> map -> isWhole(map.keySet()) && isWhole(map.values());
      case Record all ->
          Arrays.stream(all.getClass().getRecordComponents())
              .allMatch(part -> isWhole(part(all, part)));
      default -> true;
    };
  }

  private static @Nullable Object part(Record all, RecordComponent part) {
    try {
      var accessor = part.getAccessor();
      accessor.setAccessible(true);
      return accessor.invoke(all);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  @Test
  void aMessageThatIsDeepOrEndlessIsNone() {
    for (String text : List.of("[", "{\"is\":", "{\"a\":[", "\"")) {
      byte[] deep = text.repeat(Frames.MOST_BYTES / text.length()).getBytes(StandardCharsets.UTF_8);
      assertThat(Frames.request(deep)).isEmpty();
      assertThat(Frames.reply(deep)).isEmpty();
    }
  }

  @Test
  void aFrameIsReadWholeOrRefused() throws IOException {
    Random random = new Random(20250802);
    ByteArrayOutputStream valid = new ByteArrayOutputStream();
    Frames.write(new DataOutputStream(valid), Frames.bytes(REQUESTS.getFirst()));
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes = valid.toByteArray();
      bytes[random.nextInt(Integer.BYTES)] ^= (byte) (1 << random.nextInt(8));
      int announced = ByteBuffer.wrap(bytes).getInt();
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
      if (announced >= 0 && announced <= bytes.length - Integer.BYTES) {
        assertThat(Frames.read(in)).hasSize(announced);
      } else {
        boolean isTooLong = announced < 0 || announced > Frames.MOST_BYTES;
        assertThatThrownBy(() -> Frames.read(in))
            .isInstanceOf(isTooLong ? IOException.class : EOFException.class);
        assertThat(in.available() == bytes.length - Integer.BYTES)
            .as("nothing is read of what is too long")
            .isEqualTo(isTooLong);
      }
    }
    byte[] tooLong = new byte[Frames.MOST_BYTES + 1];
    assertThatThrownBy(() -> Frames.write(new DataOutputStream(valid), tooLong))
        .isInstanceOf(IOException.class);
  }
}
