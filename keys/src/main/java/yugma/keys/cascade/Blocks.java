// SPDX-License-Identifier: Apache-2.0
package yugma.keys.cascade;

/// The dyadic blocks of a frame: at level `k`, the runs of `2^k` bits that begin at multiples of
/// `2^k`, the last one clipped at the frame's end.
///
/// A block is named by one number of 23 bits, level and index; its two halves are the blocks
/// `left` and `left + 1`. Beside it, every block has a place in a bitmap that holds the levels one
/// behind the other, each from a word of its own.
final class Blocks {
  private static final int INDEX_BITS = 18;
  private static final int INDEX_MASK = (1 << INDEX_BITS) - 1;

  private final int length;
  private final int top;
  private final int[] firstWords;

  /// @param length of the frame in bits, a multiple of 64 in [64, 2^17]
  Blocks(int length) {
    this.length = length;
    this.top = Integer.SIZE - Integer.numberOfLeadingZeros(length - 1);
    this.firstWords = new int[top + 2];
    for (int level = 0; level <= top; level++) {
      firstWords[level + 1] = firstWords[level] + (count(level) + 63 >>> 6);
    }
  }

  static int name(int level, int index) {
    return level << INDEX_BITS | index;
  }

  static int level(int name) {
    return name >>> INDEX_BITS;
  }

  static int index(int name) {
    return name & INDEX_MASK;
  }

  static int left(int name) {
    return name(level(name) - 1, index(name) << 1);
  }

  int length() {
    return length;
  }

  /// The level of the one block that is the whole frame.
  int top() {
    return top;
  }

  int count(int level) {
    return length + (1 << level) - 1 >>> level;
  }

  boolean exists(int name) {
    return level(name) <= top && index(name) < count(level(name));
  }

  int firstWord(int level) {
    return firstWords[level];
  }

  /// The word of a bitmap that holds a block; its bit there is `name % 64`.
  int word(int name) {
    return firstWords[level(name)] + (index(name) >>> 6);
  }

  int words() {
    return firstWords[top + 1];
  }
}
