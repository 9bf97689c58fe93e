// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.util.List;
import yugma.kernel.time.Time;

/// One block before its first pulse.
///
/// @param index of the block, from 0
/// @param start when its first pulse is sent
/// @param end when its last pulse has been sent
/// @param segments its pulses, in order
/// @param isInteresting whether something about the link changes in it or at its start
/// @param isExpectedToGiveKey whether no key would be odd
record BlockPlan(
    int index,
    Time start,
    Time end,
    List<Segment> segments,
    boolean isInteresting,
    boolean isExpectedToGiveKey) {
  /// A block whose last detection is in.
  record Ready(BlockPlan plan, BlockKind kind, Drawn drawn) {}

  BlockPlan {
    segments = List.copyOf(segments);
  }

  long pulses() {
    return segments.stream().mapToLong(Segment::pulses).sum();
  }
}
