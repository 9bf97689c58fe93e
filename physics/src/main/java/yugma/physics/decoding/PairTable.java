// SPDX-License-Identifier: Apache-2.0
package yugma.physics.decoding;

import java.util.Arrays;

/// The shortest paths between all pairs of detectors that may ever be matched with each other.
///
/// A row is of the detectors behind its own, up to the last that it may be matched with: detectors
/// are numbered by time, so rows are short. O(n²) memory.
final class PairTable {
  private final int[] starts;
  private int[] distances;
  private byte[] flips;

  PairTable(MatchingGraph graph, Nearby nearby) {
    int count = graph.detectors();
    starts = new int[count + 1];
    distances = new int[16 * count];
    flips = new byte[16 * count];
    for (int from = 0; from < count; from++) {
      nearby.search(from);
      int last = from;
      for (int i = 0; i < nearby.count(); i++) {
        last = Math.max(last, nearby.found(i));
      }
      addRow(nearby, from, last);
    }
  }

  private void addRow(Nearby nearby, int from, int last) {
    int at = starts[from];
    int end = at + last - from;
    if (end > distances.length) {
      distances = Arrays.copyOf(distances, 2 * end);
      flips = Arrays.copyOf(flips, 2 * end);
    }
    for (int to = from + 1; to <= last; to++) {
      distances[at] = nearby.distance(to);
      flips[at++] = (byte) nearby.flips(to);
    }
    starts[from + 1] = end;
  }

  /// The neighbours of all events.
  void fill(Neighbours neighbours, int[] events, int count) {
    for (int i = 0; i < count; i++) {
      int before = starts[events[i]] - events[i] - 1;
      int end = starts[events[i] + 1];
      for (int j = i + 1; j < count && before + events[j] < end; j++) {
        int distance = distances[before + events[j]];
        if (distance < Nearby.FAR) {
          neighbours.add(i, j, distance);
        }
      }
    }
  }

  /// How far two different detectors are from each other, [Nearby#FAR] if they need never be
  /// matched.
  int distance(int one, int other) {
    int from = Math.min(one, other);
    int at = starts[from] + Math.max(one, other) - from - 1;
    return at < starts[from + 1] ? distances[at] : Nearby.FAR;
  }

  long flips(int one, int other) {
    int from = Math.min(one, other);
    return flips[starts[from] + Math.max(one, other) - from - 1] & 0xFF;
  }
}
