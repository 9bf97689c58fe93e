// SPDX-License-Identifier: Apache-2.0
package yugma.kme.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import yugma.kme.hybrid.Epoch;
import yugma.kme.ledger.Outcome;
import yugma.kme.party.KmeId;
import yugma.kme.party.SaeId;
import yugma.kme.peer.Reply;
import yugma.kme.peer.Request;
import yugma.kme.service.OpenSegment.Piece;
import yugma.kme.supply.Answer;
import yugma.kme.supply.Answer.Refusal;

/// One attempt at one Get key: bits are cut, every entity that serves a slave sets the keys aside,
/// then they are written down as handed out, then they are answered.
final class Round {
  /// What is asked.
  ///
  /// @param deadline by which it is answered
  /// @param attempt at the same request, from 1
  record Task(long call, Plan plan, Instant deadline, int attempt) {
    private Task again() {
      return new Task(call, plan, deadline, attempt + 1);
    }
  }

  /// Another entity that serves slaves.
  private record Leg(UUID reservation, Stockroom room, List<SaeId> slaves) {}

  private final Task task;
  private final Plan plan;
  private final Parts parts;
  private final Giving giving;
  private final Map<KmeId, Leg> legs = new LinkedHashMap<>();
  private final Batch batch;
  private final List<UUID> reservations;
  private final List<UUID> unanswered = new ArrayList<>();
  private boolean hasTurn;
  private boolean isPromised;
  private boolean isOver;

  Round(Task task, Parts parts, Giving giving) {
    this.task = task;
    this.plan = task.plan();
    this.parts = parts;
    this.giving = giving;
    this.batch = new Batch(plan, parts);
    plan.remote().forEach(this::addLeg);
    reservations = legs.values().stream().map(Leg::reservation).toList();
  }

  private void addLeg(KmeId far, List<SaeId> slaves) {
    Rooms rooms = parts.rooms().get(far);
    if (rooms != null) {
      Stockroom room = isShared() ? rooms.shared() : rooms.single();
      legs.put(far, new Leg(parts.strongbox().name(), room, slaves));
    }
  }

  Task task() {
    return task;
  }

  /// The same request, begun anew.
  Round next() {
    return new Round(task.again(), parts, giving);
  }

  /// Whether several other entities are concerned, so that requests could overtake each other.
  boolean isShared() {
    return plan.remote().size() > 1;
  }

  /// Whether it has not begun before now.
  boolean takeTurn() {
    boolean isFirst = !hasTurn;
    hasTurn = true;
    return isFirst;
  }

  /// The names by which far ends answer.
  List<UUID> reservations() {
    return reservations;
  }

  void begin() {
    for (KmeId far : plan.remote().keySet()) {
      Neighbour neighbour = parts.neighbours().get(far);
      if (!legs.containsKey(far) || neighbour == null) {
        fail("no link and no route leads to " + far);
        return;
      }
      if (!neighbour.answers(parts.setting().tuning().silence())) {
        fail(far + " does not answer; keys need both ends");
        return;
      }
    }
    if (legs.isEmpty()) {
      makeLocally();
      return;
    }
    List.copyOf(legs.entrySet())
        .forEach(
            leg ->
                leg.getValue().room().cut(order(), cut -> got(leg.getKey(), leg.getValue(), cut)));
  }

  private Stockroom.Order order() {
    return new Stockroom.Order(plan.number(), plan.bits(), plan.least(), () -> isOver);
  }

  private void makeLocally() {
    batch.draw();
    hand();
  }

  private void got(KmeId far, Leg leg, Optional<List<Piece>> cut) {
    if (cut.isEmpty()) {
      fail("there is too little key with " + far + " now; ask for its status and try later");
      return;
    }
    if (isOver) {
      cut.get().forEach(leg.room()::settle);
      return;
    }
    batch.put(far, cut.get());
    if (batch.ways() == legs.size()) {
      prepare();
    }
  }

