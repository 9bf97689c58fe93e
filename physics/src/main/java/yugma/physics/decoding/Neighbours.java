// SPDX-License-Identifier: Apache-2.0
package yugma.physics.decoding;

/// The events of a shot, numbered from 0, each with those that it may be matched with and how far
/// they are.
final class Neighbours {
  /// Places of each event at first, if there are more events than that.
  private static final int FEW = 128;

  private int count;

  /// Places of each event.
  private int width;

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
    width = Math.min(events, FEW);
    if (to.length < (long) events * width) {
      int room = room(2L * events * width);
      to = new int[room];
      distance = new int[room];
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
    if (degree[i] == width) {
      widen();
    }
    int at = i * width + degree[i]++;
    to[at] = j;
    distance[at] = far;
  }

  /// Doubles the places of each event.
  private void widen() {
    int wide = Math.min(count, 2 * width);
    int room = room((long) count * wide);
    int[] moved = new int[room];
    int[] far = new int[room];
    for (int i = 0; i < count; i++) {
      System.arraycopy(to, i * width, moved, i * wide, degree[i]);
      System.arraycopy(distance, i * width, far, i * wide, degree[i]);
    }
    to = moved;
    distance = far;
    width = wide;
  }

  private int room(long places) {
    if (places > Integer.MAX_VALUE - 64) {
      throw new IllegalArgumentException(
          "a shot flips " + count + " detectors with too many ways to match them; union-find can");
    }
    return (int) places;
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
    return event * width;
  }

  /// … up to here.
  int end(int event) {
    return event * width + degree[event];
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
