// SPDX-License-Identifier: Apache-2.0
package yugma.network.binding;

import yugma.entanglement.chain.Slowest;

/// How fast a path brings pairs.
///
/// @param lanes pairs that its slowest hop tries for at a time
/// @param like hops that are about as slow
/// @param success of one attempt of one lane of that hop, less what distillation spends
/// @param period of these attempts, in s
/// @param swaps probability that all swaps of a pair succeed
/// @param messages how long the first pair is under way for other reasons than attempts, in s
record Pace(int lanes, int like, double success, double period, double swaps, double messages) {

  /// Pairs a second when it has gone on for long.
  double hertz() {
    return lanes / eachSeconds();
  }

  /// Until one lane of all hops has a pair that survives its swaps, on average.
  double eachSeconds() {
    return seconds(like) / swaps;
  }

  /// Until so many pairs are there, on average: the last lanes are waited for longest.
  double secondsFor(long pairs) {
    int open = (int) Math.min(lanes, pairs);
    double before = ((double) pairs / open - 1) * eachSeconds();
    return messages + before + seconds(open * like) / swaps;
  }

  private double seconds(int lines) {
    return new Slowest(lines, success).mean() * period;
  }
}
