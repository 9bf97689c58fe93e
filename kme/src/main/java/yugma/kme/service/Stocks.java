// SPDX-License-Identifier: Apache-2.0
package yugma.kme.service;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import yugma.kme.ledger.Change;
import yugma.kme.ledger.Outcome;
import yugma.kme.party.KmeId;
import yugma.kme.peer.Reply;
import yugma.kme.peer.Request;

/// What happens to a stock as a whole: it is held, cleared, or lent from one end to the other.
final class Stocks {
  private static final int MOST_LENT = 4;

  private final Desk desk;
  private final Shelves shelves;
  private final Map<String, Rooms> stocks = new LinkedHashMap<>();

  Stocks(Setting setting, Desk desk, Strongbox strongbox, Retiring retiring, Shelves shelves) {
    this.desk = desk;
    this.shelves = shelves;
    setting
        .stocks()
        .keySet()
        .forEach(name -> stocks.put(name, new Rooms(name, setting, desk, strongbox, retiring)));
  }

  /// The rooms of the stock that keys for each other entity come from.
  Map<KmeId, Rooms> byPeer(Setting setting) {
    Map<KmeId, Rooms> rooms = new HashMap<>();
    for (KmeId far : setting.stocks().values()) {
      setting.stockWith(far).map(stocks::get).ifPresent(room -> rooms.put(far, room));
    }
    return rooms;
  }

  boolean contains(String stock) {
    return stocks.containsKey(stock);
  }

  void tick() {
    stocks.values().forEach(rooms -> rooms.all().forEach(Stockroom::tick));
  }

  /// Gives out nothing of it for now, or does again.
  void hold(Input.Held held) {
    Optional.ofNullable(stocks.get(held.stock()))
        .ifPresent(rooms -> rooms.all().forEach(room -> room.hold(held.isHeld())));
  }

  /// Everything that is open is given up.
  void drop() {
    stocks.forEach(this::drop);
  }

  private void drop(String stock, Rooms rooms) {
    rooms.all().forEach(Stockroom::retireAll);
    shelves.dropAll(stock);
  }

  /// @param then once it is done, or with the reason why it is not
  void clear(String stock, String why, Consumer<Optional<String>> then) {
    Rooms rooms = stocks.get(stock);
    if (rooms == null) {
      then.accept(Optional.of("there is no stock '" + stock + "'"));
      return;
    }
    drop(stock, rooms);
    desk.write(
        new Change.Clear(stock, why),
        _ -> then.accept(Optional.empty()),
        failure -> then.accept(Optional.of(failure)));
  }

  /// A far end has used up its own segments, and asks for some of ours.
  void lend(KmeId from, long line, Request.Lend lend) {
    desk.write(
        new Change.Grant(lend.stock(), from, Math.min(lend.most(), MOST_LENT)),
        outcome -> {
          if (outcome instanceof Outcome.Granted granted) {
            granted.segments().forEach(shelves::drop);
            desk.add(new Effect.Respond(line, new Reply.Lent(lend.stock(), granted.segments())));
          }
        });
  }

  void heard(Reply.Lent lent) {
    Rooms rooms = stocks.get(lent.stock());
    if (rooms != null && lent.segments().isEmpty()) {
      rooms.all().forEach(room -> room.lent(false));
    } else if (rooms != null) {
      desk.write(
          new Change.Accept(lent.stock(), lent.segments()),
          _ -> rooms.all().forEach(room -> room.lent(true)),
          _ -> rooms.all().forEach(room -> room.lent(false)));
    }
  }
}
