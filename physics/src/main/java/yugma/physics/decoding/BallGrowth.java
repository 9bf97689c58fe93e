// SPDX-License-Identifier: Apache-2.0
package yugma.physics.decoding;

/// Balls around the events of a shot that grow at one speed while their set is odd and does not
/// reach the boundary, and rest else; two that meet make their sets one.
///
/// Meetings are foreseen at each ball that grows, and looked at again when they come up.
final class BallGrowth {
  private static final int BOUNDARY = -1;
  private static final int NOWHERE = -2;
  private static final int FARTHER = -3;

  private final PairTable table;
  private final NearestEvents nearest;
  private final int[] toBoundary;
  private final EventForest forest = new EventForest();

  private int[] events = {};
  private int count;
  private int[] set = {};
  private int[] after = {};
  private boolean[] isOdd = {};
  private boolean[] isClosed = {};

  /// The radius of a ball at rest; of one that grows, the moment at which it would have begun
  /// without rests.
  private double[] offset = {};

  private int[] growing = {};
  private int growingCount;
  private boolean[] isListed = {};
  private double[] moment = {};
  private int[] partner = {};
  private int[] way = {};

  BallGrowth(PairTable table, NearestEvents nearest, int[] toBoundary) {
    this.table = table;
    this.nearest = nearest;
    this.toBoundary = toBoundary;
  }

  /// Grows the sets of a shot whose nearest events are known.
  ///
  /// @return how the events of a set hang together
  EventForest grow(int[] shot, int size) {
    events = shot;
    count = size;
    if (set.length < size) {
      enlarge(2 * size);
    }
    begin();
    while (growingCount > 0) {
      step();
    }
    return forest;
  }

  private void enlarge(int size) {
    set = new int[size];
    after = new int[size];
    isOdd = new boolean[size];
    isClosed = new boolean[size];
    offset = new double[size];
    growing = new int[size];
    isListed = new boolean[size];
    moment = new double[size];
    partner = new int[size];
    way = new int[size];
  }

  /// Settles events that meet each other or the boundary before anything else, and lists the rest.
  private void begin() {
    forest.clear(count);
    growingCount = 0;
    for (int i = 0; i < count; i++) {
      int other = nearest.of(i);
      set[i] = i;
      after[i] = i;
      isOdd[i] = true;
      isClosed[i] = other < 0 && toBoundary[events[i]] < Nearby.FAR;
      isListed[i] = false;
      offset[i] = 0;
      if (isClosed[i]) {
        forest.root(i);
        offset[i] = toBoundary[events[i]];
      } else if (nearest.isMutual(i)) {
        settle(i, other);
      } else {
        list(i);
      }
    }
    for (int i = 0; i < growingCount; i++) {
      look(growing[i]);
    }
  }

  private void settle(int event, int other) {
    set[event] = Math.min(event, other);
    after[event] = other;
    isOdd[event] = false;
    offset[event] = 0.5 * nearest.distance(event);
    if (event < other) {
      forest.join(event, other, nearest.flips(event));
    }
  }

  private void list(int event) {
    if (!isListed[event]) {
      isListed[event] = true;
      growing[growingCount++] = event;
    }
    moment[event] = Double.POSITIVE_INFINITY;
    partner[event] = NOWHERE;
  }

  private boolean grows(int event) {
    return isOdd[set[event]] && !isClosed[set[event]];
  }

  /// When the ball of an event that grows meets another, as things stand.
  private double meeting(int event, int other, int distance) {
    if (distance >= Nearby.FAR) {
      return Double.POSITIVE_INFINITY;
    }
    return grows(other)
        ? 0.5 * (distance + offset[event] + offset[other])
        : distance - offset[other] + offset[event];
  }

  private int distance(int event, int other) {
    return event == other ? Nearby.FAR : table.distance(events[event], events[other]);
  }

