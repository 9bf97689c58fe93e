// SPDX-License-Identifier: Apache-2.0
package yugma.kme.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import yugma.kme.party.SaeId;
import yugma.kme.supply.Limits;

class TransferTest {
  private static final Limits LIMITS = new Limits(256, 64, 2048, 16, 0);
  private static final SaeId ALICE = new SaeId("alice");
  private static final SaeId BOB = new SaeId("bob");
  private static final int MUCH = 1 << 30;

  private static Header header(Mode mode, String name, long length) {
    return new Header(mode, ALICE, BOB, name, length);
  }

  private static byte[] file(int length) {
    byte[] file = new byte[length];
    new Random(length).nextBytes(file);
    return file;
  }

  private static byte[] sent(Mode mode, byte[] file, Till till) throws IOException {
    ByteArrayOutputStream container = new ByteArrayOutputStream();
    new Sender(till, LIMITS)
        .send(header(mode, "a.bin", file.length), new ByteArrayInputStream(file), container);
    return container.toByteArray();
  }

  private static byte[] received(byte[] container, Till till) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    new Receiver(new ByteArrayInputStream(container)).receive(till, file);
    return file.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({
    "AES_256_GCM, 0", "AES_256_GCM, 1", "AES_256_GCM, 16384", "AES_256_GCM, 16385",
    "AES_256_GCM, 100000", "ONE_TIME_PAD, 0", "ONE_TIME_PAD, 1", "ONE_TIME_PAD, 16352",
    "ONE_TIME_PAD, 16353", "ONE_TIME_PAD, 100000"
  })
  void whatIsSentIsReceived(Mode mode, int length) throws IOException {
    Till till = new Till(MUCH);
    byte[] container = sent(mode, file(length), till);

    assertThat(received(container, till)).isEqualTo(file(length));
    assertThat(till.slab.usedBytes()).as("key that is left in memory").isZero();
    KeyNeed need = KeyNeed.of(mode, length, LIMITS);
    assertThat(need.keys()).as("as many keys as were foretold").isEqualTo(till.drawn());
    assertThat(need.bits()).isEqualTo(MUCH - new Leftover(till).bits());
  }

  /// Bits that a till still gives, found by drawing them.
  private record Leftover(Till till) {
    long bits() {
      long left = 0;
      for (int size = MUCH; size >= Byte.SIZE; size /= 2) {
        while (size <= 1 << 23 && hasDrawn(size)) {
          left += size;
        }
      }
      return left;
    }

