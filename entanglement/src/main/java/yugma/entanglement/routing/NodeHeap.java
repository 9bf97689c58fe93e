// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.routing;

import java.util.Arrays;

/// Nodes in the order of their keys: a heap with four children per place, in arrays that are used
/// again for each search. Equal keys come out in the order of their numbers.
final class NodeHeap {
  private final double[] keys;
  private final int[] places;
  private final int[] heap;
  private int size;

  /// @param nodes numbers are from 0 to before this
  NodeHeap(int nodes) {
    this.keys = new double[nodes];
    this.places = new int[nodes];
    this.heap = new int[nodes];
    Arrays.fill(places, -1);
  }

  boolean isEmpty() {
    return size == 0;
  }

  /// Takes all out.
  void clear() {
    for (int i = 0; i < size; i++) {
      places[heap[i]] = -1;
    }
    size = 0;
  }

  /// Puts a node in, or forward if it is in with a larger key.
  void put(int node, double key) {
    int place = places[node];
    keys[node] = key;
    up(place < 0 ? size++ : place, node);
  }

  /// Takes out the first.
  int take() {
    int first = heap[0];
    places[first] = -1;
    size--;
    if (size > 0) {
      down(heap[size]);
    }
    return first;
  }

  private boolean isBefore(int node, int other) {
    return keys[node] < keys[other] || (keys[node] == keys[other] && node < other);
  }

  private void up(int from, int node) {
    int place = from;
    while (place > 0) {
      int parent = (place - 1) >> 2;
      if (!isBefore(node, heap[parent])) {
        break;
      }
      set(place, heap[parent]);
      place = parent;
    }
    set(place, node);
  }

  private void down(int node) {
    int place = 0;
    while (4 * place + 1 < size) {
      int best = 4 * place + 1;
      for (int child = best + 1; child < Math.min(size, 4 * place + 5); child++) {
        best = isBefore(heap[child], heap[best]) ? child : best;
      }
      if (!isBefore(heap[best], node)) {
        break;
      }
      set(place, heap[best]);
      place = best;
    }
    set(place, node);
  }

  private void set(int place, int node) {
    heap[place] = node;
    places[node] = place;
  }
}
