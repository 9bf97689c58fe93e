// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.routing;

import java.util.Arrays;

/// Arcs with room, in pairs: arc i and arc i ^ 1 run in opposite directions, and what flows along
/// one makes room along the other.
final class FlowNetwork {
  private final int[] first;
  private final int[] next;
  private final int[] heads;
  private final double[] room;
  private final double[] costs;
  private int arcs;

  /// @param nodes numbers are from 0 to before this
  /// @param pairs of arcs at most
  FlowNetwork(int nodes, int pairs) {
    this.first = new int[nodes];
    this.next = new int[2 * pairs];
    this.heads = new int[2 * pairs];
    this.room = new double[2 * pairs];
    this.costs = new double[2 * pairs];
    Arrays.fill(first, -1);
  }

  /// Adds a pair of arcs and returns the first.
  ///
  /// @param cost of a unit from the tail to the head; the other way it is given back
  int add(int tail, int head, double forth, double back, double cost) {
    half(tail, head, forth, cost);
    half(head, tail, back, -cost);
    return arcs - 2;
  }

  private void half(int tail, int head, double capacity, double cost) {
    heads[arcs] = head;
    room[arcs] = capacity;
    costs[arcs] = cost;
    next[arcs] = first[tail];
    first[tail] = arcs++;
  }

  int nodes() {
    return first.length;
  }

  /// The first arc out of a node, negative for none.
  int first(int node) {
    return first[node];
  }

  /// The next arc out of the same node, negative for none.
  int next(int arc) {
    return next[arc];
  }

  int head(int arc) {
    return heads[arc];
  }

  int tail(int arc) {
    return heads[arc ^ 1];
  }

  double room(int arc) {
    return room[arc];
  }

  double cost(int arc) {
    return costs[arc];
  }

  void push(int arc, double amount) {
    room[arc] -= amount;
    room[arc ^ 1] += amount;
  }
}
