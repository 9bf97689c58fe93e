// SPDX-License-Identifier: Apache-2.0
package yugma.keys.cascade;

import java.util.List;

/// The block sizes of the passes, as levels: a pass of level `k` begins with the parities of all
/// blocks of `2^k` bits.
///
/// Pass 1 has blocks of 0.7 to 1.4 errors each; pass 2 of 4 to 8, so that it needs few cascades;
/// pass 3 is 16 times coarser still, and finds most pairs that the first two missed. The rest are
/// there for the last pairs: 8 to 16 blocks a frame, then twice 4 to 8, each pass dividing the
/// failures by its number of blocks.
///
/// Found by trial on frames of 10^3 to 10^5 bits at error rates of 0.1 to 25 %.
///
/// @param levels one for each pass
record Schedule(List<Integer> levels) {
  Schedule {
    levels = List.copyOf(levels);
  }

  /// @param errorRate the estimate; below one error a frame counts as one, above 0.25 as 0.25
  /// @param blocks of a frame
  static Schedule of(double errorRate, Blocks blocks) {
    if (!(errorRate >= 0 && errorRate <= 1)) {
      throw new IllegalArgumentException("error rate is " + errorRate + ", must lie in [0, 1]");
    }
    double rate = Math.min(0.25, Math.max(errorRate, 1.0 / blocks.length()));
    int coarsest = blocks.top() - 3;
    int first = Math.min(levelOf(StrictMath.sqrt(2) / rate), coarsest);
    int second = Math.min(levelOf(8 / rate), coarsest);
    int fourth = Math.max(second, coarsest - 1);
    int third = Math.min(second + 4, fourth);
    return new Schedule(List.of(first, second, third, fourth, coarsest, coarsest));
  }

  /// The largest block of at most that many bits.
  private static int levelOf(double bits) {
    return Integer.SIZE - 1 - Integer.numberOfLeadingZeros((int) bits);
  }
}
