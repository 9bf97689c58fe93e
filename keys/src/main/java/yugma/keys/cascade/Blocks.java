// SPDX-License-Identifier: Apache-2.0
package yugma.keys.cascade;

/// The dyadic blocks of a frame: at level `k`, the runs of `2^k` bits that begin at multiples of
/// `2^k`, the last one clipped at the frame's end.
///
/// A block is named by one number of 23 bits, level and index; its halves are the blocks `left` and
/// `left + 1`.
///
/// @param length of the frame in bits, a multiple of 64 in [64, 2^17]
record Blocks(int length) {
  private static final int INDEX_BITS = 18;
  private static final int INDEX_MASK = (1 << INDEX_BITS) - 1;

  static int name(int level, int index) {
    return (level << INDEX_BITS) | index;
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

  /// The level of the one block that is the whole frame.
  int top() {
    return Integer.SIZE - Integer.numberOfLeadingZeros(length - 1);
  }

  int count(int level) {
    return (length + (1 << level) - 1) >>> level;
  }

  boolean exists(int name) {
    return level(name) <= top() && index(name) < count(level(name));
  }
}
