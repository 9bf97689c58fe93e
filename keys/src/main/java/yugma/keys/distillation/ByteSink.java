// SPDX-License-Identifier: Apache-2.0
package yugma.keys.distillation;

import java.util.Arrays;
import yugma.kernel.bits.Bits;

/// Bytes of a message under construction.
final class ByteSink {
  private byte[] bytes = new byte[256];
  private int length;

  ByteSink number(long value) {
    if (value < 0) {
      throw new IllegalArgumentException("number is " + value + ", must be at least 0");
    }
    room(10);
    long rest = value;
    while (rest > 127) {
      bytes[length++] = (byte) (rest | 128);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
    return this;
  }

  /// A rising list of numbers, as its length and the gaps.
  ByteSink rising(long[] values) {
    number(values.length);
    long last = -1;
    for (long value : values) {
      number(value - last - 1);
      last = value;
    }
    return this;
  }

  ByteSink bytes(byte[] more) {
    number(more.length);
    room(more.length);
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
    return this;
  }

  ByteSink bits(Bits bits) {
    number(bits.length());
    int count = (int) ((bits.length() + 7L) / 8);
    room(count);
    for (int b = 0; b < count; b++) {
      bytes[length++] = (byte) (bits.word(b >>> 3) >>> (8 * (b & 7)));
    }
    return this;
  }

  private void room(int more) {
    if (more > bytes.length - length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(length, more)));
    }
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }
}