  private void prepare() {
    Map<KmeId, Optional<Epoch>> epochs = new HashMap<>();
    for (KmeId far : legs.keySet()) {
      Optional<Epoch> epoch = plan.hybrid() ? epoch(far) : Optional.empty();
      if (plan.hybrid() && epoch.isEmpty()) {
        fail(far + " has not told its ML-KEM key yet");
        return;
      }
      epochs.put(far, epoch);
    }
    KmeId first = legs.keySet().iterator().next();
    batch.makeOf(first, epochs.getOrDefault(first, Optional.empty()));
    unanswered.addAll(reservations);
    isPromised = true;
    legs.forEach((far, leg) -> ask(far, leg, epochs.getOrDefault(far, Optional.empty())));
  }

  private void ask(KmeId far, Leg leg, Optional<Epoch> epoch) {
    Request.Prepare request =
        new Request.Prepare(
            leg.reservation(),
            epoch.map(Epoch::id),
            plan.master(),
            batch.told(far, leg.slaves(), epoch));
    parts.desk().add(new Effect.Send(far, request));
  }

  private Optional<Epoch> epoch(KmeId far) {
    return Optional.ofNullable(parts.neighbours().get(far))
        .flatMap(neighbour -> neighbour.ours(parts.setting().tuning().epochLife()));
  }

  void acknowledged(UUID reservation) {
    if (unanswered.remove(reservation) && unanswered.isEmpty() && !isOver) {
      hand();
    }
  }

  void refused(KmeId far, Reply.Refuse answer) {
    Reply.Why why = answer.why();
    if (isOver) {
      return;
    }
    if (why == Reply.Why.UNKNOWN_EPOCH) {
      Optional.ofNullable(parts.neighbours().get(far))
          .ifPresent(neighbour -> answer.epoch().ifPresent(neighbour::forget));
    }
    boolean again = why == Reply.Why.UNKNOWN_EPOCH || why == Reply.Why.SEGMENT_GONE;
    end(why.leavesSegment() ? Optional.of(far) : Optional.empty());
    if (!again || !giving.again(this)) {
      answer(Refusal.UNAVAILABLE, far + " did not set the keys aside");
    }
  }

  /// The connection with a far end broke before it had answered.
  void lost(KmeId far) {
    Leg leg = legs.get(far);
    if (leg != null && (!isPromised || unanswered.contains(leg.reservation()))) {
      fail("the connection with " + far + " broke, nothing was given out; try again");
    }
  }

  private void hand() {
    parts
        .desk()
        .write(batch.handed(), this::handed, why -> fail("the store cannot be written: " + why));
  }

  private void handed(Outcome outcome) {
    if (isOver) {
      return;
    }
    if (!(outcome instanceof Outcome.Done)) {
      end(Optional.empty());
      if (!giving.again(this)) {
        answer(Refusal.UNAVAILABLE, "the key was given up meanwhile; try again");
      }
      return;
    }
    isOver = true;
    legs.forEach((far, leg) -> batch.pieces(far).forEach(leg.room()::settle));
    giving.finish(this);
    parts.desk().add(new Effect.Give(task.call(), new Answer.Given<>(batch.keys())));
  }

  /// Its time is up.
  void late() {
    boolean isStore = legs.isEmpty() || isPromised && unanswered.isEmpty();
    fail(
        (isStore ? "the store" : "another entity")
            + " did not answer in time, nothing was given out");
  }

  /// It cannot go on.
  void fail(String message) {
    if (!isOver) {
      end(Optional.empty());
      answer(Refusal.UNAVAILABLE, message);
    }
  }

  private void answer(Refusal why, String message) {
    parts.desk().add(new Effect.Give(task.call(), new Answer.Refused<>(why, message)));
  }

  /// What was promised to far ends and not handed out is voided with its segment.
  ///
  /// @param without a far end that set nothing aside
  private void end(Optional<KmeId> without) {
    isOver = true;
    giving.finish(this);
    batch.wipe();
    legs.forEach(
        (far, leg) -> {
          boolean isKept = isPromised && !without.equals(Optional.of(far));
          batch.pieces(far).forEach(isKept ? leg.room()::giveUp : leg.room()::settle);
        });
  }
}
