// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.util.List;
import yugma.kernel.time.Time;

/// One block before its first pulse: a number, a start, a fixed number of pulses and how to draw
/// them.
record BlockPlan(int index, Time start, BlockKind kind, List<Segment> segments) {
  /// A block whose last detection is in.
  record Ready(BlockPlan plan, Drawn drawn) {}

  long pulses() {
    return segments.stream().mapToLong(Segment::pulses).sum();
  }
}
