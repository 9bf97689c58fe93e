// SPDX-License-Identifier: Apache-2.0
package yugma.physics.decoding;

/// The union-find decoder on tabled distances: sets are unions of balls around events, which meet
/// when their radii together are their distance.
///
/// Two events that are each other's nearest, and nearer than the boundary, meet before anything
/// else touches them, and an event nearer to the boundary than half the way to any other ends
/// there. What is left grows on among them, moment by moment.
final class GrownBalls implements Decoder {
  private final PairTable table;
  private final int[] toBoundary;
  private final long[] boundaryFlips;
  private final long always;
  private final NearestEvents nearest;
  private final BallGrowth growth;
  private long settled;

  GrownBalls(MatchingGraph graph) {
    Nearby nearby = new Nearby(graph);
    table = new PairTable(graph, nearby);
    toBoundary = nearby.toBoundary();
    boundaryFlips = nearby.boundaryFlips();
    always = graph.alwaysFlipped();
    nearest = new NearestEvents(table, toBoundary, graph.detectors());
    growth = new BallGrowth(table, nearest, toBoundary);
  }

  @Override
  public long decode(int[] shot, int size) {
    if (size == 0) {
      return always;
    }
    if (size == 2 && table.distance(shot[0], shot[1]) < Nearby.FAR) {
      return always ^ table.flips(shot[0], shot[1]);
    }
    nearest.begin(shot, size);
    try {
      return isSettled(shot, size)
          ? always ^ settled
          : always ^ growth.grow(shot, size).peel(shot, boundaryFlips);
    } finally {
      nearest.end(shot, size);
    }
  }

  /// Whether every event meets another or the boundary before anything else touches either; then
  /// all is known.
  private boolean isSettled(int[] shot, int size) {
    long flips = 0;
    int left = 0;
    for (int i = 0; i < size; i++) {
      int other = nearest.of(i);
      if (other < 0) {
        flips ^= boundaryFlips[shot[i]];
        left += toBoundary[shot[i]] < Nearby.FAR ? 0 : 1;
      } else if (nearest.isMutual(i)) {
        flips ^= i < other ? nearest.flips(i) : 0;
      } else {
        left++;
      }
    }
    settled = flips;
    return left == 0;
  }
}
