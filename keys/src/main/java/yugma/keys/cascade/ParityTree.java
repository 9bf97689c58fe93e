// SPDX-License-Identifier: Apache-2.0
package yugma.keys.cascade;

import java.util.Arrays;

/// The parity of every dyadic block of a string of bits, two bits of memory for each of its bits.
///
/// Building costs one pass over the words, since a word of parities is squeezed out of two words of
/// the level below.
final class ParityTree {
  private static final long EVEN = 0x5555_5555_5555_5555L;

  private final Blocks blocks;
  private final long[] words;

  ParityTree(Blocks blocks, long[] bits) {
    this.blocks = blocks;
    this.words = Arrays.copyOf(bits, blocks.words());
    for (int level = 1; level <= blocks.top(); level++) {
      squeeze(blocks.firstWord(level - 1), blocks.firstWord(level), blocks.firstWord(level + 1));
    }
  }

  private void squeeze(int below, int from, int to) {
    for (int w = from; w < to; w++) {
      int source = below + 2 * (w - from);
      long high = source + 1 < from ? pairs(words[source + 1]) : 0;
      words[w] = pairs(words[source]) | high << 32;
    }
  }

  private static long pairs(long word) {
    return Long.compress(word ^ word >>> 1, EVEN);
  }

  boolean get(int block) {
    return (words[blocks.word(block)] >>> block & 1) != 0;
  }

  void flip(int block) {
    words[blocks.word(block)] ^= 1L << block;
  }

  void set(int block, boolean parity) {
    if (get(block) != parity) {
      flip(block);
    }
  }

  /// Flips the parities of all blocks that hold a bit.
  void flipPath(int bit) {
    for (int level = 0; level <= blocks.top(); level++) {
      int index = bit >>> level;
      words[blocks.firstWord(level) + (index >>> 6)] ^= 1L << index;
    }
  }

  void wipe() {
    Arrays.fill(words, 0);
  }
}
