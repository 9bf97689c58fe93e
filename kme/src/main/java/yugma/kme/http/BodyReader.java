// SPDX-License-Identifier: Apache-2.0
package yugma.kme.http;

import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;

/// Reads the body of a request, never more of it than is allowed.
final class BodyReader {
  private static final int FIRST = 4096;
  private static final int MOST_LINE = 1024;
  private static final int MOST_TRAILERS = 16;
  private static final byte[] NOTHING = new byte[0];

  private final Incoming incoming;
  private final int mostBytes;
  private byte[] body = NOTHING;
  private int length;

  BodyReader(Incoming incoming, int mostBytes) {
    this.incoming = incoming;
    this.mostBytes = mostBytes;
  }

  /// Refuses a body that is declared too large, before any of it is read.
  static void check(Head head, int mostBytes) throws Malformed {
    if (!head.isChunked() && head.contentLength() > mostBytes) {
      throw tooLarge(mostBytes);
    }
  }

  byte[] read(Head head) throws IOException, Malformed {
    if (head.isChunked()) {
      chunks();
      return length == body.length ? body : Arrays.copyOf(body, length);
    }
    int declared = (int) head.contentLength();
    take(declared, declared);
    return body;
  }

  private void chunks() throws IOException, Malformed {
    int size = chunkSize();
    while (size > 0) {
      if (size > mostBytes - length) {
        throw tooLarge(mostBytes);
      }
      take(size, mostBytes);
      if (!incoming.line(MOST_LINE).isEmpty()) {
        throw new Malformed("a chunk is longer than it says");
      }
      size = chunkSize();
    }
    for (int trailers = 0; !incoming.line(MOST_LINE).isEmpty(); trailers++) {
      if (trailers == MOST_TRAILERS) {
        throw new Malformed("too many trailers");
      }
    }
  }

  private int chunkSize() throws IOException, Malformed {
    String line = incoming.line(MOST_LINE);
    int semicolon = line.indexOf(';');
    String digits = (semicolon < 0 ? line : line.substring(0, semicolon)).stripTrailing();
    if (!digits.matches("[0-9A-Fa-f]{1,16}")) {
      throw new Malformed("a chunk must begin with its size");
    }
    long size = Long.parseUnsignedLong(digits, 16);
    return size < 0 || size > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) size;
  }

  /// Makes room as bytes come, so that a length alone costs nothing.
  private void take(int count, int most) throws IOException {
    int end = length + count;
    while (length < end) {
      if (length == body.length) {
        byte[] larger = Arrays.copyOf(body, Math.min(most, Math.max(FIRST, 2 * body.length)));
        Arrays.fill(body, (byte) 0);
        body = larger;
      }
      int now = Math.min(end, body.length) - length;
      if (now <= 0) {
        throw new EOFException();
      }
      incoming.take(body, length, now);
      length += now;
    }
  }

  private static Malformed tooLarge(int mostBytes) {
    return Malformed.tooLarge("the body is larger than " + mostBytes + " bytes");
  }
}
