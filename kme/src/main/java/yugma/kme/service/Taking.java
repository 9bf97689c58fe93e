// SPDX-License-Identifier: Apache-2.0
package yugma.kme.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import yugma.keys.secret.Secret;
import yugma.kme.ledger.Change;
import yugma.kme.ledger.Holding;
import yugma.kme.ledger.Outcome;
import yugma.kme.party.KmeId;
import yugma.kme.supply.Answer;
import yugma.kme.supply.Answer.Refusal;
import yugma.kme.supply.Keys;

/// Get key with key IDs (ETSI GS QKD 014 clause 5.3): keys that wait here, once to each application
/// that is entitled.
final class Taking {
  private final Setting setting;
  private final Desk desk;
  private final Strongbox strongbox;
  private final Predicate<KmeId> isFresh;

  /// @param isFresh whether an entity has confirmed, since this process began, that the store was
  ///   not set back
  Taking(Setting setting, Desk desk, Strongbox strongbox, Predicate<KmeId> isFresh) {
    this.setting = setting;
    this.desk = desk;
    this.strongbox = strongbox;
    this.isFresh = isFresh;
  }

  void start(Input.Dec ask) {
    if (setting.registry().pair(ask.caller(), ask.master()).isEmpty()) {
      refuse(ask, Refusal.NOT_AUTHORISED, ask.caller() + " may not share keys with this master");
      return;
    }
    if (ask.keys().isEmpty() || ask.keys().size() > setting.limits().mostKeys()) {
      refuse(
          ask,
          Refusal.BAD_REQUEST,
          "there are %d key IDs, must be 1 to %d"
              .formatted(ask.keys().size(), setting.limits().mostKeys()));
      return;
    }
    KmeId home = setting.registry().sae(ask.master()).orElseThrow().home();
    if (!isFresh.test(home)) {
      String whom = home.equals(setting.own()) ? "another KME" : "the master's KME";
      refuse(
          ask,
          Refusal.UNAVAILABLE,
          "this KME was started and has not heard from " + whom + " since; try again");
      return;
    }
    desk.write(
        new Change.Take(ask.caller(), ask.master(), ask.keys()),
        outcome -> taken(ask, outcome),
        why -> refuse(ask, Refusal.UNAVAILABLE, "the store cannot be written: " + why));
  }

  private void taken(Input.Dec ask, Outcome outcome) {
    switch (outcome) {
      case Outcome.Taken taken -> give(ask, taken.keys());
      case Outcome.NotNamed _ ->
          refuse(ask, Refusal.NOT_AUTHORISED, ask.caller() + " was not named for these keys");
      case Outcome.Done _,
          Outcome.Refused _,
          Outcome.Found _,
          Outcome.Owed _,
          Outcome.Granted _,
          Outcome.Levels _,
          Outcome.Pending _,
          Outcome.Seen _ ->
          refuse(ask, Refusal.KEY_NOT_FOUND, "one or more keys specified are not found on KME");
    }
  }

  private void give(Input.Dec ask, List<Holding> holdings) {
    List<Keys.Key> keys = new ArrayList<>();
    for (Holding holding : holdings) {
      Optional<Secret> material = strongbox.open(holding);
      if (material.isEmpty()) {
        new Keys(keys).close();
        refuse(ask, Refusal.UNAVAILABLE, "a key in the store is not as it was written");
        return;
      }
      keys.add(new Keys.Key(holding.key(), material.get(), holding.facts(), holding.hybrid()));
    }
    desk.add(new Effect.Give(ask.call(), new Answer.Given<>(new Keys(keys))));
  }

  private void refuse(Input.Dec ask, Refusal why, String message) {
    desk.add(new Effect.Give(ask.call(), new Answer.Refused<>(why, message)));
  }
}
