// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import yugma.kme.ledger.Change;
import yugma.kme.ledger.Head;
import yugma.kme.ledger.Holding;
import yugma.kme.ledger.Outcome;
import yugma.kme.party.Grade;
import yugma.kme.party.KmeId;

/// Makes changes in their order, on one desk.
final class Transaction {
  private final Desk desk;
  private final Dialect dialect;
  private final Handing handing;
  private final Stocking stocking;
  private final Closing closing;

  Transaction(Desk desk, Dialect dialect) {
    this.desk = desk;
    this.dialect = dialect;
    handing = new Handing(desk);
    stocking = new Stocking(desk);
    closing = new Closing(desk);
  }

  Closing closing() {
    return closing;
  }

  List<Outcome> run(List<Change> changes) throws SQLException {
    desk.holdings.load(keys(changes));
    List<Outcome> outcomes = new ArrayList<>(changes.size());
    for (Change change : changes) {
      outcomes.add(run(change));
    }
    return outcomes;
  }

  /// Read at once, before the first change asks for one.
  private static Set<UUID> keys(List<Change> changes) {
    Set<UUID> keys = new LinkedHashSet<>();
    for (Change change : changes) {
      if (change instanceof Change.Take take) {
        keys.addAll(take.keys());
      } else if (change instanceof Change.Hold hold) {
        addKeys(keys, hold.holdings());
      } else if (change instanceof Change.Hand hand) {
        addKeys(keys, hand.holdings());
      }
    }
    return keys;
  }

  private static void addKeys(Set<UUID> keys, List<Holding> holdings) {
    for (Holding holding : holdings) {
      keys.add(holding.key());
    }
  }

  private Outcome run(Change change) throws SQLException {
    return switch (change) {
      case Change.Hand hand -> handing.hand(hand);
      case Change.Hold hold -> handing.hold(hold);
      case Change.Take take -> handing.take(take);
      case Change.Arrive arrive -> stocking.arrive(arrive);
      case Change.Confirm confirm -> stocking.confirm(confirm);
      case Change.Claim claim -> stocking.claim(claim);
      case Change.Look look -> stocking.look(look);
      case Change.Unconfirmed unconfirmed -> stocking.unconfirmed(unconfirmed);
      case Change.Grant grant -> stocking.grant(grant);
      case Change.Accept accept -> stocking.accept(accept);
      case Change.Close close -> closing.close(close);
      case Change.Void voids -> closing.voids(voids);
      case Change.Absolve absolve -> closing.absolve(absolve);
      case Change.Duties duties -> closing.duties(duties.most());
      case Change.Expire expire -> closing.expire(expire);
      case Change.Clear clear -> closing.clear(clear);
      case Change.Distrust distrust -> closing.distrust(distrust);
      case Change.Beat beat -> closing.beat(beat, dialect.clock());
      case Change.Survey _ -> survey();
      case Change.NoteHead noted -> noteHead(noted);
    };
  }

  private Outcome survey() throws SQLException {
    desk.flush();
    Map<String, Map<KmeId, Map<Grade, Long>>> ready = new HashMap<>();
    desk.statements.list(
        row ->
            ready
                .computeIfAbsent(row.getString(1), _ -> new HashMap<>())
                .computeIfAbsent(new KmeId(row.getString(2)), _ -> new EnumMap<>(Grade.class))
                .put(SegmentRow.grade(row.getInt(3)), row.getLong(4)),
        "SELECT stock, owner, grade, sum(bits - position) FROM segment WHERE stage < 3 AND stage IN (1, 2)"
            + " GROUP BY stock, owner, grade");
    List<Outcome.Level> levels = new ArrayList<>();
    BookTable.all(desk.statements)
        .forEach(
            (stock, book) ->
                levels.add(new Outcome.Level(stock, ready.getOrDefault(stock, Map.of()), book)));
    return new Outcome.Levels(levels);
  }

  private Outcome noteHead(Change.NoteHead noted) throws SQLException {
    Head before =
        desk
            .statements
            .list(
                row -> new Head(row.getString(1), row.getLong(2), row.getString(3)),
                "SELECT chain, sequence, token FROM head WHERE peer = ?",
                noted.peer().text())
            .stream()
            .findFirst()
            .orElse(Head.NONE);
    desk.statements.change(
        "INSERT INTO head (peer, chain, sequence, token) VALUES (?, ?, ?, ?)"
            + " ON CONFLICT (peer) DO UPDATE SET"
            + " chain = excluded.chain, sequence = excluded.sequence, token = excluded.token"
            + " WHERE head.chain <> excluded.chain OR head.sequence < excluded.sequence",
        noted.peer().text(),
        noted.head().chain(),
        noted.head().sequence(),
        noted.head().token());
    return new Outcome.Seen(before);
  }
}
