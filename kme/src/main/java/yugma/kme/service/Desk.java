// SPDX-License-Identifier: Apache-2.0
package yugma.kme.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import yugma.kme.ledger.Change;
import yugma.kme.ledger.Outcome;

/// Where effects are collected, and what goes on once the ledger has written is remembered.
final class Desk {
  private record Awaiting(Consumer<Outcome> then, Consumer<String> otherwise) {}

  private final Map<Long, Awaiting> awaiting = new HashMap<>();
  private List<Effect> effects = new ArrayList<>();
  private long tags;
  private Instant now = Instant.EPOCH;

  Instant now() {
    return now;
  }

  /// A clock that is set back does not make time run backwards here.
  void setNow(Instant instant) {
    if (instant.isAfter(now)) {
      now = instant;
    }
  }

  void add(Effect effect) {
    effects.add(effect);
  }

  /// @param then once it is durable
  /// @param otherwise where nobody knows whether it is
  void write(Change change, Consumer<Outcome> then, Consumer<String> otherwise) {
    long tag = tags++;
    awaiting.put(tag, new Awaiting(then, otherwise));
    add(new Effect.Write(tag, change));
  }

  /// Where a failure needs nothing but a later attempt.
  void write(Change change, Consumer<Outcome> then) {
    write(change, then, _ -> {});
  }

  void written(long tag, Outcome outcome) {
    Awaiting waiting = awaiting.remove(tag);
    if (waiting != null) {
      waiting.then().accept(outcome);
    }
  }

  void notWritten(long tag, String why) {
    Awaiting waiting = awaiting.remove(tag);
    if (waiting != null) {
      waiting.otherwise().accept(why);
    }
  }

  /// What is to be done, once.
  List<Effect> drain() {
    List<Effect> drained = effects;
    effects = new ArrayList<>();
    return drained;
  }
}
