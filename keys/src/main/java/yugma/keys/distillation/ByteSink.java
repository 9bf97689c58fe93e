// SPDX-License-Identifier: Apache-2.0
package yugma.keys.distillation;

import java.io.ByteArrayOutputStream;
import yugma.kernel.bits.Bits;

/// Bytes of a message under construction.
final class ByteSink {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  ByteSink number(long value) {
    if (value < 0) {
      throw new IllegalArgumentException("number is " + value + ", must be at least 0");
    }
    long rest = value;
    while (rest > 127) {
      out.write((int) (rest & 127 | 128));
      rest >>>= 7;
    }
    out.write((int) rest);
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

  ByteSink bytes(byte[] bytes) {
    number(bytes.length);
    out.writeBytes(bytes);
    return this;
  }

  ByteSink bits(Bits bits) {
    number(bits.length());
    for (int b = 0; b < (bits.length() + 7) / 8; b++) {
      out.write((int) (bits.word(b >>> 3) >>> (8 * (b & 7))));
    }
    return this;
  }

  byte[] toBytes() {
    return out.toByteArray();
  }
}
