// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import yugma.kme.audit.Move;
import yugma.kme.ledger.Change;
import yugma.kme.ledger.Head;
import yugma.kme.ledger.Outcome;
import yugma.kme.ledger.SegmentId;

/// The changes that give segments and keys up.
final class Closing {
  private static final Outcome DONE = new Outcome.Done();

  private static final String WAITING =
      "SELECT key_id FROM holding WHERE state = 0 AND block = ? AND part = ?"
          + " UNION SELECT h.key_id FROM carried c JOIN holding h ON h.key_id = c.key_id"
          + " WHERE h.state = 0 AND c.block = ? AND c.part = ?";
  private static final String HANDED =
      "SELECT key_id FROM holding WHERE state = 1 AND block = ? AND part = ?"
          + " UNION SELECT h.key_id FROM carried c JOIN holding h ON h.key_id = c.key_id"
          + " WHERE h.state = 1 AND c.block = ? AND c.part = ?";
  private static final String WAITING_IN_STOCK =
      "SELECT h.key_id FROM segment s JOIN holding h ON h.block = s.block AND h.part = s.part"
          + " WHERE h.state = 0 AND s.stock = ? UNION SELECT h.key_id FROM segment s"
          + " JOIN carried c ON c.block = s.block AND c.part = s.part"
          + " JOIN holding h ON h.key_id = c.key_id WHERE h.state = 0 AND s.stock = ?";

  private final Desk desk;

  Closing(Desk desk) {
    this.desk = desk;
  }

  Outcome close(Change.Close close) throws SQLException {
    SegmentRow row = desk.segments.find(close.segment());
    if (row != null && row.isOpen()) {
      if (!desk.isOwn(row)) {
        return new Outcome.Refused("only " + row.owner + " gives the segment up");
      }
      desk.entry.act("close", row.id.toString());
      desk.close(row, Move.VOID, true);
    }
    return DONE;
  }

  Outcome voids(Change.Void change) throws SQLException {
    SegmentId id = change.segment();
    SegmentRow row = desk.segments.find(id);
    if (row == null) {
      noteUnknown(id);
      return DONE;
    }
    if (row.origin.bits() > 0
        && !(row.owner.equals(change.owner()) && row.origin.stock().equals(change.stock()))) {
      return new Outcome.Refused("the segment is not theirs to give up");
    }
    desk.flush();
    List<UUID> waiting =
        new ArrayList<>(
            desk.statements.keys(WAITING, id.block(), id.part(), id.block(), id.part()));
    waiting.removeAll(change.kept());
    if (!waiting.isEmpty() || row.isOpen()) {
      desk.entry.act("void", id.toString());
      giveUp(waiting, HoldingRow.VOIDED);
    }
    if (row.isOpen()) {
      desk.close(row, Move.VOID, false);
    }
    return DONE;
  }

  private void noteUnknown(SegmentId id) {
    SegmentRow row =
        new SegmentRow(
            id, new SegmentRow.Origin("", 0, 0, 0, Millis.of(desk.now)), desk.session.own());
    row.stage = SegmentRow.CLOSED;
    desk.segments.add(row);
    desk.entry.act("void unknown", id.toString());
  }

  private void giveUp(List<UUID> keys, int state) throws SQLException {
    desk.holdings.load(keys);
    for (UUID key : keys) {
      desk.giveUp(key, state);
    }
  }

  Outcome absolve(Change.Absolve absolve) throws SQLException {
    SegmentId id = absolve.segment();
    desk.statements.change(
        "DELETE FROM duty WHERE block = ? AND part = ? AND stock = ?",
        id.block(),
        id.part(),
        absolve.stock());
    return DONE;
  }

  Outcome duties(int most) throws SQLException {
    desk.flush();
    List<Outcome.Duty> bare =
        desk.statements.list(
            row ->
                new Outcome.Duty(
                    new SegmentId(Statements.uuid(row, 1), row.getInt(2)),
                    row.getString(3),
                    Set.of()),
            "SELECT block, part, stock FROM duty LIMIT ?",
            most);
    List<Outcome.Duty> owed = new ArrayList<>(bare.size());
    for (Outcome.Duty duty : bare) {
      SegmentId id = duty.segment();
      Set<UUID> kept =
          new HashSet<>(desk.statements.keys(HANDED, id.block(), id.part(), id.block(), id.part()));
      owed.add(new Outcome.Duty(id, duty.stock(), kept));
    }
    return new Outcome.Owed(owed);
  }

