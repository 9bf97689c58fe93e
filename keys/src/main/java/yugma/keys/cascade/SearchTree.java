// SPDX-License-Identifier: Apache-2.0
package yugma.keys.cascade;

/// What the corrector knows of one frame in one permutation: the blocks whose parity the other
/// party has told, and which of them are odd.
///
/// For a known block the tree holds the sum of both parties' parities, for any other the
/// corrector's own; a correction flips either. A block is known if it is of the top level or its
/// parent is split. Every known, odd, unsplit block waits on the stack (and some that were).
final class SearchTree {
  private final Blocks blocks;
  private final int level;
  private final ParityTree odd;
  private final long[] split;
  private IntStack waiting = new IntStack();

  SearchTree(Blocks blocks, int level, ParityTree own) {
    this.blocks = blocks;
    this.level = level;
    this.odd = own;
    this.split = new long[blocks.words()];
  }

  /// Takes the other party's parity of a block of the top level.
  void learn(int index, boolean parity) {
    int block = Blocks.name(level, index);
    if (parity) {
      odd.flip(block);
    }
    if (odd.get(block)) {
      await(block);
    }
  }

  /// Splits the blocks that wait and are still odd.
  IntStack split() {
    IntStack asked = new IntStack();
    while (waiting.size() > 0) {
      int block = waiting.pop();
      if (odd.get(block) && !isSplit(block)) {
        markSplit(block);
        asked.push(block);
      }
    }
    return asked;
  }

  /// Takes the other party's parity of the left half of a block that was split and is odd.
  ///
  /// @return the half that is odd
  int halve(int block, boolean leftParity) {
    int left = Blocks.left(block);
    boolean leftOdd = odd.get(left) ^ leftParity;
    odd.set(left, leftOdd);
    odd.set(left + 1, !leftOdd);
    return leftOdd ? left : left + 1;
  }

  /// Puts a known odd block on the stack; where it has no right half, its left one.
  void await(int block) {
    int smallest = block;
    while (!blocks.exists(Blocks.left(smallest) + 1)) {
      markSplit(smallest);
      smallest = Blocks.left(smallest);
      odd.set(smallest, true);
    }
    waiting.push(smallest);
  }

  /// Corrects the bit at a place.
  ///
  /// @return the smallest known block that holds it
  int correct(int place) {
    odd.flipPath(place);
    int at = level;
    while (at > 0 && isSplit(Blocks.name(at, place >>> at))) {
      at--;
    }
    return Blocks.name(at, place >>> at);
  }

  boolean isOdd(int block) {
    return odd.get(block);
  }

  private boolean isSplit(int block) {
    return (split[blocks.word(block)] >>> block & 1) != 0;
  }

  private void markSplit(int block) {
    split[blocks.word(block)] |= 1L << block;
  }
}
