// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import java.sql.Connection;
import java.sql.SQLException;

/// What differs between the databases.
sealed interface Dialect permits SqliteDialect, PostgresDialect {
  /// @param address as in [LedgerSetting]
  static Dialect of(String address) {
    if (address.startsWith("sqlite:")) {
      return new SqliteDialect(address.substring("sqlite:".length()));
    }
    if (address.startsWith("postgresql:")) {
      return new PostgresDialect(address);
    }
    throw new IllegalArgumentException(
        "address of the ledger begins with '"
            + address.substring(0, Math.max(0, address.indexOf(':')))
            + "', must be sqlite:PATH or postgresql://HOST/DATABASE");
  }

  /// A connection that writes: every commit is on the disk before it returns.
  Connection connect() throws SQLException;

  /// A connection that only reads.
  Connection connectToRead() throws SQLException;

  /// A statement of the schema in this database's words.
  String schema(String statement);

  /// Makes other processes wait until the end of a transaction that changes the schema.
  void lockSchema(Connection connection) throws SQLException;

  /// Added to the query by which each transaction begins, so that processes take turns.
  String lockRow();

  /// The time of the one clock by which processes are declared dead, in milliseconds; `?` is this
  /// machine's.
  String clock();

  /// Whether one process at a time may have the store open.
  boolean isSingle();

  /// What went wrong and what to do, for a person.
  String explain(SQLException e);
}