  Outcome expire(Change.Expire expire) throws SQLException {
    desk.flush();
    List<UUID> keys =
        desk.statements.keys(
            "SELECT DISTINCT key_id FROM holding WHERE state = 0 AND expires_at <= ?",
            Millis.of(expire.keysAt()));
    if (!keys.isEmpty()) {
      desk.entry.act("expire", "");
      expireKeys(keys, expire.keysAt());
    }
    long before = Millis.of(expire.storedBefore());
    closeAll("stage IN (1, 2) AND arrived_at < ?", before, new End("expire", Move.EXPIRE));
    long unconfirmed = Millis.of(expire.unconfirmedBefore());
    closeAll("stage = 0 AND arrived_at < ?", unconfirmed, new End("unconfirmed", Move.VOID));
    return DONE;
  }

  private void expireKeys(List<UUID> keys, Instant at) throws SQLException {
    desk.holdings.load(keys);
    for (UUID key : keys) {
      for (HoldingRow row : desk.holdings.of(key)) {
        if (row.state == HoldingRow.WAITS && row.terms.expiresAt() <= Millis.of(at)) {
          desk.settle(row, HoldingRow.EXPIRED);
        }
      }
    }
  }

  /// How segments end.
  private record End(String act, Move move) {}

  private void closeAll(String which, Object parameter, End end) throws SQLException {
    List<SegmentId> open =
        desk.statements.segments(
            "SELECT block, part FROM segment WHERE stage < 3 AND " + which, parameter);
    for (SegmentId id : open) {
      SegmentRow row = desk.segments.get(id);
      desk.entry.act(end.act(), id.toString());
      desk.close(row, end.move(), desk.isOwn(row));
    }
  }

  Outcome clear(Change.Clear clear) throws SQLException {
    desk.flush();
    List<UUID> waiting = desk.statements.keys(WAITING_IN_STOCK, clear.stock(), clear.stock());
    if (!waiting.isEmpty()) {
      desk.entry.act("clear", clear.why());
      giveUp(waiting, HoldingRow.VOIDED);
    }
    closeAll("stock = ?", clear.stock(), new End("clear", Move.VOID));
    return DONE;
  }

  /// Where a far end remembers an entry of our log that is not there.
  Outcome distrust(Change.Distrust distrust) throws SQLException {
    Head seen = distrust.seen();
    Site site = Site.read(desk.statements);
    return site.contains(seen, desk.statements)
        ? new Outcome.Refused("the log holds that entry")
        : distrust(seen.chain(), distrust.why());
  }

  /// @param lost chain of which the store does not hold all
  Outcome distrust(String lost, String why) throws SQLException {
    desk.flush();
    desk.beginsChain = true;
    desk.entry.act(Site.DISTRUST, lost + ": " + why);
    giveUp(
        desk.statements.keys("SELECT DISTINCT key_id FROM holding WHERE state = 0"),
        HoldingRow.VOIDED);
    closeAll("stage >= ?", SegmentRow.ARRIVED, new End("distrust", Move.VOID));
    return DONE;
  }

  /// Other processes that have not beaten for so long are dead: they are fenced, and what they had
  /// claimed is closed. How long is reckoned back from this process's own last beat, so that a
  /// database that hung, and thereby made all late alike, kills nobody.
  Outcome beat(Change.Beat beat, String clock) throws SQLException {
    long now = Millis.of(desk.now);
    long patience = Math.max(0, now - Millis.of(beat.deadBefore()));
    List<Long> silent =
        desk.statements.list(
            row -> row.getLong(1),
            "SELECT other.incarnation FROM process own JOIN process other"
                + " ON other.beat < own.beat - ? WHERE own.incarnation = ? AND other.dead = 0",
            patience,
            desk.session.incarnation());
    for (long incarnation : silent) {
      bury(incarnation);
    }
    desk.statements.change(
        "UPDATE process SET beat = " + clock + " WHERE incarnation = ?",
        now,
        desk.session.incarnation());
    return DONE;
  }

  void bury(long incarnation) throws SQLException {
    desk.flush();
    desk.entry.act("dead", "" + incarnation);
    desk.statements.change("UPDATE process SET dead = 1 WHERE incarnation = ?", incarnation);
    closeAll("stage = 2 AND claimed_by = ?", incarnation, new End("close", Move.VOID));
  }
}
