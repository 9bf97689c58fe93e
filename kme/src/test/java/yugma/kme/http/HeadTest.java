// SPDX-License-Identifier: Apache-2.0
package yugma.kme.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HeadTest {
  private static final String GOOD =
      "POST /a HTTP/1.1\r\nHost: x\r\ncontent-LENGTH: 5\r\nAccept: */*\r\nX: \t y z \r\n\r\nhello";

  /// Gives the bytes in pieces of this size.
  private static Incoming incoming(String text, int piece) {
    InputStream bytes = new ByteArrayInputStream(text.getBytes(ISO_8859_1));
    return new Incoming(
        new InputStream() {
          @Override
          public int read() throws IOException {
            return bytes.read();
          }

          @Override
          public int read(byte[] target, int from, int length) throws IOException {
            return bytes.read(target, from, Math.min(length, piece));
          }
        });
  }

  private static Head read(String text) throws IOException, Malformed {
    return Head.read(incoming(text, 7), 4096);
  }

  private static byte[] body(String text, int piece, int most) throws IOException, Malformed {
    Incoming incoming = incoming(text, piece);
    Head head = Head.read(incoming, 4096);
    BodyReader.check(head, most);
    return new BodyReader(incoming, most).read(head);
  }

  @Test
  void readsARequestWhereverItIsCut() throws Exception {
    for (int piece = 1; piece < GOOD.length(); piece++) {
      Incoming incoming = incoming("\r\n" + GOOD, piece);
      Head head = Head.read(incoming, 4096);
      assertThat(head.method()).isEqualTo("POST");
      assertThat(head.headers().first("x")).contains("y z");
      assertThat(head.contentLength()).isEqualTo(5);
      assertThat(new BodyReader(incoming, 5).read(head)).asString().isEqualTo("hello");
    }
  }

  @Test
  void readsChunksWhereverTheyAreCut() throws Exception {
    String head = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
    String text = head + "3;a=b\r\nhel\r\n02\r\nlo\r\n0\r\nTrailer: x\r\n\r\n";
    for (int piece = 1; piece < text.length(); piece++) {
      assertThat(body(text, piece, 5)).asString().isEqualTo("hello");
    }
  }

  @Test
  void refusesWhatTwoReadersCouldUnderstandInTwoWays() {
    String start = "POST / HTTP/1.1\r\nHost: x\r\n";
    for (String bad :
        List.of(
            "GET / HTTP/1.1\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
            "GET /  HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET / HTTP/1.1 \r\nHost: x\r\n\r\n",
            "GET / HTTP/2.0\r\nHost: x\r\n\r\n",
            "GET / http/1.1\r\nHost: x\r\n\r\n",
            "get / HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET\t/ HTTP/1.1\r\nHost: x\r\n\r\n",
            "ABSURDLYLONGMETHOD / HTTP/1.1\r\nHost: x\r\n\r\n",
            "G\0T / HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET /\r\nHost: x\r\n\r\n",
            start + "Content-Length: 1\r\nContent-Length: 1\r\n\r\n",
            start + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
            start + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n",
            start + "Transfer-Encoding: gzip, chunked\r\n\r\n",
            start + "Transfer-Encoding: identity\r\n\r\n",
            start + "Transfer-Encoding : chunked\r\n\r\n",
            start + " folded: x\r\n\r\n",
            start + "X: a\r\n folded\r\n\r\n",
            start + "X: a\rb\r\n\r\n",
            start + "X: a\nY: b\r\n\r\n",
            start + "X: \0\r\n\r\n",
            start + "X: \u007f\r\n\r\n",
            start + "no colon\r\n\r\n",
            start + ": x\r\n\r\n",
            start + "Expect: magic\r\n\r\n",
            "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n",
            start + "A: b\r\n".repeat(101) + "\r\n",
            start + "X: " + "y".repeat(5000) + "\r\n\r\n")) {
      assertThatThrownBy(() -> read(bad)).as(bad).isInstanceOf(Malformed.class);
    }
  }

  @Test
  void refusesLengthsThatAreNone() {
    for (String bad : List.of("-1", "+1", "0x1", "1,1", "", "1 1", "9".repeat(19))) {
      String text = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: " + bad + "\r\n\r\n";
      assertThatThrownBy(() -> body(text, 7, 100)).as(bad).isInstanceOf(Malformed.class);
    }
  }

  @Test
  void refusesBrokenAndLargeChunks() {
    String start = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (String bad :
        List.of(
            "x\r\n",
            "\r\n",
            "-1\r\n",
            "3\r\nhello\r\n",
            "3\nhel\r\n0\r\n\r\n",
            "7fffffff\r\n",
            "ffffffffffffffff\r\n",
            "11112222333344445\r\n",
            "5\r\nhello\r\n6\r\nworlds\r\n",
            "1;" + "x".repeat(3000) + "\r\n",
            "0\r\n" + "A: b\r\n".repeat(17) + "\r\n")) {
      assertThatThrownBy(() -> body(start + bad, 7, 10)).as(bad).isInstanceOf(Malformed.class);
    }
  }

  @Property(tries = 3000, seed = "1")
  void survivesWhateverIsChangedInARequest(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int changes) throws IOException {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(GOOD);
    for (int change = 0; change < changes; change++) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.setCharAt(at, (char) random.nextInt(256));
        case 1 -> text.deleteCharAt(at);
        default -> text.insert(at, GOOD, 0, random.nextInt(20));
      }
    }
    try {
      assertThat(body(text.toString(), 1 + random.nextInt(50), 100)).hasSizeLessThanOrEqualTo(100);
    } catch (Malformed e) {
      assertThat(e.words()).isNotBlank();
    } catch (java.io.EOFException _) {
      // Cut short.
    }
  }
}
