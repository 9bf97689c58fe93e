// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yugma.kme.ledger.Cut;
import yugma.kme.ledger.SegmentId;

/// The holdings that a transaction works on; they are read and written many at a time.
final class HoldingTable {
  private static final String SELECT =
      "SELECT key_id, sae, master, state, counted, block, part, from_bit, to_bit, bits, facts,"
          + " hybrid, expires_at, sealed FROM holding WHERE key_id IN ";
  private static final String INSERT =
      "INSERT INTO holding (state, key_id, sae, master, counted, block, part, from_bit, to_bit,"
          + " bits, facts, hybrid, expires_at, sealed)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String UPDATE =
      "UPDATE holding SET state = ?, sealed = NULL WHERE key_id = ? AND sae = ?";

  /// Keys asked for by one query; a smaller number takes the query's last key several times.
  private static final int[] SIZES = {1, 4, 16, 64};

  private static final String[] SELECTS = selects();

  private final Statements statements;
  private final Map<UUID, List<HoldingRow>> rows = new HashMap<>();
  private final List<HoldingRow> changed = new ArrayList<>();

  HoldingTable(Statements statements) {
    this.statements = statements;
  }

  private static String[] selects() {
    String[] queries = new String[SIZES.length];
    for (int s = 0; s < SIZES.length; s++) {
      queries[s] = SELECT + "(?" + ", ?".repeat(SIZES[s] - 1) + ")";
    }
    return queries;
  }

  /// Reads what will be asked for.
  void load(Collection<UUID> keys) throws SQLException {
    Set<UUID> missing = new LinkedHashSet<>(keys);
    missing.removeIf(rows::containsKey);
    List<UUID> list = List.copyOf(missing);
    int most = SIZES[SIZES.length - 1];
    for (int from = 0; from < list.size(); from += most) {
      loadSome(list.subList(from, Math.min(list.size(), from + most)));
    }
  }

  private void loadSome(List<UUID> keys) throws SQLException {
    int size = 0;
    while (SIZES[size] < keys.size()) {
      size++;
    }
    PreparedStatement query = statements.of(SELECTS[size]);
    for (int p = 0; p < SIZES[size]; p++) {
      query.setBytes(p + 1, Statements.bytes(keys.get(Math.min(p, keys.size() - 1))));
    }
    keys.forEach(key -> rows.put(key, new ArrayList<>(2)));
    try (ResultSet found = query.executeQuery()) {
      while (found.next()) {
        HoldingRow row = read(found);
        of(row.key).add(row);
      }
    }
  }

  private static HoldingRow read(ResultSet found) throws SQLException {
    @Nullable Cut cut = null;
    if (found.getBytes(6) != null) {
      SegmentId segment = new SegmentId(Statements.uuid(found, 6), found.getInt(7));
      cut = new Cut(segment, found.getInt(8), found.getInt(9));
    }
    HoldingRow.Terms terms =
        new HoldingRow.Terms(
            found.getInt(10), found.getLong(11), found.getInt(12) != 0, found.getLong(13));
    HoldingRow row =
        new HoldingRow(
            Statements.uuid(found, 1),
            new HoldingRow.Who(found.getString(2), found.getString(3)),
            cut,
            terms,
            found.getInt(5) != 0);
    row.state = found.getInt(4);
    row.sealed = found.getBytes(14);
    return row;
  }

  /// All rows of a key; none where it is unknown.
  List<HoldingRow> of(UUID key) throws SQLException {
    List<HoldingRow> known = rows.get(key);
    if (known == null) {
      loadSome(List.of(key));
      known = rows.get(key);
    }
    return known == null ? List.of() : known;
  }

  /// The row of a key for an application.
  @Nullable HoldingRow find(UUID key, String sae) throws SQLException {
    for (HoldingRow row : of(key)) {
      if (row.sae.equals(sae)) {
        return row;
      }
    }
    return null;
  }

  void add(HoldingRow row) throws SQLException {
    of(row.key).add(row);
    row.isNew = true;
    changed.add(row);
  }

  /// Its material is gone with the new state.
  void settle(HoldingRow row, int state) {
    row.state = state;
    row.sealed = null;
    if (!row.isNew && !row.isChanged) {
      changed.add(row);
    }
    row.isChanged = true;
  }

  /// Writes what has changed.
  void flush() throws SQLException {
    write(INSERT, changed.stream().filter(row -> row.isNew).toList());
    write(UPDATE, changed.stream().filter(row -> !row.isNew).toList());
    for (HoldingRow row : changed) {
      row.isNew = false;
      row.isChanged = false;
    }
    changed.clear();
  }

  private void write(String sql, List<HoldingRow> some) throws SQLException {
    if (some.isEmpty()) {
      return;
    }
    PreparedStatement statement = statements.of(sql);
    for (HoldingRow row : some) {
      statement.setInt(1, row.state);
      statement.setBytes(2, Statements.bytes(row.key));
      statement.setString(3, row.sae);
      if (row.isNew) {
        setRest(statement, row);
      }
      statement.addBatch();
    }
    statement.executeBatch();
  }

  private static void setRest(PreparedStatement statement, HoldingRow row) throws SQLException {
    statement.setString(4, row.master);
    statement.setInt(5, row.isCounted ? 1 : 0);
    Cut cut = row.cut;
    if (cut == null) {
      statement.setNull(6, Types.BINARY);
      for (int p = 7; p <= 9; p++) {
        statement.setNull(p, Types.INTEGER);
      }
    } else {
      statement.setBytes(6, Statements.bytes(cut.segment().block()));
      statement.setInt(7, cut.segment().part());
      statement.setInt(8, cut.from());
      statement.setInt(9, cut.to());
    }
    statement.setInt(10, row.terms.bits());
    statement.setLong(11, row.terms.facts());
    statement.setInt(12, row.terms.hybrid() ? 1 : 0);
    statement.setLong(13, row.terms.expiresAt());
    statement.setBytes(14, row.sealed);
  }
}
