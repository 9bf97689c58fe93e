// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.linklayer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yugma.entanglement.linklayer.Heralds.Fate;
import yugma.kernel.time.Time;

/// How heralds become pairs that both ends have ([Dahlberg 2019](https://arxiv.org/abs/1903.09778),
/// sections 5.1 and 5.2: REPLY, OK, EXPIRE).
///
/// Each end counts the heralds that it is told of, so that it knows the number of the one whose
/// reply did not come, and tells the other end at once. An item is done at an end when it has all
/// its pairs there and the other end has said to have seen so far.
final class Pairing {
  private static final int SEEN_EVERY = 64;

  private final LinkState state;
  private final Heralds heralds;

  Pairing(LinkState state) {
    this.state = state;
    this.heralds = state.heralds;
  }

  /// The midpoint tells of a herald.
  void reply(LinkInput.Reply reply, Time now) {
    if (reply.pair().link() != state.end.link()) {
      throw new IllegalArgumentException(
          "a reply of link " + reply.pair().link() + " came to link " + state.end.link());
    }
    long herald = reply.pair().herald();
    Slot slot = state.slots.awaiting(reply.slot());
    if (herald < heralds.next()) {
      lateReply(herald, slot);
      return;
    }
    missBefore(herald);
    Item item = slot == null ? null : slot.attempted();
    if (slot == null || item == null) {
      missBefore(herald + 1);
      return;
    }
    item.serve(1);
    if (isExpired(herald, item)) {
      lose(slot, item);
    } else if (item.ended) {
      state.channel.send(new LinkContent.Expire(herald, true));
      lose(slot, item);
    } else {
      handUp(reply, slot, item);
      finish(item, now);
    }
    if (heralds.next() % SEEN_EVERY == 0) {
      state.tellSeen();
    }
  }

  private void lose(Slot slot, Item item) {
    heralds.add(item, Fate.NONE);
    state.slots.discard(slot);
  }

  private void handUp(LinkInput.Reply reply, Slot slot, Item item) {
    heralds.add(item, Fate.PAIR);
    state.slots.handUp(slot);
    item.gainPair(reply.pair().herald());
    double goodness = state.estimation.goodness(item.place.setting());
    int purpose = item.create.purpose();
    state.outbox.add(
        new LinkEffect.Ok(purpose, reply.pair(), reply.slot(), reply.told(), goodness));
    if (item.isFull()) {
      state.tellSeen();
    }
  }

  /// Whether the other end has told a new herald expired before it was told of here.
  private boolean isExpired(long herald, @Nullable Item item) {
    if (heralds.expiredEarly().isEmpty()) {
      return false;
    }
    Boolean placed = heralds.expiredEarly().remove(herald);
    if (placed != null && !placed && item != null) {
      state.channel.send(new LinkContent.Placed(herald, item.id));
    }
    return placed != null;
  }

  /// Notes the heralds before a number that neither came nor failed to come.
  private void missBefore(long herald) {
    while (heralds.next() < herald) {
      long missed = heralds.next();
      isExpired(missed, null);
      heralds.add(null, Fate.NONE);
      heralds.unplaced().add(missed);
      state.channel.send(new LinkContent.Expire(missed, false));
    }
  }

  /// A reply to a herald that was already told expired: its pair is lost, but now its item is
  /// known.
  private void lateReply(long herald, @Nullable Slot slot) {
    Item item = slot == null ? null : slot.attempted();
    if (slot == null || item == null || heralds.fate(herald) != Fate.NONE) {
      return;
    }
    Item thought = heralds.item(herald);
    if (thought != null) {
      thought.serve(-1);
    }
    heralds.unplaced().remove(herald);
    heralds.set(herald, item, Fate.NONE);
    item.serve(1);
    state.slots.discard(slot);
  }

  /// A reply has not come.
  void noReply(int number) {
    Slot slot = state.slots.awaiting(number);
    Item item = slot == null ? null : slot.attempted();
    if (slot == null || item == null) {
      missBefore(heralds.next() + 1);
      return;
    }
    Long missed = heralds.unplaced().pollFirst();
    if (missed == null) {
      long herald = heralds.next();
      if (!isExpired(herald, item)) {
        state.channel.send(new LinkContent.Expire(herald, true));
      }
      heralds.add(item, Fate.NONE);
    } else if (heralds.fate(missed) == Fate.NONE) {
      heralds.set(missed, item, Fate.NONE);
    }
    item.serve(1);
    state.slots.discard(slot);
  }

  /// The other end has no pair of a herald.
  void expire(LinkContent.Expire expire) {
    long herald = expire.herald();
    Fate fate = heralds.fate(herald);
    if (fate == Fate.UNHEARD) {
      heralds.expiredEarly().put(herald, expire.placed());
      return;
    }
    Item item = fate == Fate.SETTLED ? null : heralds.item(herald);
    if (item == null) {
      heralds.unplaced().remove(herald);
      return;
    }
    if (!expire.placed()) {
      state.channel.send(new LinkContent.Placed(herald, item.id));
    }
    if (fate == Fate.PAIR) {
      heralds.set(herald, item, Fate.NONE);
      item.losePair();
      state.slots.disturb();
      PairId pair = new PairId(state.end.link(), herald);
      state.outbox.add(new LinkEffect.Expired(item.create.purpose(), pair));
    }
  }

  /// The other end knows what a herald was for that was missed here. The slot it was in is one of
  /// its item's; as nobody knows which, all are withdrawn and offered anew.
  void placed(LinkContent.Placed placed, Time now) {
    if (!heralds.unplaced().remove(placed.herald())) {
      return;
    }
    Optional<Item> item = state.queue.numbered(placed.item());
    if (item.isPresent()) {
      item.get().serve(1);
      if (heralds.fate(placed.herald()) == Fate.NONE) {
        heralds.set(placed.herald(), item.get(), Fate.NONE);
      }
      state.slots.takeAllFrom(item.get(), now);
    }
  }

  /// Ends the items that have all their pairs at both ends.
  void seen(long next, Time now) {
    heralds.settle(next);
    for (Item item : List.copyOf(state.queue.items())) {
      finish(item, now);
    }
  }

  /// Ends an item if it has all its pairs at both ends.
  private void finish(Item item, Time now) {
    if (item.isFull() && heralds.isSettled(item.afterLast())) {
      state.end(item, now);
      state.outbox.add(new LinkEffect.Done(item.create.purpose()));
    }
  }
}
