// SPDX-License-Identifier: Apache-2.0
package yugma.physics.decoding;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The event of a shot that is nearest to each other one, and others near to it, found by looking
/// at detectors from near to far.
///
/// Only events nearer than twice the way to the boundary are looked for: a ball around the other
/// reaches the boundary before it meets a ball that is farther.
final class NearestEvents {
  /// No event is so near.
  static final int NONE = -1;

  /// So many detectors are listed at each: those about an edge or two around it.
  private static final int MOST_LISTED = 24;

  private final PairTable table;
  private final int[] toBoundary;
  private final int[] starts;
  private final int[] listed;
  private final int[] listedDistance;
  private final byte[] listedFlips;
  private final long[] reach;
  private final int[] place;
  private int[] nearest = {};
  private int[] distance = {};
  private byte[] flips = {};

  NearestEvents(PairTable table, int[] toBoundary, int detectors) {
    this.table = table;
    this.toBoundary = toBoundary;
    this.starts = new int[detectors + 1];
    this.reach = new long[detectors];
    this.place = new int[detectors];
    Arrays.fill(place, NONE);
    int most = detectors * MOST_LISTED;
    int[] all = new int[most];
    int[] far = new int[most];
    byte[] flipped = new byte[most];
    for (int from = 0; from < detectors; from++) {
      int at = starts[from];
      for (int to : list(from, detectors)) {
        all[at] = to;
        far[at] = table.distance(from, to);
        flipped[at++] = (byte) table.flips(from, to);
      }
      starts[from + 1] = at;
    }
    this.listed = all;
    this.listedDistance = far;
    this.listedFlips = flipped;
  }

  private int[] list(int from, int detectors) {
    long least = Math.min(2L * toBoundary[from], Nearby.FAR);
    long[] near =
        IntStream.range(0, detectors)
            .filter(to -> to != from && table.distance(from, to) < least)
            .mapToLong(to -> (long) table.distance(from, to) << 32 | to)
            .sorted()
            .toArray();
    reach[from] = near.length <= MOST_LISTED ? least : near[MOST_LISTED] >>> 32;
    return Arrays.stream(near).limit(MOST_LISTED).mapToInt(entry -> (int) entry).toArray();
  }

  /// Begins a shot: finds the nearest of each event.
  void begin(int[] events, int count) {
    if (nearest.length < count) {
      nearest = new int[2 * count];
      distance = new int[2 * count];
      flips = new byte[2 * count];
    }
    for (int i = 0; i < count; i++) {
      place[events[i]] = i;
    }
    for (int i = 0; i < count; i++) {
      find(i, events, count);
    }
  }

  /// Ends a shot.
  void end(int[] events, int count) {
    for (int i = 0; i < count; i++) {
      place[events[i]] = NONE;
    }
  }

  private void find(int event, int[] events, int count) {
    int from = events[event];
    int end = starts[from + 1];
    for (int at = starts[from]; at < end; at++) {
      int found = place[listed[at]];
      if (found >= 0) {
        nearest[event] = found;
        distance[event] = listedDistance[at];
        flips[event] = listedFlips[at];
        return;
      }
    }
    nearest[event] = NONE;
    if (reach[from] < Math.min(2L * toBoundary[from], Nearby.FAR)) {
      search(event, events, count);
    }
  }

  private void search(int event, int[] events, int count) {
    int from = events[event];
    long least = Math.min(2L * toBoundary[from], Nearby.FAR);
    for (int i = 0; i < count; i++) {
      int far = i == event ? Nearby.FAR : table.distance(from, events[i]);
      if (far < least) {
        least = far;
        nearest[event] = i;
        distance[event] = far;
        flips[event] = (byte) table.flips(from, events[i]);
      }
    }
  }

  /// The number of the event nearest to the one of a number, [#NONE] if the boundary is nearer than
  /// half the way to any.
  int of(int event) {
    return nearest[event];
  }

  /// Whether two events are each other's nearest.
  boolean isMutual(int event) {
    return nearest[event] >= 0 && nearest[nearest[event]] == event;
  }

  /// How far the nearest is.
  int distance(int event) {
    return distance[event];
  }

  /// What the way to the nearest flips.
  long flips(int event) {
    return flips[event] & 0xFF;
  }

  /// What is listed at a detector has the places from here …
  int start(int detector) {
    return starts[detector];
  }

  /// … up to here; all others are at least [#reach] away, or farther than both ways to the
  /// boundary.
  int end(int detector) {
    return starts[detector + 1];
  }

  long reach(int detector) {
    return reach[detector];
  }

  /// The event at a place, [#NONE] if there is none.
  int listed(int at) {
    return place[listed[at]];
  }

  /// How far the detector at a place is.
  int listedDistance(int at) {
    return listedDistance[at];
  }
}
