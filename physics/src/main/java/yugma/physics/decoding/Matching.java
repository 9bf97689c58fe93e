// SPDX-License-Identifier: Apache-2.0
package yugma.physics.decoding;

import java.util.Arrays;

/// A matching on its way to perfection: events, blossoms of an odd number of them, who is matched
/// with whom, and the dual variables.
///
/// Nodes are the events, then the blossoms in the order they were made. A blossom is a cycle of an
/// odd number of nodes; those that lie in no other are outer. The radius of an event is the sum of
/// its own dual variable and those of all blossoms around it, so that an edge between different
/// outer nodes is tight when the radii of its ends add up to its length.
final class Matching {
  /// Who is matched with the boundary is matched with this.
  static final int BOUNDARY = -1;

  /// Who is not matched yet is matched with this.
  static final int EXPOSED = -2;

  /// The blossom around an outer node.
  private static final int NONE = -1;

  /// What is around a blossom that is no more.
  private static final int GONE = -2;

  private int events;
  private int nodes;
  private int[] radius = {};
  private int[] outer = {};
  private int[] next = {};
  private int[] around = {};
  private int[] first = {};
  private int[] last = {};
  private int[] dual = {};
  private int[] mateFrom = {};
  private int[] mateTo = {};
  private int[] cycleStart = {};
  private int[] cycleSize = {};
  private int[] cycleNode = new int[64];
  private int[] cycleFrom = new int[64];
  private int[] cycleTo = new int[64];
  private int cycleTop;

  /// Begins with all events exposed and their radii 0.
  void clear(int count) {
    events = count;
    nodes = count;
    cycleTop = 0;
    if (radius.length < count) {
      radius = new int[2 * count];
      outer = new int[2 * count];
      next = new int[2 * count];
    }
    makeRoom(count);
    for (int i = 0; i < count; i++) {
      outer[i] = i;
      around[i] = NONE;
      first[i] = i;
      last[i] = i;
      mateFrom[i] = i;
      mateTo[i] = EXPOSED;
    }
  }

  private void makeRoom(int count) {
    if (around.length < count) {
      int size = 2 * count;
      around = Arrays.copyOf(around, size);
      first = Arrays.copyOf(first, size);
      last = Arrays.copyOf(last, size);
      dual = Arrays.copyOf(dual, size);
      mateFrom = Arrays.copyOf(mateFrom, size);
      mateTo = Arrays.copyOf(mateTo, size);
      cycleStart = Arrays.copyOf(cycleStart, size);
      cycleSize = Arrays.copyOf(cycleSize, size);
    }
  }

  int nodes() {
    return nodes;
  }

  int radius(int event) {
    return radius[event];
  }

  void setRadius(int event, int value) {
    radius[event] = value;
  }

  int outer(int event) {
    return outer[event];
  }

  boolean isOuter(int node) {
    return around[node] == NONE;
  }

  boolean isBlossom(int node) {
    return node >= events;
  }

  /// The dual variable of a blossom.
  int dual(int blossom) {
    return dual[blossom];
  }

  /// The events of a node are this, …
  int first(int node) {
    return first[node];
  }

  /// … and [#next(int)] of each up to this.
  int last(int node) {
    return last[node];
  }

  int next(int event) {
    return next[event];
  }

  /// The event of an outer node that is matched.
  int mateFrom(int node) {
    return mateFrom[node];
  }

  /// The event that it is matched with, or [#BOUNDARY] or [#EXPOSED].
  int mateTo(int node) {
    return mateTo[node];
  }

  /// Matches an event of an outer node with one outside.
  void match(int node, int from, int to) {
    mateFrom[node] = from;
    mateTo[node] = to;
  }

  /// Changes the dual variable of an outer node.
  void grow(int node, int delta) {
    for (int event = first[node]; ; event = next[event]) {
      radius[event] += delta;
      if (event == last[node]) {
        break;
      }
    }
    if (isBlossom(node)) {
      dual[node] += delta;
    }
  }

  /// Adds a node to the blossom that is being made, and the edge to the next one.
  void addToCycle(int node, int from, int to) {
    if (cycleTop == cycleNode.length) {
      cycleNode = Arrays.copyOf(cycleNode, 2 * cycleTop);
      cycleFrom = Arrays.copyOf(cycleFrom, 2 * cycleTop);
      cycleTo = Arrays.copyOf(cycleTo, 2 * cycleTop);
    }
    cycleNode[cycleTop] = node;
    cycleFrom[cycleTop] = from;
    cycleTo[cycleTop++] = to;
  }

  /// Makes a blossom of the nodes added since the last one was made; it is matched as the first.
  int makeBlossom() {
    int blossom = nodes++;
    makeRoom(nodes);
    int start = blossom == events ? 0 : cycleStart[blossom - 1] + cycleSize[blossom - 1];
    cycleStart[blossom] = start;
    cycleSize[blossom] = cycleTop - start;
    around[blossom] = NONE;
    dual[blossom] = 0;
    first[blossom] = first[cycleNode[start]];
    last[blossom] = last[cycleNode[cycleTop - 1]];
    match(blossom, mateFrom[cycleNode[start]], mateTo[cycleNode[start]]);
    for (int i = start; i < cycleTop; i++) {
      around[cycleNode[i]] = blossom;
      if (i + 1 < cycleTop) {
        next[last[cycleNode[i]]] = first[cycleNode[i + 1]];
      }
    }
    setOuter(blossom, blossom);
    return blossom;
  }

  private void setOuter(int node, int value) {
    for (int event = first[node]; ; event = next[event]) {
      outer[event] = value;
      if (event == last[node]) {
        return;
      }
    }
  }

  /// Makes the nodes of an outer blossom outer ones.
  void dissolve(int blossom) {
    around[blossom] = GONE;
    for (int i = 0; i < cycleSize[blossom]; i++) {
      int node = cycleNode[cycleStart[blossom] + i];
      around[node] = NONE;
      setOuter(node, node);
    }
  }

  int cycleSize(int blossom) {
    return cycleSize[blossom];
  }

  /// A node of a blossom by its place in the cycle, counted round.
  int cycleNode(int blossom, int at) {
    return cycleNode[place(blossom, at)];
  }

  /// The event of that node on the edge to the next one.
  int cycleFrom(int blossom, int at) {
    return cycleFrom[place(blossom, at)];
  }

  /// The event of the next node on that edge.
  int cycleTo(int blossom, int at) {
    return cycleTo[place(blossom, at)];
  }

  private int place(int blossom, int at) {
    return cycleStart[blossom] + Math.floorMod(at, cycleSize[blossom]);
  }

  /// The place in the cycle of a blossom of the node that an event is in.
  int placeOf(int blossom, int event) {
    int node = event;
    while (around[node] != blossom) {
      node = around[node];
    }
    int at = 0;
    while (cycleNode[cycleStart[blossom] + at] != node) {
      at++;
    }
    return at;
  }
}
