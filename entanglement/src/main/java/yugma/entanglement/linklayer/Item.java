// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.linklayer;

import yugma.kernel.time.Time;

/// What one end knows of an item of the distributed queue.
final class Item {
  final long id;
  final Create create;
  final LinkContent.Place place;
  final int urgency;
  private final Scheduling scheduling;
  private final long wanted;

  /// Whether the other end is known to have it.
  boolean shared;

  /// Whether this end serves it, or has done so.
  boolean begun;

  /// Whether it has left the queue.
  boolean ended;

  private long served;
  private int slots;
  private long made;
  private long afterLast;
  private double nextFinish;

  Item(long id, Create create, LinkContent.Place place, Scheduling scheduling) {
    this.id = id;
    this.create = create;
    this.place = place;
    this.scheduling = scheduling;
    this.urgency = scheduling.urgency(create.kind());
    this.wanted = create.pairs().orElse(Long.MAX_VALUE);
    nextFinish = finish(1);
  }

  private double finish(long service) {
    return scheduling.finish(place, create, service);
  }

  /// Whether one more slot can serve it.
  boolean hasRoom() {
    return begun && !ended && made + slots < wanted;
  }

  boolean hasSlots() {
    return slots > 0;
  }

  /// Whether this end has as many pairs as were asked for.
  boolean isFull() {
    return made == wanted;
  }

  /// The number after its last herald, 0 before the first.
  long afterLast() {
    return afterLast;
  }

  /// The virtual time of an item that is served at once: that of its heralds so far.
  double virtualTime() {
    return finish(served);
  }

  /// The virtual finish of the service that one more slot would give it.
  double nextFinish() {
    return nextFinish;
  }

  /// The virtual finish of the last service that its slots give it.
  double lastFinish() {
    return finish(served + slots);
  }

  /// Whether a service of this item comes before one of another.
  boolean precedes(double finish, Item other, double otherFinish) {
    if (urgency != other.urgency) {
      return urgency < other.urgency;
    }
    return finish != otherFinish ? finish < otherFinish : place.rank() < other.place.rank();
  }

  boolean isDue(Time now) {
    return create.deadline().isPresent() && !create.deadline().get().isAfter(now);
  }

  void gainSlot() {
    slots++;
    nextFinish = finish(served + slots + 1);
  }

  void loseSlot() {
    slots--;
    nextFinish = finish(served + slots + 1);
  }

  /// Counts a herald, or takes one back that was none.
  void serve(int heralds) {
    served += heralds;
    nextFinish = finish(served + slots + 1);
  }

  void gainPair(long herald) {
    made++;
    afterLast = herald + 1;
  }

  void losePair() {
    made--;
  }
}
