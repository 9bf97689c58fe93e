// SPDX-License-Identifier: Apache-2.0
package yugma.keys.cascade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yugma.keys.cascade.Request.Group;

/// The corrector's work on one frame: its bits, and a search tree for each pass.
///
/// At most one pass is searched at a time, the one of the smallest blocks that has an odd one, so
/// that no error is looked for twice.
final class FrameSearch {
  private final int frame;
  private final Blocks blocks;
  private final List<Permutation> permutations;
  private final long[] bits;
  private final List<SearchTree> trees = new ArrayList<>();
  private Group asked;

  /// @param permutations of the passes, shared by all frames
  FrameSearch(int frame, Blocks blocks, List<Permutation> permutations, long[] bits) {
    this.frame = frame;
    this.blocks = blocks;
    this.permutations = permutations;
    this.bits = bits;
    this.asked = new Group(frame, 0, new IntStack());
  }

  void open(int level) {
    Permutation permutation = permutations.get(trees.size());
    trees.add(new SearchTree(blocks, level, new ParityTree(blocks, permutation.apply(bits))));
  }

  /// Takes the parities of the top level of the newest pass.
  void learn(Parities parities, int from, int count) {
    for (int i = 0; i < count; i++) {
      trees.getLast().learn(i, parities.get(from + i));
    }
  }

  /// The blocks whose left halves are to be asked for, if there are any.
  Optional<Group> ask() {
    for (int pass = 0; pass < trees.size(); pass++) {
      IntStack split = trees.get(pass).split();
      if (split.size() > 0) {
        asked = new Group(frame, pass, split);
        return Optional.of(asked);
      }
    }
    return Optional.empty();
  }

  /// Takes the parities that were asked for last.
  void halve(Parities parities, int from) throws BadMessage {
    SearchTree tree = trees.get(asked.pass());
    for (int i = 0; i < asked.blocks().size(); i++) {
      int half = tree.halve(asked.blocks().get(i), parities.get(from + i));
      if (Blocks.level(half) == 0) {
        correct(asked.pass(), permutations.get(asked.pass()).source(Blocks.index(half)));
      } else {
        tree.await(half);
      }
    }
  }

  private void correct(int found, int bit) throws BadMessage {
    bits[bit >>> 6] ^= 1L << bit;
    for (int pass = 0; pass < trees.size(); pass++) {
      SearchTree tree = trees.get(pass);
      int smallest = tree.correct(permutations.get(pass).target(bit));
      if (tree.isOdd(smallest)) {
        if (Blocks.level(smallest) == 0) {
          throw new BadMessage("replies of passes " + found + " and " + pass + " contradict");
        }
        tree.await(smallest);
      }
    }
  }
}
