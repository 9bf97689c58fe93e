// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import java.sql.Connection;
import java.sql.SQLException;

/// A connection that writes, with what is remembered for as long as it lasts.
///
/// @param statements of the connection
/// @param facts that were read or written through it
record Connected(Statements statements, FactsTable facts) implements AutoCloseable {
  static Connected of(Connection connection) {
    Statements statements = new Statements(connection);
    return new Connected(statements, new FactsTable(statements));
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
