// SPDX-License-Identifier: Apache-2.0
package yugma.keys.distillation;

import java.util.Arrays;
import yugma.kernel.bits.Bits;

/// Reads the bytes of a message that may be anything at all.
final class ByteSource {
  private final byte[] bytes;
  private int at;

  ByteSource(byte[] bytes) {
    this.bytes = bytes;
  }

  /// A number from 0 to `most`.
  long number(long most) throws BadMessage {
    long value = 0;
    for (int shift = 0; shift < 63; shift += 7) {
      int next = next();
      value |= (next & 127L) << shift;
      if (next < 128) {
        if (value > most) {
          throw new BadMessage("number is " + value + ", must be at most " + most);
        }
        return value;
      }
    }
    throw new BadMessage("number has more than 63 bits");
  }

  long[] rising() throws BadMessage {
    // Each takes a byte at least, so a length that lies cannot make room for more than was sent.
    int count = (int) number(bytes.length - at);
    long[] values = new long[count];
    long last = -1;
    for (int i = 0; i < count; i++) {
      long gap = number(Long.MAX_VALUE);
      if (gap >= Long.MAX_VALUE - last - 1) {
        throw new BadMessage("numbers rise beyond 2^63");
      }
      last += gap + 1;
      values[i] = last;
    }
    return values;
  }

  byte[] bytes() throws BadMessage {
    int count = (int) number(bytes.length - at);
    if (count > bytes.length - at) {
      throw new BadMessage("message ends early");
    }
    at += count;
    return Arrays.copyOfRange(bytes, at - count, at);
  }

  Bits bits() throws BadMessage {
    int length = (int) number(Math.min(8L * (bytes.length - at), Integer.MAX_VALUE));
    int count = (int) ((length + 7L) / 8);
    if (count > bytes.length - at) {
      throw new BadMessage("message ends early");
    }
    long[] words = new long[(int) ((length + 63L) / 64)];
    for (int b = 0; b < count; b++) {
      words[b >>> 3] |= (bytes[at++] & 0xffL) << (8 * (b & 7));
    }
    if ((length & 7) != 0 && (bytes[at - 1] & 0xff) >>> (length & 7) != 0) {
      throw new BadMessage("bits are set behind a string of " + length);
    }
    return Bits.of(words, length);
  }

  void end() throws BadMessage {
    if (at != bytes.length) {
      throw new BadMessage((bytes.length - at) + " bytes follow the message");
    }
  }

  private int next() throws BadMessage {
    if (at == bytes.length) {
      throw new BadMessage("message ends early");
    }
    return bytes[at++] & 0xff;
  }
}
