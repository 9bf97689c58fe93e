// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import yugma.kme.audit.Entry;
import yugma.kme.audit.Move;
import yugma.kme.ledger.Cut;
import yugma.kme.party.KmeId;

/// What one transaction works on: rows of the tables, and the audit entry that it will leave.
final class Desk {
  final Session session;
  final Statements statements;
  final SegmentTable segments;
  final HoldingTable holdings;
  final BookTable books;
  final Entry entry = new Entry();
  final Instant now;

  /// Whether the audit log begins a new chain with this transaction.
  boolean beginsChain;

  /// Whose store it is, who writes, and what is known of its rows.
  record Session(
      KmeId own, long incarnation, FactsTable facts, SegmentTable segments, BookTable books) {}

  Desk(Session session, Statements statements, Instant now) {
    this.session = session;
    this.statements = statements;
    this.now = now;
    segments = session.segments();
    holdings = new HoldingTable(statements);
    books = session.books();
  }

  boolean isOwn(SegmentRow row) {
    return row.owner.equals(session.own());
  }

  /// Bits go their way from the front of a segment; what is skipped is voided.
  void spend(SegmentRow row, int from, int to, Move move) throws SQLException {
    if (from > row.position) {
      spend(row, row.position, from, Move.VOID);
    }
    if (to > from) {
      entry.span(row.id, row.origin.stock(), from, to, move.to());
      row.position = to;
      move(row, move, to - from);
    }
  }

  private void move(SegmentRow row, Move move, int bits) throws SQLException {
    row.count(move, bits);
    books.move(row.origin.stock(), move, bits);
    entry.move(row.origin.stock(), move, bits);
  }

  /// A new segment's bits enter the book.
  void generate(SegmentRow row) throws SQLException {
    segments.add(row);
    move(row, Move.GENERATE, row.origin.bits());
  }

  /// Ends a segment; what is left of it goes one way.
  ///
  /// @param owed whether the far end must be told
  void close(SegmentRow row, Move move, boolean owed) throws SQLException {
    spend(row, row.position, row.origin.bits(), move);
    row.stage = SegmentRow.CLOSED;
    row.claimedBy = 0;
    row.isChanged = true;
    segments.removeMaterial(row.id);
    if (owed) {
      statements.change(
          "INSERT INTO duty (block, part, stock) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
          row.id.block(),
          row.id.part(),
          row.origin.stock());
    }
  }

  /// A key that waits is handed out or given up; its bits leave the reserve when the first
  /// application takes it, or when the last gives it up.
  void settle(HoldingRow row, int state) throws SQLException {
    holdings.settle(row, state);
    entry.key(row.key, row.sae, HoldingRow.word(state));
    Cut cut = row.cut;
    if (!row.isCounted || cut == null || !leavesReserve(row)) {
      return;
    }
    Move move =
        switch (state) {
          case HoldingRow.DELIVERED -> Move.DELIVER_RESERVED;
          case HoldingRow.EXPIRED -> Move.EXPIRE_RESERVED;
          default -> Move.VOID_RESERVED;
        };
    move(segments.get(cut.segment()), move, cut.bits());
  }

  private boolean leavesReserve(HoldingRow settled) throws SQLException {
    for (HoldingRow other : holdings.of(settled.key)) {
      boolean isFirst = other == settled || !other.isCounted;
      if (!isFirst && other.state == HoldingRow.DELIVERED) {
        return false;
      }
      if (!isFirst && other.state == HoldingRow.WAITS && settled.state != HoldingRow.DELIVERED) {
        return false;
      }
    }
    return true;
  }

  /// All rows of a key that wait here are given up.
  void giveUp(UUID key, int state) throws SQLException {
    for (HoldingRow row : holdings.of(key)) {
      if (row.state == HoldingRow.WAITS) {
        settle(row, state);
      }
    }
  }

  /// Writes the rows, so that queries see them.
  void flush() throws SQLException {
    segments.flush();
    holdings.flush();
    books.flush();
  }
}
