// SPDX-License-Identifier: Apache-2.0
package yugma.kme.service;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import yugma.kme.ledger.Change;
import yugma.kme.ledger.Outcome;
import yugma.kme.party.KmeId;
import yugma.kme.party.Pair;
import yugma.kme.party.Sae;
import yugma.kme.supply.Answer;
import yugma.kme.supply.Answer.Refusal;
import yugma.kme.supply.StockStatus;

/// Get status (ETSI GS QKD 014 clause 5.1), and how full the stocks are.
final class Reporting {
  private final Setting setting;
  private final Desk desk;
  private final Map<String, Outcome.Level> levels = new HashMap<>();

  Reporting(Setting setting, Desk desk) {
    this.setting = setting;
    this.desk = desk;
  }

  /// Looks at the stocks.
  ///
  /// @param each told of every stock of this entity, also of one that holds nothing
  void survey(Consumer<Outcome.Level> each) {
    desk.write(
        new Change.Survey(),
        outcome -> {
          if (outcome instanceof Outcome.Levels found) {
            levels.clear();
            found.stocks().forEach(level -> levels.put(level.stock(), level));
            setting.stocks().keySet().forEach(stock -> each.accept(level(stock)));
          }
        });
  }

  /// Bits that this end can allot to each neighbour with which it has a link.
  Map<KmeId, Long> forRelay() {
    Map<KmeId, Long> bits = new HashMap<>();
    setting
        .stocks()
        .forEach(
            (stock, far) -> {
              if (!setting.routes().containsKey(stock)) {
                bits.merge(far, own(level(stock)), Long::sum);
              }
            });
    return bits;
  }

  /// Bits of a stock that this end allots.
  long own(Outcome.Level level) {
    return level.readyBits().getOrDefault(setting.own(), Map.of()).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  Outcome.Level level(String stock) {
    return levels.getOrDefault(
        stock, new Outcome.Level(stock, Map.of(), yugma.keys.book.Book.opened(0)));
  }

  void status(Input.Ask ask) {
    Optional<Pair> pair = setting.registry().pair(ask.caller(), ask.slave());
    Optional<Sae> slave = setting.registry().sae(ask.slave());
    if (pair.isEmpty() || slave.isEmpty()) {
      desk.add(
          new Effect.Tell(
              ask.call(),
              new Answer.Refused<>(
                  Refusal.NOT_AUTHORISED,
                  ask.caller() + " and " + ask.slave() + " may not share keys")));
      return;
    }
    KmeId target = slave.get().home();
    int most = setting.tuning().stockKeys();
    long stored =
        target.equals(setting.own())
            ? most
            : setting.stockWith(target).map(stock -> bits(stock, pair.get())).orElse(0L)
                / setting.limits().keyBits();
    int shown = (int) Math.min(stored, most);
    desk.add(
        new Effect.Tell(
            ask.call(),
            new Answer.Given<>(
                new StockStatus(setting.own(), target, shown, most, setting.limits()))));
  }

  private long bits(String stock, Pair pair) {
    return level(stock).readyBits().values().stream()
        .flatMap(byGrade -> byGrade.entrySet().stream())
        .filter(entry -> entry.getKey().compareTo(pair.leastGrade()) >= 0)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
