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
  private final BlockMap odd;
  private final BlockMap split;
  private final IntStack waiting = new IntStack(16);

  SearchTree(Blocks blocks, int level, BlockMap own) {
    this.blocks = blocks;
    this.level = level;
    this.odd = own;
    this.split = new BlockMap(blocks);
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
  ///
  /// @return their left halves, whose parities are to be asked for
  IntStack split() {
    IntStack asked = new IntStack(waiting.size());
    while (waiting.size() > 0) {
      int block = waiting.pop();
      if (odd.get(block) && !split.get(block)) {
        split.flip(block);
        asked.push(Blocks.left(block));
      }
    }
    return asked;
  }

  /// Takes the other party's parity of the left half of a split block, which is odd.
  ///
  /// @return the half that is odd
  int halve(int left, int parity) {
    return odd.halve(left, parity);
  }

  /// Puts a known odd block on the stack; where it has no right half, its left one.
  void await(int block) {
    int smallest = block;
    while (!blocks.exists(Blocks.left(smallest) + 1)) {
      split.flip(smallest);
      smallest = Blocks.left(smallest);
      odd.halve(smallest, odd.get(smallest) ? 0 : 1);
    }
    waiting.push(smallest);
  }

  /// Corrects bits. All are flipped before any is looked at, so that the slow reads from memory
  /// overlap.
  ///
  /// @param permutation of this pass
  void correct(IntStack wrong, Permutation permutation) throws BadMessage {
    for (int i = 0; i < wrong.size(); i++) {
      odd.flipAll(permutation.target(wrong.get(i)));
    }
    for (int i = 0; i < wrong.size(); i++) {
      int place = permutation.target(wrong.get(i));
      int smallest = split.lowest(place, level + 1) - 1;
      int known = Blocks.name(smallest, place >>> smallest);
      if (odd.get(known)) {
        if (smallest == 0) {
          throw new BadMessage("replies of two passes contradict each other on one bit");
        }
        await(known);
      }
    }
  }

  void wipe() {
    odd.wipe();
  }
}
