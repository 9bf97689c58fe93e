// SPDX-License-Identifier: Apache-2.0
package yugma.physics.decoding;

import java.util.Arrays;

/// The union-find decoder on the edges of a graph: all odd sets grow at once, to where the next
/// edge is full, and every full edge joins two sets or reaches the boundary.
final class GrownSets implements Decoder {
  private final MatchingGraph graph;
  private final GrownClusters clusters;
  private final int[] grown;
  private final boolean[] isEvent;
  private final int[] touched;
  private int touchedCount;
  private final long[] listed;
  private long round;
  private int[] growing = new int[64];
  private int growingCount;
  private int[] full = new int[64];
  private int fullCount;

  GrownSets(MatchingGraph graph) {
    this.graph = graph;
    this.clusters = new GrownClusters(graph);
    this.grown = new int[graph.edges()];
    this.isEvent = new boolean[graph.detectors() + 1];
    this.touched = new int[graph.edges()];
    this.listed = new long[graph.detectors() + 1];
  }

  @Override
  public long decode(int[] events, int count) {
    for (int i = 0; i < count; i++) {
      isEvent[events[i]] ^= true;
    }
    for (int toggled : graph.toggled()) {
      isEvent[toggled] ^= true;
    }
    begin(events, count);
    begin(graph.toggled(), graph.toggled().length);
    while (growingCount > 0) {
      grow(leastRoom());
      for (int i = 0; i < fullCount; i++) {
        clusters.join(full[i]);
      }
      keepGrowing();
    }
    long flips = clusters.peel(isEvent) ^ graph.alwaysFlipped();
    clear();
    return flips;
  }

  private void begin(int[] nodes, int count) {
    for (int i = 0; i < count; i++) {
      if (isEvent[nodes[i]] && clusters.find(nodes[i]) < 0) {
        clusters.addEvent(nodes[i]);
        growing(nodes[i]);
      }
    }
  }

  private void growing(int set) {
    if (growingCount == growing.length) {
      growing = Arrays.copyOf(growing, 2 * growingCount);
    }
    growing[growingCount++] = set;
  }

  /// How far all can grow until the first edge is full.
  private int leastRoom() {
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < growingCount; i++) {
      int set = growing[i];
      for (int node = set; node >= 0; node = clusters.next(node)) {
        for (int at = graph.start(node); at < graph.start(node + 1); at++) {
          int edge = graph.incident(at);
          int room = graph.weight(edge) - grown[edge];
          if (room < least || room < 2L * least) {
            least = Math.min(least, room(edge, node, set, room, least));
          }
        }
      }
    }
    if (least == Integer.MAX_VALUE) {
      Arrays.fill(isEvent, false);
      clear();
      throw new IllegalArgumentException("no errors of the model flip these detectors");
    }
    return Math.max(1, least);
  }

  private int room(int edge, int node, int set, int room, int otherwise) {
    int other = clusters.find(graph.otherEnd(edge, node));
    if (other == set) {
      return otherwise;
    }
    return clusters.grows(other) ? room + 1 >> 1 : room;
  }

  private void grow(int by) {
    fullCount = 0;
    for (int i = 0; i < growingCount; i++) {
      int set = growing[i];
      for (int node = set; node >= 0; node = clusters.next(node)) {
        for (int at = graph.start(node); at < graph.start(node + 1); at++) {
          int edge = graph.incident(at);
          if (grown[edge] <= graph.weight(edge)
              && clusters.find(graph.otherEnd(edge, node)) != set) {
            grow(edge, by);
          }
        }
      }
    }
  }

  private void grow(int edge, int by) {
    if (grown[edge] == 0) {
      touched[touchedCount++] = edge;
    }
    grown[edge] += by;
    if (grown[edge] >= graph.weight(edge)) {
      grown[edge] = Integer.MAX_VALUE >> 1;
      if (fullCount == full.length) {
        full = Arrays.copyOf(full, 2 * fullCount);
      }
      full[fullCount++] = edge;
    }
  }

  private void keepGrowing() {
    int count = growingCount;
    growingCount = 0;
    round++;
    for (int i = 0; i < count; i++) {
      int set = clusters.find(growing[i]);
      if (clusters.grows(set) && listed[set] != round) {
        listed[set] = round;
        growing[growingCount++] = set;
      }
    }
  }

  private void clear() {
    for (int i = 0; i < touchedCount; i++) {
      grown[touched[i]] = 0;
    }
    touchedCount = 0;
    growingCount = 0;
    clusters.clear();
  }
}
