// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import java.sql.Connection;
import java.sql.SQLException;

/// A connection that writes, with what is remembered for as long as it lasts.
///
/// @param statements of the connection
/// @param facts that were read or written through it
/// @param segments likewise, where nobody else writes
/// @param books likewise
record Connected(Statements statements, FactsTable facts, SegmentTable segments, BookTable books)
    implements AutoCloseable {
  static Connected of(Connection connection) {
    Statements statements = new Statements(connection);
    return of(statements, new FactsTable(statements));
  }

  private static Connected of(Statements statements, FactsTable facts) {
    return new Connected(
        statements, facts, new SegmentTable(statements), new BookTable(statements));
  }

  /// What others have written since is to be read again.
  Connected afresh() {
    return of(statements, facts);
  }

  Connection connection() {
    return statements.connection();
  }

  @Override
  public void close() {
    try {
      connection().rollback();
    } catch (SQLException _) {
      // The database undoes it when the connection is gone.
    }
    try {
      connection().close();
    } catch (SQLException _) {
      // It is gone already.
    }
  }
}