    private boolean hasDrawn(int size) {
      try {
        till.draw(1, size).close();
        return true;
      } catch (KeyRefusedException _) {
        return false;
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void namesOfFilesMayBeInAnyLanguage(Mode mode) throws IOException {
    Till till = new Till(MUCH);
    String name = "ખાતાવહી – Übersicht 資料 🔑.pdf";
    ByteArrayOutputStream container = new ByteArrayOutputStream();
    new Sender(till, LIMITS)
        .send(header(mode, name, 3), new ByteArrayInputStream(new byte[3]), container);

    Receiver receiver = new Receiver(new ByteArrayInputStream(container.toByteArray()));

    assertThat(receiver.header()).isEqualTo(header(mode, name, 3));
    receiver.receive(till, OutputStream.nullOutputStream());
  }

  @Test
  void namesThatLeadElsewhereAreRefused() {
    for (String name : new String[] {"../a", "a/b", "a\\b", "..", ".", "", " ", "a\nb", "x\0"}) {
      assertThatIllegalArgumentException()
          .as(name)
          .isThrownBy(() -> header(Mode.AES_256_GCM, name, 0));
      byte[] evil = raw(name);
      assertThatThrownBy(() -> new Receiver(new ByteArrayInputStream(evil)))
          .as(name)
          .isInstanceOf(AlteredException.class);
    }
  }

  private static byte[] raw(String name) {
    byte[] good = header(Mode.AES_256_GCM, "A", 0).toBytes();
    String text = new String(good, StandardCharsets.ISO_8859_1);
    String evil = text.replace("\0\1A", "\0" + (char) name.length() + name);
    return evil.getBytes(StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @EnumSource
  void noBitOfAContainerCanBeChanged(Mode mode) throws IOException {
    byte[] file = file(200);
    int length = sent(mode, file, new Till(MUCH)).length;
    for (int at = 0; at < length; at++) {
      Till till = new Till(MUCH);
      byte[] container = sent(mode, file, till);
      container[at] ^= (byte) (1 << at % 8);
      assertThatThrownBy(() -> received(container, till))
          .as("byte %d", at)
          .isInstanceOf(AlteredException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aContainerThatWasCutOffIsRefused(Mode mode) throws IOException {
    byte[] file = file(40_000);
    Till till = new Till(MUCH);
    byte[] container = sent(mode, file, till);
    for (int length : new int[] {0, 5, 20, 60, 16_500, 33_000, container.length - 1}) {
      Till again = new Till(MUCH);
      byte[] cut = Arrays.copyOf(sent(mode, file, again), length);
      assertThatThrownBy(() -> received(cut, again))
          .as("cut to %d bytes", length)
          .isInstanceOf(AlteredException.class);
    }
    byte[] longer = Arrays.copyOf(container, container.length + 1);
    assertThatThrownBy(() -> received(longer, till)).isInstanceOf(AlteredException.class);
  }

  @ParameterizedTest
  @EnumSource
  void chunksThatAreMovedRepeatedOrLeftOutAreRefused(Mode mode) throws IOException {
    int full = mode == Mode.AES_256_GCM ? ChunkHead.MOST_BYTES : ChunkHead.MOST_BYTES - 32;
    byte[] file = file(4 * full);
    for (int[] order : new int[][] {{0, 2, 1, 3}, {0, 1, 1, 3}, {0, 1, 3}, {1, 0, 2, 3}, {0, 3}}) {
      Till till = new Till(MUCH);
      byte[] container = sent(mode, file, till);
      byte[] moved = rearranged(container, order);
      assertThatThrownBy(() -> received(moved, till))
          .as(Arrays.toString(order))
          .isInstanceOf(AlteredException.class);
    }
  }

  private static byte[] rearranged(byte[] container, int[] order) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(container);
    Header.read(new java.io.DataInputStream(in));
    int headerEnd = container.length - in.available();
    java.util.List<byte[]> chunks = new java.util.ArrayList<>();
    int from = headerEnd;
    while (in.available() > 0) {
      ChunkHead head = ChunkHead.read(new java.io.DataInputStream(in));
      in.skipNBytes(head.length() + ChunkCipher.TAG_BYTES);
      int to = container.length - in.available();
      chunks.add(Arrays.copyOfRange(container, from, to));
      from = to;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(container, 0, headerEnd);
    for (int chunk : order) {
      out.write(chunks.get(chunk));
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @EnumSource
  void aContainerOpensOnce(Mode mode) throws IOException {
    Till till = new Till(MUCH);
    byte[] container = sent(mode, file(100), till);
    received(container, till);

    assertThatThrownBy(() -> received(container, till)).isInstanceOf(AlteredException.class);
  }

  @Test
  void equalFilesGiveOtherContainers() throws IOException {
    Till till = new Till(MUCH);

    assertThat(sent(Mode.ONE_TIME_PAD, file(64), till))
        .isNotEqualTo(sent(Mode.ONE_TIME_PAD, file(64), till));
  }

  @Test
  void aFileNeedsAsMuchPadAsItIsLong() {
    Till till = new Till(100_000);

    assertThatThrownBy(() -> sent(Mode.ONE_TIME_PAD, file(12_500), till))
        .isInstanceOfSatisfying(KeyRefusedException.class, e -> assertThat(e.isForNow()).isTrue())
        .hasMessageContaining("too little key");
    assertThat(till.slab.usedBytes()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"99", "101", "40000"})
  void aFileThatChangesWhileItIsReadIsNotSent(int real) {
    Header header = header(Mode.AES_256_GCM, "log", 100);

    assertThatThrownBy(
            () ->
                new Sender(new Till(MUCH), LIMITS)
                    .send(
                        header,
                        new ByteArrayInputStream(file(real)),
                        OutputStream.nullOutputStream()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("changed while it was read");
  }

  /// 100 MB of zeros, neither of whose ends keeps more than a chunk.
  @Test
  void largeFilesPassThroughLittleMemory() throws Exception {
    long length = 100L << 20;
    Till till = new Till(MUCH);
    long[] passed = {0};
    try (java.io.PipedInputStream there = new java.io.PipedInputStream(1 << 16);
        java.io.PipedOutputStream here = new java.io.PipedOutputStream(there)) {
      Thread sender =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try (here) {
                      new Sender(till, LIMITS)
                          .send(header(Mode.AES_256_GCM, "big", length), zeros(length), here);
                    } catch (IOException e) {
                      throw new java.io.UncheckedIOException(e);
                    }
                  });
      new Receiver(there)
          .receive(
              till,
              new OutputStream() {
                @Override
                public void write(int b) {
                  passed[0]++;
                }

                @Override
                public void write(byte[] bytes, int from, int count) {
                  passed[0] += count;
                }
              });
      sender.join();
    }
    assertThat(passed[0]).isEqualTo(length);
  }

  private static InputStream zeros(long length) {
    return new InputStream() {
      private long left = length;

      @Override
      public int read() {
        return left-- > 0 ? 0 : -1;
      }

      @Override
      public int read(byte[] bytes, int from, int count) {
        int given = (int) Math.min(left, count);
        left -= given;
        return given == 0 && count > 0 ? -1 : given;
      }
    };
  }

  @Test
  void readsTheContainerThatTheFormatDescribes() throws IOException {
    Till till = new Till(MUCH);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Sender(till, LIMITS)
        .send(
            new Header(Mode.AES_256_GCM, new SaeId("bank-a"), new SaeId("bank-b"), "a.txt", 2),
            new ByteArrayInputStream("hi".getBytes(StandardCharsets.UTF_8)),
            out);

    assertThat(java.util.HexFormat.of().formatHex(out.toByteArray()))
        .startsWith(
            "5955474d412d4654010100066261"
                + "6e6b2d61000662616e6b2d620005612e747874"
                + "0000000000000002"
                + "01000100000100")
        .hasSize(2 * (10 + 8 + 8 + 7 + 8 + 7 + 16 + 4 + 2 + 16));
  }
}