  /// Finds what an event that grows meets first, if it is near or grows too; else until when it
  /// need not look farther. No radius is ever larger than the moment, so nothing is met before half
  /// the way to it.
  private void look(int event) {
    int from = events[event];
    int far = toBoundary[from];
    moment[event] = far < Nearby.FAR ? far + offset[event] : Double.POSITIVE_INFINITY;
    partner[event] = far < Nearby.FAR ? BOUNDARY : NOWHERE;
    for (int at = nearest.start(from); at < nearest.end(from); at++) {
      int other = nearest.listed(at);
      if (other >= 0) {
        meet(event, other, nearest.listedDistance(at));
      }
    }
    double reach = nearest.reach(from) + offset[event];
    for (int i = 0; i < growingCount; i++) {
      int other = growing[i];
      if (reach + offset[other] < 2 * moment[other]) {
        meet(event, other, distance(event, other));
      }
    }
    if (reach < 2 * moment[event]) {
      moment[event] = 0.5 * reach;
      partner[event] = FARTHER;
    }
  }

  /// Finds what an event that grows meets first among all.
  private void lookFarther(int event) {
    int far = toBoundary[events[event]];
    moment[event] = far < Nearby.FAR ? far + offset[event] : Double.POSITIVE_INFINITY;
    partner[event] = far < Nearby.FAR ? BOUNDARY : NOWHERE;
    for (int other = 0; other < count; other++) {
      foresee(event, other, distance(event, other));
    }
  }

  private void meet(int event, int other, int distance) {
    foresee(event, other, distance);
    if (grows(other)) {
      foresee(other, event, distance);
    }
  }

  private void foresee(int event, int other, int distance) {
    if (set[event] != set[other]) {
      double meeting = meeting(event, other, distance);
      if (meeting < moment[event]) {
        moment[event] = meeting;
        partner[event] = other;
        way[event] = distance;
      }
    }
  }

  /// The next meeting, or a look at what has changed since it was foreseen.
  private void step() {
    int first = first();
    if (first < 0) {
      return;
    }
    int other = partner[first];
    if (other == NOWHERE) {
      throw new IllegalArgumentException("no errors of the model flip these detectors");
    }
    double now = moment[first];
    if (other == FARTHER) {
      lookFarther(first);
    } else if (other == BOUNDARY) {
      isClosed[set[first]] = true;
      forest.root(first);
      turn(first, now);
    } else if (set[other] == set[first] || meeting(first, other, way[first]) > now) {
      look(first);
    } else {
      join(first, other, now);
    }
  }

  /// The event that grows and is foreseen to meet something first, -1 if none grows.
  private int first() {
    int first = -1;
    int kept = 0;
    for (int i = 0; i < growingCount; i++) {
      int event = growing[i];
      if (!grows(event)) {
        isListed[event] = false;
        continue;
      }
      growing[kept++] = event;
      if (first < 0 || moment[event] < moment[first]) {
        first = event;
      }
    }
    growingCount = kept;
    return first;
  }

  private void join(int event, int other, double now) {
    int large = set[event];
    int small = set[other];
    boolean wasGrowing = grows(other);
    forest.join(event, other, table.flips(events[event], events[other]));
    isOdd[large] ^= isOdd[small];
    isClosed[large] |= isClosed[small];
    int at = other;
    do {
      set[at] = large;
      at = after[at];
    } while (at != other);
    if (!grows(event)) {
      turn(event, now);
    }
    if (wasGrowing != grows(event)) {
      turn(other, now);
      if (!wasGrowing) {
        wake(other);
      }
    }
    int next = after[event];
    after[event] = after[other];
    after[other] = next;
  }

  /// Lets all of a ring of events go on or rest: radius and beginning are the same sum.
  private void turn(int event, double now) {
    int at = event;
    do {
      offset[at] = now - offset[at];
      at = after[at];
    } while (at != event);
  }

  private void wake(int event) {
    int at = event;
    do {
      list(at);
      at = after[at];
    } while (at != event);
    do {
      look(at);
      at = after[at];
    } while (at != event);
  }
}
