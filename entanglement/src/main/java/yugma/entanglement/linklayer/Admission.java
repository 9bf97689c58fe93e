// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.linklayer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yugma.entanglement.linklayer.LinkContent.Place;
import yugma.entanglement.linklayer.LinkEffect.Reason;
import yugma.entanglement.linklayer.LinkEnd.Role;
import yugma.kernel.time.Time;

/// How items enter the distributed queue of a link, and how they leave it unfinished ([Dahlberg
/// 2019](https://arxiv.org/abs/1903.09778), section 5.2: DQP).
///
/// The master decides on rank, share, setting and begin. What it is asked for itself begins a round
/// trip later, when it has been accepted; what the slave asks, half a round trip after the master
/// has heard. So both ends begin together, unless a message is lost: then one begins later.
final class Admission {
  private final LinkState state;
  private final Map<Integer, LinkContent.Ask> pending = new HashMap<>();
  private long asked;
  private long ranks;

  Admission(LinkState state) {
    this.state = state;
  }

  private boolean isMaster() {
    return state.end.role() == Role.MASTER;
  }

  /// The higher layer asks.
  void ask(Create create, Time now) {
    int purpose = create.purpose();
    if (state.queue.of(purpose).isPresent() || pending.containsKey(purpose)) {
      return;
    }
    Optional<Reason> reason = refusal(create).or(() -> lateness(create, now));
    if (reason.isPresent()) {
      state.refuse(purpose, reason.get());
      return;
    }
    long id = 2 * asked++ + (isMaster() ? 0 : 1);
    if (isMaster()) {
      place(id, create, later(now, state.end.roundTrip().picos()));
    } else {
      LinkContent.Ask ask = new LinkContent.Ask(id, create);
      pending.put(purpose, ask);
      state.channel.send(ask);
    }
  }

  private Optional<Reason> refusal(Create create) {
    if (create.kind() == Create.Kind.KEEP
        && create.pairs().isPresent()
        && create.pairs().getAsLong() > state.end.slots()) {
      return Optional.of(Reason.MEMORY_EXCEEDED);
    }
    return state.estimation.fastest(create.minFidelity()).isEmpty()
        ? Optional.of(Reason.UNSUPPORTED)
        : Optional.empty();
  }

  private Optional<Reason> lateness(Create create, Time now) {
    if (create.deadline().isEmpty()) {
      return Optional.empty();
    }
    int setting = state.estimation.fastest(create.minFidelity()).orElseThrow();
    double needed =
        state.estimation.expectedSeconds(setting, create.pairs().orElse(1), state.end.slots());
    double begin = now.seconds() + state.end.roundTrip().seconds();
    return begin + needed > create.deadline().get().seconds()
        ? Optional.of(Reason.NO_TIME)
        : Optional.empty();
  }

  private Item place(long id, Create create, Time begin) {
    int urgency = state.end.scheduling().urgency(create.kind());
    int setting = state.estimation.fastest(create.minFidelity()).orElseThrow();
    Place place = new Place(ranks++, state.queue.virtualTime(urgency), begin, setting);
    state.channel.send(new LinkContent.Add(id, create, place));
    return enqueue(id, create, place);
  }

  private static Time later(Time now, long picos) {
    return Time.ofPicos(Math.min(now.picos() + picos, Time.HORIZON.picos()));
  }

  private Item enqueue(long id, Create create, Place place) {
    Item item = new Item(id, create, place, state.end.scheduling());
    state.queue.add(item);
    return item;
  }

  /// The higher layer wants no more.
  void cancel(int purpose, Time now) {
    LinkContent.Ask ask = pending.remove(purpose);
    if (ask != null) {
      state.channel.send(new LinkContent.Cancel(ask.item()));
    }
    Optional<Item> item = state.queue.of(purpose);
    if (item.isPresent()) {
      state.end(item.get(), now);
      state.channel.send(new LinkContent.Cancel(item.get().id));
    }
  }

  /// The slave asks the master.
  void asked(LinkContent.Ask ask, Time now) {
    Create create = ask.create();
    Optional<Item> there = state.queue.of(create.purpose());
    if (there.isPresent() && !there.get().shared) {
      return; // the slave will find the master's own Add, which is under way, to be the answer
    }
    there.ifPresent(item -> state.end(item, now));
    Optional<Reason> reason = refusal(create);
    if (reason.isPresent()) {
      state.channel.send(new LinkContent.Reject(ask.item(), reason.get()));
    } else {
      Time begin = later(now, state.end.roundTrip().picos() / 2);
      place(ask.item(), create, begin).shared = true;
    }
  }

  /// The master has given an item a place.
  void added(LinkContent.Add add, Time now) {
    int purpose = add.create().purpose();
    LinkContent.Ask ask = pending.get(purpose);
    boolean own = add.item() % 2 == 1;
    if (own && (ask == null || ask.item() != add.item())) {
      state.channel.send(new LinkContent.Cancel(add.item())); // it was given up meanwhile
      return;
    }
    pending.remove(purpose);
    Optional<Reason> reason = own ? Optional.empty() : refusal(add.create());
    if (reason.isPresent()) {
      state.channel.send(new LinkContent.Reject(add.item(), reason.get()));
      if (ask != null) {
        state.refuse(purpose, reason.get());
      }
      return;
    }
    state.queue.of(purpose).ifPresent(item -> state.end(item, now));
    enqueue(add.item(), add.create(), add.place()).shared = true;
    if (!own) {
      state.channel.send(new LinkContent.Accept(add.item()));
    }
  }

  /// The slave has an item.
  void accepted(long id) {
    state.queue.numbered(id).ifPresent(item -> item.shared = true);
  }

  /// The other end does not take an item, or no longer wants it.
  void gone(long id, Reason reason, Time now) {
    Optional<Item> item = state.queue.numbered(id);
    if (item.isPresent()) {
      state.end(item.get(), now);
      state.refuse(item.get().create.purpose(), reason);
      return;
    }
    for (LinkContent.Ask ask : List.copyOf(pending.values())) {
      if (ask.item() == id) {
        pending.remove(ask.create().purpose());
        state.refuse(ask.create().purpose(), reason);
      }
    }
  }

  /// Begins what is to begin, and gives up what is too late.
  void wake(Time now) {
    for (Item item : List.copyOf(state.queue.items())) {
      if (item.isDue(now)) {
        state.end(item, now);
        state.refuse(item.create.purpose(), Reason.TIMED_OUT);
      } else if (!item.begun && item.shared && !item.place.begin().isAfter(now)) {
        item.begun = true;
        state.slots.disturb();
      }
    }
    for (LinkContent.Ask ask : List.copyOf(pending.values())) {
      if (isDue(ask.create(), now)) {
        cancel(ask.create().purpose(), now);
        state.refuse(ask.create().purpose(), Reason.TIMED_OUT);
      }
    }
  }

  private static boolean isDue(Create create, Time now) {
    return create.deadline().isPresent() && !create.deadline().get().isAfter(now);
  }

  /// When [#wake] has the next thing to do, in picoseconds.
  long due() {
    long due = Long.MAX_VALUE;
    for (Item item : state.queue.items()) {
      if (!item.begun && item.shared) {
        due = Math.min(due, item.place.begin().picos());
      }
      due = Math.min(due, deadline(item.create));
    }
    for (LinkContent.Ask ask : pending.values()) {
      due = Math.min(due, deadline(ask.create()));
    }
    return due;
  }

  private static long deadline(Create create) {
    return create.deadline().map(Time::picos).orElse(Long.MAX_VALUE);
  }
}
