// SPDX-License-Identifier: Apache-2.0
package yugma.physics.decoding;

import java.util.Arrays;

/// The sets of nodes that a union-find decoder grows, with the forest of edges that joined them.
///
/// A set is odd if it holds an odd number of events, and closed if an edge of it reaches the
/// boundary. Only nodes that were touched are cleared for the next shot.
final class GrownClusters {
  private static final int NONE = -1;

  private final MatchingGraph graph;
  private final int[] parent;
  private final int[] size;
  private final boolean[] odd;
  private final int[] boundaryEdge;
  private final int[] tail;
  private final int[] next;
  private final int[] degree;
  private final int[] incidentXor;
  private final int[] touched;
  private int count;

  GrownClusters(MatchingGraph graph) {
    this.graph = graph;
    int nodes = graph.detectors() + 1;
    parent = new int[nodes];
    size = new int[nodes];
    odd = new boolean[nodes];
    boundaryEdge = new int[nodes];
    tail = new int[nodes];
    next = new int[nodes];
    degree = new int[nodes];
    incidentXor = new int[nodes];
    touched = new int[nodes];
    Arrays.fill(parent, NONE);
  }

  void clear() {
    for (int i = 0; i < count; i++) {
      parent[touched[i]] = NONE;
    }
    count = 0;
  }

  /// Makes a set of one node, if it is in none.
  void touch(int node) {
    if (parent[node] == NONE) {
      touched[count++] = node;
      parent[node] = node;
      size[node] = 1;
      odd[node] = false;
      boundaryEdge[node] = NONE;
      tail[node] = node;
      next[node] = NONE;
      degree[node] = 0;
      incidentXor[node] = 0;
    }
  }

  /// Makes a set of one event.
  void addEvent(int node) {
    touch(node);
    odd[node] = true;
  }

  /// The node that stands for the set of a node, -1 if it is in none; it is the first of its list.
  int find(int node) {
    if (parent[node] == NONE) {
      return NONE;
    }
    int at = node;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  /// Whether a set must grow.
  boolean grows(int set) {
    return set != NONE && odd[set] && boundaryEdge[set] == NONE;
  }

  /// The node after one in the list of its set, -1 behind the last.
  int next(int node) {
    return next[node];
  }

  /// Takes in an edge that is grown to its end.
  void join(int edge) {
    int a = graph.end(edge);
    int b = graph.otherEnd(edge, a);
    if (a == graph.detectors() || b == graph.detectors()) {
      int set = find(a == graph.detectors() ? b : a);
      if (boundaryEdge[set] == NONE) {
        boundaryEdge[set] = edge;
      }
      return;
    }
    touch(a);
    touch(b);
    int first = find(a);
    int second = find(b);
    if (first != second) {
      degree[a]++;
      degree[b]++;
      incidentXor[a] ^= edge;
      incidentXor[b] ^= edge;
      union(
          size[first] >= size[second] ? first : second,
          size[first] >= size[second] ? second : first);
    }
  }

  private void union(int large, int small) {
    parent[small] = large;
    size[large] += size[small];
    odd[large] ^= odd[small];
    if (boundaryEdge[large] == NONE) {
      boundaryEdge[large] = boundaryEdge[small];
    }
    next[tail[large]] = small;
    tail[large] = tail[small];
  }

  /// The observables that edges of the forest flip which end in exactly the events: leaf by leaf,
  /// an edge is taken if its leaf is an event, which then moves to the edge's other end.
  ///
  /// @param isEvent of each node; false of all afterwards
  long peel(boolean[] isEvent) {
    long flips = 0;
    for (int i = 0; i < count; i++) {
      int leaf = touched[i];
      while (degree[leaf] == 1 && leaf != root(leaf)) {
        int edge = incidentXor[leaf];
        int other = graph.otherEnd(edge, leaf);
        if (isEvent[leaf]) {
          flips ^= graph.flips(edge);
          isEvent[leaf] = false;
          isEvent[other] ^= true;
        }
        degree[leaf] = 0;
        degree[other]--;
        incidentXor[other] ^= edge;
        leaf = other;
      }
    }
    return flips ^ atBoundary(isEvent);
  }

  /// The node of a set whose edge reaches the boundary, -1 if there is none.
  private int root(int node) {
    int edge = boundaryEdge[find(node)];
    return edge == NONE ? NONE : graph.otherEnd(edge, graph.detectors());
  }

  private long atBoundary(boolean[] isEvent) {
    long flips = 0;
    for (int i = 0; i < count; i++) {
      int node = touched[i];
      if (isEvent[node]) {
        flips ^= graph.flips(boundaryEdge[find(node)]);
        isEvent[node] = false;
      }
    }
    return flips;
  }
}
