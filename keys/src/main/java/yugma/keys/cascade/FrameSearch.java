// SPDX-License-Identifier: Apache-2.0
package yugma.keys.cascade;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yugma.keys.cascade.Request.Group;

/// The corrector's work on one frame: its bits, and a search tree for each pass.
///
/// One pass is searched at a time, until none of its known blocks is odd; then the first that has
/// an odd one. So no error is looked for twice, and what is asked at once lies in disjoint blocks.
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
    this.asked = new Group(frame, 0, new IntStack(0));
  }

  void open(int level, long[] permuted) {
    trees.add(new SearchTree(blocks, level, BlockMap.parities(blocks, permuted)));
  }

  /// Takes the parities of the top level of the newest pass.
  void learn(Parities parities, int from, int count) {
    for (int i = 0; i < count; i++) {
      trees.getLast().learn(i, parities.get(from + i) != 0);
    }
  }

  /// The blocks whose left halves are to be asked for, if there are any.
  Optional<Group> ask() {
    if (!trees.isEmpty() && split(asked.pass())) {
      return Optional.of(asked);
    }
    for (int pass = 0; pass < trees.size(); pass++) {
      if (split(pass)) {
        return Optional.of(asked);
      }
    }
    return Optional.empty();
  }

  private boolean split(int pass) {
    IntStack split = trees.get(pass).split();
    if (split.size() > 0) {
      asked = new Group(frame, pass, split);
    }
    return split.size() > 0;
  }

  /// Takes the parities that were asked for last.
  void halve(Parities parities, int from) throws BadMessage {
    SearchTree tree = trees.get(asked.pass());
    Permutation permutation = permutations.get(asked.pass());
    IntStack wrong = new IntStack(asked.blocks().size());
    for (int i = 0; i < asked.blocks().size(); i++) {
      int half = tree.halve(asked.blocks().get(i), parities.get(from + i));
      if (Blocks.level(half) == 0) {
        wrong.push(permutation.source(Blocks.index(half)));
      } else {
        tree.await(half);
      }
    }
    correct(wrong);
  }

  private void correct(IntStack wrong) throws BadMessage {
    for (int i = 0; i < wrong.size(); i++) {
      bits[wrong.get(i) >>> 6] ^= 1L << wrong.get(i);
    }
    for (int pass = 0; pass < trees.size(); pass++) {
      trees.get(pass).correct(wrong, permutations.get(pass));
    }
  }

  void wipe() {
    trees.forEach(SearchTree::wipe);
  }
}
