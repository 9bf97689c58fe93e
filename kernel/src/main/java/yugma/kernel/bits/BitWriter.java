// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.bits;

import java.util.Arrays;

/// Builds a string of bits from its first bit to its last. One thread at a time.
public final class BitWriter {
  private long[] words;
  private long word;
  private int length;

  /// @param expected number of bits, to begin with
  public BitWriter(int expected) {
    this.words = new long[(int) ((expected + 63L) >>> 6)];
  }

  /// Appends the lowest bit of a number.
  public void append(int bit) {
    word |= (bit & 1L) << length;
    length++;
    if ((length & 63) == 0) {
      flush((length >>> 6) - 1);
      word = 0;
    }
  }

  private void flush(int index) {
    if (index >= words.length) {
      words = Arrays.copyOf(words, 2 * words.length + 8);
    }
    words[index] = word;
  }

  public int length() {
    return length;
  }

  /// The bits so far.
  public Bits toBits() {
    if ((length & 63) != 0) {
      flush(length >>> 6);
    }
    return Bits.of(words, length);
  }

  /// Overwrites what was written with zeros; best effort, as for [Bits#wipe].
  public void wipe() {
    Arrays.fill(words, 0);
    word = 0;
  }
}
