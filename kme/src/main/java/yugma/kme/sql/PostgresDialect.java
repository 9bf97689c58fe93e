// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/// A server that several processes of one site share.
record PostgresDialect(String address) implements Dialect {
  /// So that a process that stops in the middle of a transaction does not stop the site.
  private static final String LIMITS =
      "-c idle_in_transaction_session_timeout=5000 -c lock_timeout=10000 -c statement_timeout=60000"
          + " -c default_transaction_isolation=read\\ committed";

  /// Any number, the same in all processes.
  private static final long SCHEMA_LOCK = 0x79_75_67_6d_61L;

  @Override
  public Connection connect() throws SQLException {
    Connection connection = open();
    try {
      checkDurability(connection);
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private Connection open() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("options", LIMITS);
    properties.setProperty("ApplicationName", "yugma");
    properties.setProperty("reWriteBatchedInserts", "true");
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("socketTimeout", "30");
    properties.setProperty("tcpKeepAlive", "true");
    return DriverManager.getConnection("jdbc:" + address, properties);
  }

  /// A commit must be on the disk, and on that of a synchronous standby, before it returns.
  private static void checkDurability(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      String commits = shown(statement, "synchronous_commit");
      if (commits.equals("off") || commits.equals("local")) {
        statement.execute("SET synchronous_commit TO on");
      }
      for (String name : new String[] {"fsync", "full_page_writes"}) {
        if (shown(statement, name).equals("off")) {
          throw new SQLException(
              name + " is off: set it to on, or a power cut lets keys be handed out twice");
        }
      }
    }
  }

  private static String shown(Statement statement, String name) throws SQLException {
    try (ResultSet rows = statement.executeQuery("SHOW " + name)) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Override
  public Connection connectToRead() throws SQLException {
    Connection connection = open();
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    return connection;
  }

  @Override
  public String schema(String statement) {
    return statement.replace("BYTES", "BYTEA").replace("CLUSTERED", "");
  }

  @Override
  public void lockSchema(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SELECT pg_advisory_xact_lock(" + SCHEMA_LOCK + ")");
    }
  }

  @Override
  public String lockRow() {
    return " FOR UPDATE";
  }

  @Override
  public String clock() {
    return "(? * 0 + (extract(epoch FROM clock_timestamp()) * 1000)::bigint)";
  }

  @Override
  public boolean isSingle() {
    return false;
  }

  @Override
  public String explain(SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    String cause =
        switch (state) {
          case "53100" -> "has no space left on its disk: free some there";
          case "53300" -> "has no connection left: raise max_connections";
          case "25006" -> "takes no writes: it is a standby, or set to read only";
          case "55P03", "57014" -> "did not answer in time: look for another process that hangs";
          case "28000", "28P01" -> "refuses this user: look at user, password and pg_hba.conf";
          case "3D000" -> "has no such database: create it";
          default ->
              state.startsWith("08") || state.startsWith("57P")
                  ? "cannot be reached; it is tried again at the next request"
                  : "failed: " + e.getMessage();
        };
    return "the ledger's PostgreSQL server " + cause;
  }
}
