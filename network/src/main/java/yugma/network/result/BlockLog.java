// SPDX-License-Identifier: Apache-2.0
package yugma.network.result;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;
import yugma.network.link.BlockEntry;
import yugma.network.link.BlockKind;
import yugma.network.result.QkdResult.BlockResult;

/// The lines that a result gives to the blocks of a link: one each, but a long run sums up quiet
/// blocks of counts, so that no link has more than a few hundred lines unless more happened.
final class BlockLog {
  /// Of all links together.
  private static final int QUIET_LINES = 8000;

  private final List<BlockEntry> blocks;
  private final int most;

  /// @param blocks in the order of their index
  /// @param links of the run, how many
  BlockLog(List<BlockEntry> blocks, int links) {
    this.blocks = blocks;
    int lines = Math.clamp(QUIET_LINES / links, 24, 200);
    this.most = Math.ceilDiv(Math.max(1, blocks.size()), lines);
  }

  List<BlockResult> lines() {
    List<BlockResult> lines = new ArrayList<>();
    List<BlockEntry> together = new ArrayList<>();
    for (BlockEntry block : blocks) {
      if (!together.isEmpty() && (!isQuiet(block) || together.size() == most)) {
        lines.add(line(together));
        together = new ArrayList<>();
      }
      together.add(block);
      if (!isQuiet(block)) {
        lines.add(line(together));
        together = new ArrayList<>();
      }
    }
    if (!together.isEmpty()) {
      lines.add(line(together));
    }
    return lines;
  }

  private static boolean isQuiet(BlockEntry block) {
    return block.drawn() == BlockKind.RATES
        && block.alarms().isEmpty()
        && block.failure().isEmpty();
  }

  private static BlockResult line(List<BlockEntry> together) {
    BlockEntry first = together.getFirst();
    BlockEntry last = together.getLast();
    return new BlockResult(
        first.index(),
        together.size(),
        first.start().seconds(),
        last.end().seconds(),
        LinkFindings.lower(first.drawn()),
        sum(together, BlockEntry::clicks),
        sum(together, BlockEntry::doubleClicks),
        sum(together, BlockEntry::siftedBits),
        LinkFindings.weighted(together, BlockEntry::qber, BlockEntry::siftedBits),
        least(together.stream().map(BlockEntry::keyErrorLimit).toList()),
        LinkFindings.weighted(together, BlockEntry::testBasisError, BlockEntry::testBits),
        least(together.stream().map(BlockEntry::testErrorLimit).toList()),
        together.stream().mapToDouble(BlockEntry::leakBits).sum(),
        sum(together, BlockEntry::keyBits),
        first.failure().map(LinkFindings::lower),
        sum(together, BlockEntry::seenByEve));
  }

  private static long sum(List<BlockEntry> blocks, ToLongFunction<BlockEntry> value) {
    return blocks.stream().mapToLong(value).sum();
  }

  private static OptionalDouble least(List<OptionalDouble> values) {
    return values.stream().flatMapToDouble(OptionalDouble::stream).min();
  }
}
