// SPDX-License-Identifier: Apache-2.0
package yugma.kme.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The bytes of a connection that were read and not yet used.
final class Incoming {
  private static final int FIRST = 2048;

  private final InputStream stream;
  private byte[] buffer = new byte[FIRST];
  private int from;
  private int to;

  Incoming(InputStream stream) {
    this.stream = stream;
  }

  int available() {
    return to - from;
  }

  byte peek(int ahead) {
    return buffer[from + ahead];
  }

  /// Reads more, at least one byte.
  ///
  /// @param most how many may be kept in all
  /// @return false at the end of the stream
  boolean fill(int most) throws IOException {
    if (from == to) {
      from = 0;
      to = 0;
    }
    if (to == buffer.length && from > 0) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
    }
    if (to == buffer.length) {
      byte[] larger = Arrays.copyOf(buffer, Math.max(FIRST, Math.min(2 * buffer.length, most)));
      wipe(buffer);
      buffer = larger;
    }
    int count = stream.read(buffer, to, buffer.length - to);
    to += Math.max(count, 0);
    return count > 0;
  }

  /// Copies what is there, reads what is missing.
  void take(byte[] target, int offset, int length) throws IOException {
    int had = Math.min(length, to - from);
    System.arraycopy(buffer, from, target, offset, had);
    from += had;
    for (int at = had; at < length; ) {
      int count = stream.read(target, offset + at, length - at);
      if (count < 0) {
        throw new EOFException();
      }
      at += count;
    }
  }

  void skip(int bytes) {
    from += bytes;
  }

  /// The characters at a place, one per byte.
  @SuppressWarnings("deprecation") // the only conversion that is one byte per character by nature
  String text(int start, int end) {
    return new String(buffer, 0, from + start, end - start);
  }

  /// A line that ends with CR LF, without these.
  String line(int most) throws IOException, Malformed {
    int at = 0;
    while (true) {
      while (at < available()) {
        if (peek(at) == '\n') {
          if (at == 0 || peek(at - 1) != '\r') {
            throw new Malformed("a line must end with CR LF");
          }
          String line = text(0, at - 1);
          skip(at + 1);
          return line;
        }
        at++;
      }
      if (at >= most) {
        throw new Malformed("a line of a chunked body is too long");
      }
      if (!fill(2 * most)) {
        throw new EOFException();
      }
    }
  }

  /// Reads on without keeping anything.
  ///
  /// @return how many bytes there were, negative at the end of the stream
  int discard() throws IOException {
    from = 0;
    to = 0;
    return stream.read(buffer, 0, buffer.length);
  }

  void wipe() {
    wipe(buffer);
  }

  private static void wipe(byte[] bytes) {
    Arrays.fill(bytes, (byte) 0);
  }
}
