// SPDX-License-Identifier: Apache-2.0
package yugma.kme.service;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import yugma.kme.party.KmeId;
import yugma.kme.peer.Reply;
import yugma.kme.supply.Answer;

/// Get key (ETSI GS QKD 014 clause 5.2): fresh keys for a master, once every slave's entity has set
/// them aside.
final class Giving {
  /// Attempts at one request, as after a far end was restarted.
  private static final int ATTEMPTS = 3;

  private final Parts parts;
  private final Map<Long, Round> rounds = new LinkedHashMap<>();
  private final Map<UUID, Round> byReservation = new HashMap<>();
  private final Deque<Round> shared = new ArrayDeque<>();

  Giving(Parts parts) {
    this.parts = parts;
  }

  void start(Input.Enc ask) {
    switch (Plan.of(parts.setting(), ask)) {
      case Plan.Drawn.Refused refused ->
          parts
              .desk()
              .add(
                  new Effect.Give(
                      ask.call(), new Answer.Refused<>(refused.why(), refused.message())));
      case Plan.Drawn.Up drawn -> {
        Instant deadline = parts.desk().now().plus(parts.setting().tuning().within());
        begin(new Round(new Round.Task(ask.call(), drawn.plan(), deadline, 1), parts, this));
      }
    }
  }

  private void begin(Round round) {
    rounds.put(round.task().call(), round);
    round.reservations().forEach(reservation -> byReservation.put(reservation, round));
    if (round.isShared()) {
      shared.addLast(round);
      beginShared();
    } else {
      round.begin();
    }
  }

  /// One after the other.
  private void beginShared() {
    if (!shared.isEmpty() && shared.getFirst().takeTurn()) {
      shared.getFirst().begin();
    }
  }

  /// Begins a request anew that a far end refused.
  ///
  /// @return whether it was tried less than often enough
  boolean again(Round failed) {
    if (failed.task().attempt() >= ATTEMPTS) {
      return false;
    }
    begin(failed.next());
    return true;
  }

  void finish(Round round) {
    rounds.remove(round.task().call(), round);
    round.reservations().forEach(byReservation::remove);
    if (shared.remove(round)) {
      beginShared();
    }
  }

  void heard(Reply.Acknowledge answer) {
    Round round = byReservation.get(answer.reservation());
    if (round != null) {
      round.acknowledged(answer.reservation());
    }
  }

  void heard(KmeId far, Reply.Refuse answer) {
    Round round = byReservation.get(answer.reservation());
    if (round != null) {
      round.refused(far, answer);
    }
  }

  /// Nobody knows what a far end still got of what it was sent.
  void lost(KmeId far) {
    List.copyOf(rounds.values()).forEach(round -> round.lost(far));
  }

  void tick() {
    Instant now = parts.desk().now();
    List.copyOf(rounds.values()).stream()
        .filter(round -> round.task().deadline().isBefore(now))
        .forEach(Round::late);
  }
}
