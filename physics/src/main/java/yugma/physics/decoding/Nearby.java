// SPDX-License-Identifier: Apache-2.0
package yugma.physics.decoding;

import java.util.Arrays;

/// Shortest paths from one node to those that may be matched with it, by Dijkstra's method.
///
/// Two nodes that are farther from each other than from the boundary together need never be
/// matched. If that holds for a node it holds for all behind it, so the search ends there.
final class Nearby {
  /// Farther than anything.
  static final int FAR = Integer.MAX_VALUE / 4;

  private final MatchingGraph graph;
  private final int[] toBoundary;
  private final long[] boundaryFlips;
  private final int[] distance;
  private final long[] flips;
  private final int[] found;
  private int count;
  private final long[] heap;
  private int heapSize;

  Nearby(MatchingGraph graph) {
    this.graph = graph;
    int nodes = graph.detectors() + 1;
    distance = new int[nodes];
    flips = new long[nodes];
    found = new int[nodes];
    heap = new long[2 * graph.edges() + 2];
    toBoundary = new int[nodes];
    boundaryFlips = new long[nodes];
    Arrays.fill(distance, FAR);
    Arrays.fill(toBoundary, FAR);
    search(graph.detectors());
    for (int i = 0; i < count; i++) {
      toBoundary[found[i]] = distance[found[i]];
      boundaryFlips[found[i]] = flips[found[i]];
    }
  }

  /// From each detector to the boundary, [#FAR] if there is no way.
  int[] toBoundary() {
    return toBoundary;
  }

  /// What the shortest way from each detector to the boundary flips.
  long[] boundaryFlips() {
    return boundaryFlips;
  }

  /// Searches from a node; from the boundary it reaches all.
  void search(int from) {
    for (int i = 0; i < count; i++) {
      distance[found[i]] = FAR;
    }
    count = 0;
    heapSize = 0;
    reach(from, 0, 0);
    while (heapSize > 0) {
      long top = pop();
      int node = (int) top;
      int at = (int) (top >>> 32);
      if (at == distance[node] && !isPruned(from, node, at)) {
        expand(from, node, at);
      }
    }
  }

  private boolean isPruned(int from, int node, int at) {
    return from != graph.detectors() && at >= toBoundary[from] + toBoundary[node];
  }

  private void expand(int from, int node, int at) {
    for (int i = graph.start(node); i < graph.start(node + 1); i++) {
      int edge = graph.incident(i);
      int next = graph.otherEnd(edge, node);
      int length = Math.addExact(at, graph.weight(edge));
      if (length >= FAR) {
        throw new IllegalStateException("path is " + length + ", must be shorter than " + FAR);
      }
      if (next != graph.detectors() && length < distance[next] && !isPruned(from, next, length)) {
        reach(next, length, flips[node] ^ graph.flips(edge));
      }
    }
  }

  private void reach(int node, int at, long observables) {
    if (distance[node] == FAR) {
      found[count++] = node;
    }
    distance[node] = at;
    flips[node] = observables;
    push((long) at << 32 | node);
  }

  private void push(long entry) {
    int at = heapSize++;
    while (at > 0 && heap[(at - 1) >> 1] > entry) {
      heap[at] = heap[(at - 1) >> 1];
      at = (at - 1) >> 1;
    }
    heap[at] = entry;
  }

  private long pop() {
    long top = heap[0];
    long last = heap[--heapSize];
    int at = 0;
    for (int child = 1; child < heapSize; child = 2 * at + 1) {
      if (child + 1 < heapSize && heap[child + 1] < heap[child]) {
        child++;
      }
      if (heap[child] >= last) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = last;
    return top;
  }

  /// How many nodes the latest search found.
  int count() {
    return count;
  }

  int found(int at) {
    return found[at];
  }

  /// The distance of a node in the latest search, [#FAR] if it need not be matched.
  int distance(int node) {
    return distance[node];
  }

  /// What the way to a node flips.
  long flips(int node) {
    return flips[node];
  }
}
