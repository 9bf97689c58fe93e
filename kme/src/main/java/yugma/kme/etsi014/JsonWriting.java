// SPDX-License-Identifier: Apache-2.0
package yugma.kme.etsi014;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import yugma.keys.secret.Permit;
import yugma.keys.secret.Secret;

/// JSON as bytes, into which a secret goes straight from its slab; whatever array it outgrows is
/// wiped.
final class JsonWriting {
  private static final byte[] ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
          .getBytes(StandardCharsets.US_ASCII);

  private byte[] bytes = new byte[512];
  private int size;

  /// Begins an object or a list.
  JsonWriting open(char bracket) {
    separate();
    return put(bracket);
  }

  JsonWriting close(char bracket) {
    return put(bracket);
  }

  /// The name of what comes next.
  JsonWriting member(String name) {
    return text(name).put(':');
  }

  JsonWriting number(long value) {
    separate();
    return raw(Long.toString(value));
  }

  JsonWriting text(String value) {
    separate();
    put('"');
    for (int c = 0; c < value.length(); c++) {
      char letter = value.charAt(c);
      if (letter == '"' || letter == '\\') {
        put('\\').put(letter);
      } else if (letter >= ' ' && letter < 0x7f) {
        put(letter);
      } else {
        raw(String.format("\\u%04x", (int) letter));
      }
    }
    return put('"');
  }

  /// A secret in base64, padded, in the standard alphabet.
  JsonWriting base64(Secret secret) {
    separate();
    put('"');
    reserve((secret.bytes() + 2) / 3 * 4);
    secret.reveal(Permit.DELIVER, this::encode);
    return put('"');
  }

  private void encode(MemorySegment secret) {
    int length = (int) secret.byteSize();
    for (int at = 0; at < length; at += 3) {
      int left = Math.min(3, length - at);
      int group = 0;
      for (int b = 0; b < 3; b++) {
        int octet = b < left ? secret.get(ValueLayout.JAVA_BYTE, at + b) & 0xff : 0;
        group = group << Byte.SIZE | octet;
      }
      for (int digit = 0; digit < 4; digit++) {
        byte letter = ALPHABET[group >>> (18 - 6 * digit) & 63];
        bytes[size++] = digit <= left ? letter : (byte) '=';
      }
    }
  }

  /// What was written; nothing of it is kept here.
  byte[] toBytes() {
    byte[] whole = Arrays.copyOf(bytes, size);
    Arrays.fill(bytes, (byte) 0);
    size = 0;
    return whole;
  }

  /// A comma, where a value stands before.
  private void separate() {
    if (size > 0) {
      byte last = bytes[size - 1];
      if (last != '{' && last != '[' && last != ':') {
        put(',');
      }
    }
  }

  private JsonWriting raw(String ascii) {
    for (int c = 0; c < ascii.length(); c++) {
      put(ascii.charAt(c));
    }
    return this;
  }

  private JsonWriting put(char ascii) {
    reserve(1);
    bytes[size++] = (byte) ascii;
    return this;
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      byte[] outgrown = bytes;
      bytes = Arrays.copyOf(outgrown, Math.max(2 * outgrown.length, size + more));
      Arrays.fill(outgrown, (byte) 0);
    }
  }
}
