// SPDX-License-Identifier: Apache-2.0
package yugma.physics.decoding;

/// Trees whose nodes are the events of a shot, each perhaps with a way to the boundary, from which
/// ways are taken that end in exactly the events.
final class EventForest {
  private int[] degree = {};
  private int[] neighbours = {};
  private long[] flips = {};
  private boolean[] isEvent = {};
  private boolean[] isRoot = {};
  private int count;

  /// Begins a shot: every event a tree of its own.
  void clear(int events) {
    count = events;
    if (degree.length < events) {
      degree = new int[2 * events];
      neighbours = new int[2 * events];
      flips = new long[2 * events];
      isEvent = new boolean[2 * events];
      isRoot = new boolean[2 * events];
    }
    for (int i = 0; i < events; i++) {
      degree[i] = 0;
      neighbours[i] = 0;
      flips[i] = 0;
      isEvent[i] = true;
      isRoot[i] = false;
    }
  }

  /// Joins two trees by the way between two events, which flips some observables.
  void join(int event, int other, long way) {
    degree[event]++;
    degree[other]++;
    neighbours[event] ^= other;
    neighbours[other] ^= event;
    flips[event] ^= way;
    flips[other] ^= way;
  }

  /// Makes an event the one of its tree whose way to the boundary may be taken.
  void root(int event) {
    isRoot[event] = true;
  }

  /// What the ways flip that are taken, leaf by leaf: the way of a leaf is if the leaf is an event,
  /// which then moves to the way's other end.
  long peel(int[] events, long[] boundaryFlips) {
    long all = 0;
    for (int i = 0; i < count; i++) {
      int leaf = i;
      while (degree[leaf] == 1 && !isRoot[leaf]) {
        int other = neighbours[leaf];
        if (isEvent[leaf]) {
          all ^= flips[leaf];
          isEvent[leaf] = false;
          isEvent[other] ^= true;
        }
        degree[leaf] = 0;
        degree[other]--;
        neighbours[other] ^= leaf;
        flips[other] ^= flips[leaf];
        leaf = other;
      }
    }
    for (int i = 0; i < count; i++) {
      if (isRoot[i] && isEvent[i]) {
        all ^= boundaryFlips[events[i]];
      }
    }
    return all;
  }
}
