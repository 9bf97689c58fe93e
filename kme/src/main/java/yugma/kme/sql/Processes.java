// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import java.sql.SQLException;
import java.util.List;

/// The processes that have opened a store.
final class Processes {
  private Processes() {}

  /// Enters one; its incarnation is higher than any before, also where the store was put back to an
  /// earlier state, since it is not below the time.
  static long add(Statements statements, Dialect dialect, String name, long now)
      throws SQLException {
    long highest =
        statements
            .list(row -> row.getLong(1), "SELECT coalesce(max(incarnation), 0) FROM process")
            .getFirst();
    long incarnation = Math.max(highest + 1, now);
    statements.change(
        "INSERT INTO process (incarnation, name, beat, dead) VALUES (?, ?, "
            + dialect.clock()
            + ", 0)",
        incarnation,
        name,
        now);
    return incarnation;
  }

  /// Those whose place one takes that is started: all where one process at a time has the store,
  /// else those of its name.
  static List<Long> named(Statements statements, Dialect dialect, String name) throws SQLException {
    return statements.list(
        row -> row.getLong(1),
        "SELECT incarnation FROM process WHERE dead = 0 AND (1 = ? OR name = ?)",
        dialect.isSingle() ? 1 : 0,
        name);
  }
}
