// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yugma.kme.ledger.Sealed;
import yugma.kme.ledger.SegmentId;
import yugma.kme.party.KmeId;

/// The segments that a transaction works on; each is read once and written once. Where nobody else
/// writes, those that are open stay known for the next.
final class SegmentTable {
  private static final String SELECT =
      "SELECT stock, bits, facts, grade, arrived_at, owner, stage, claimed_by, moved, position,"
          + " authentication, reserved, delivered, relayed, expired, voided"
          + " FROM segment WHERE block = ? AND part = ?";
  private static final String INSERT =
      "INSERT INTO segment (owner, stage, claimed_by, moved, position, authentication, reserved,"
          + " delivered, relayed, expired, voided, block, part, stock, bits, facts, grade,"
          + " arrived_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String UPDATE =
      "UPDATE segment SET owner = ?, stage = ?, claimed_by = ?, moved = ?, position = ?,"
          + " authentication = ?, reserved = ?, delivered = ?, relayed = ?, expired = ?,"
          + " voided = ? WHERE block = ? AND part = ?";

  /// Segments that stay known, at most.
  private static final int MOST = 1_024;

  private final Statements statements;
  private final Map<SegmentId, Optional<SegmentRow>> rows = new HashMap<>();

  SegmentTable(Statements statements) {
    this.statements = statements;
  }

  /// Null where the segment is unknown.
  @Nullable SegmentRow find(SegmentId id) throws SQLException {
    Optional<SegmentRow> known = rows.get(id);
    if (known == null) {
      known =
          statements.list(found -> read(id, found), SELECT, id.block(), id.part()).stream()
              .findFirst();
      rows.put(id, known);
    }
    return known.orElse(null);
  }

  /// One that a query has found.
  SegmentRow get(SegmentId id) throws SQLException {
    SegmentRow row = find(id);
    if (row == null) {
      throw new IllegalStateException("segment " + id + " is gone");
    }
    return row;
  }

  private static SegmentRow read(SegmentId id, ResultSet found) throws SQLException {
    SegmentRow.Origin origin =
        new SegmentRow.Origin(
            found.getString(1),
            found.getInt(2),
            found.getLong(3),
            found.getInt(4),
            found.getLong(5));
    SegmentRow row = new SegmentRow(id, origin, new KmeId(found.getString(6)));
    row.stage = found.getInt(7);
    row.claimedBy = found.getLong(8);
    row.moved = found.getInt(9) != 0;
    row.position = found.getInt(10);
    for (int column = 0; column < SegmentRow.COLUMNS; column++) {
      row.spent[column] = found.getInt(11 + column);
    }
    return row;
  }

  void add(SegmentRow row) {
    row.isNew = true;
    rows.put(row.id, Optional.of(row));
  }

  void addMaterial(SegmentId id, Sealed material) throws SQLException {
    statements.change(
        "INSERT INTO material (block, part, sealed) VALUES (?, ?, ?)",
        id.block(),
        id.part(),
        material.bytes());
  }

  Optional<Sealed> material(SegmentId id) throws SQLException {
    return statements
        .list(
            found -> new Sealed(found.getBytes(1)),
            "SELECT sealed FROM material WHERE block = ? AND part = ?",
            id.block(),
            id.part())
        .stream()
        .findFirst();
  }

  void removeMaterial(SegmentId id) throws SQLException {
    statements.change("DELETE FROM material WHERE block = ? AND part = ?", id.block(), id.part());
  }

  /// Writes what has changed.
  void flush() throws SQLException {
    List<SegmentRow> changed = new ArrayList<>();
    for (Optional<SegmentRow> row : rows.values()) {
      row.filter(one -> one.isNew || one.isChanged).ifPresent(changed::add);
    }
    for (SegmentRow row : changed) {
      PreparedStatement statement = statements.of(row.isNew ? INSERT : UPDATE);
      int next = setState(statement, row);
      if (row.isNew) {
        setOrigin(statement, next, row.origin);
      }
      statement.executeUpdate();
      row.isNew = false;
      row.isChanged = false;
    }
  }

  /// After a commit.
  void forgetClosed() {
    rows.values().removeIf(row -> row.filter(SegmentRow::isOpen).isEmpty());
    if (rows.size() > MOST) {
      rows.clear();
    }
  }

  private static int setState(PreparedStatement statement, SegmentRow row) throws SQLException {
    statement.setString(1, row.owner.text());
    statement.setInt(2, row.stage);
    statement.setLong(3, row.claimedBy);
    statement.setInt(4, row.moved ? 1 : 0);
    statement.setInt(5, row.position);
    for (int column = 0; column < SegmentRow.COLUMNS; column++) {
      statement.setInt(6 + column, row.spent[column]);
    }
    statement.setBytes(12, Statements.bytes(row.id.block()));
    statement.setInt(13, row.id.part());
    return 14;
  }

  private static void setOrigin(PreparedStatement statement, int at, SegmentRow.Origin origin)
      throws SQLException {
    statement.setString(at, origin.stock());
    statement.setInt(at + 1, origin.bits());
    statement.setLong(at + 2, origin.facts());
    statement.setInt(at + 3, origin.grade());
    statement.setLong(at + 4, origin.arrivedAt());
  }
}
