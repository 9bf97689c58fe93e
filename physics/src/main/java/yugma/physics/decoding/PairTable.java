// SPDX-License-Identifier: Apache-2.0
package yugma.physics.decoding;

/// The shortest paths between all pairs of detectors that may ever be matched with each other.
///
/// A row is of the detectors behind its own, up to the last that it may be matched with: detectors
/// are numbered by time, so rows are short. O(n²) memory.
final class PairTable {
  private final int[][] distances;
  private final byte[][] flips;

  PairTable(MatchingGraph graph, Nearby nearby) {
    int count = graph.detectors();
    distances = new int[count][];
    flips = new byte[count][];
    for (int from = 0; from < count; from++) {
      nearby.search(from);
      int last = from;
      for (int i = 0; i < nearby.count(); i++) {
        last = Math.max(last, nearby.found(i));
      }
      distances[from] = new int[last - from];
      flips[from] = new byte[last - from];
      for (int to = from + 1; to <= last; to++) {
        distances[from][to - from - 1] = nearby.distance(to);
        flips[from][to - from - 1] = (byte) nearby.flips(to);
      }
    }
  }

  /// The neighbours of all events.
  void fill(Neighbours neighbours, int[] events, int count) {
    for (int i = 0; i < count; i++) {
      int[] row = distances[events[i]];
      int before = events[i] + 1;
      for (int j = i + 1; j < count && events[j] - before < row.length; j++) {
        int distance = row[events[j] - before];
        if (distance < Nearby.FAR) {
          neighbours.add(i, j, distance);
        }
      }
    }
  }

  long flips(int from, int to) {
    return flips[Math.min(from, to)][Math.abs(to - from) - 1] & 0xFF;
  }
}
