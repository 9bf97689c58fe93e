// SPDX-License-Identifier: Apache-2.0
package yugma.physics.decoding;

/// The events of a shot, numbered from 0, each with those that it may be matched with and how far
/// they are.
final class Neighbours {
  private int count;
  private int[] toBoundary = {};
  private int[] degree = {};
  private int[] to = {};
  private int[] distance = {};

  /// Begins a shot.
  void clear(int events, int[] detectors, int[] boundary) {
    count = events;
    if (degree.length < events) {
      toBoundary = new int[2 * events];
      degree = new int[2 * events];
    }
    if (to.length < events * events) {
      to = new int[2 * events * events];
      distance = new int[2 * events * events];
    }
    for (int i = 0; i < events; i++) {
      toBoundary[i] = boundary[detectors[i]];
      degree[i] = 0;
    }
  }

  /// Makes two events neighbours.
  void add(int i, int j, int far) {
    addTo(i, j, far);
    addTo(j, i, far);
  }

  private void addTo(int i, int j, int far) {
    int at = i * count + degree[i]++;
    to[at] = j;
    distance[at] = far;
  }

  int count() {
    return count;
  }

  /// How far the boundary is.
  int toBoundary(int event) {
    return toBoundary[event];
  }

  /// The neighbours of an event are [#to(int)] of the places from here …
  int start(int event) {
    return event * count;
  }

  /// … up to here.
  int end(int event) {
    return event * count + degree[event];
  }

  int to(int place) {
    return to[place];
  }

  int distance(int place) {
    return distance[place];
  }

  /// How far two neighbours are from each other.
  int distance(int i, int j) {
    for (int place = start(i); place < end(i); place++) {
      if (to[place] == j) {
        return distance[place];
      }
    }
    throw new IllegalStateException("events " + i + " and " + j + " are no neighbours");
  }
}
