// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/// One file on this machine, for one process.
record SqliteDialect(String path) implements Dialect {
  private static final int BUSY_MILLIS = 5_000;
  private static final int CACHE_KIBIBYTES = 64 << 10;

  Path file() {
    return Path.of(path);
  }

  @Override
  public Connection connect() throws SQLException {
    SQLiteConfig config = config();
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    Connection connection = config.createConnection("jdbc:sqlite:" + path);
    connection.setAutoCommit(false);
    return connection;
  }

  /// For the thread that copies the write-ahead log back into the file.
  Connection connectToCheckpoint() throws SQLException {
    return config().createConnection("jdbc:sqlite:" + path);
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setCacheSize(-CACHE_KIBIBYTES);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, "0");
    config.setGetGeneratedKeys(false);
    return config;
  }

  @Override
  public Connection connectToRead() throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    config.setBusyTimeout(BUSY_MILLIS);
    Connection connection = config.createConnection("jdbc:sqlite:" + path);
    connection.setAutoCommit(false);
    return connection;
  }

  @Override
  public String schema(String statement) {
    return statement
        .replace("BYTES", "BLOB")
        .replace("BIGINT", "INTEGER")
        .replace("CLUSTERED", "WITHOUT ROWID");
  }

  @Override
  public void lockSchema(Connection connection) {
    // The lock on the file has been taken before.
  }

  @Override
  public String lockRow() {
    return "";
  }

  @Override
  public String clock() {
    return "?";
  }

  @Override
  public boolean isSingle() {
    return true;
  }

  @Override
  public String explain(SQLException e) {
    if (!(e instanceof SQLiteException fault)) {
      return "the ledger in " + path + " failed: " + e.getMessage();
    }
    String cause =
        switch (primary(fault.getResultCode())) {
          case SQLITE_FULL -> "is on a disk that is full: free some space";
          case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
              "cannot be written: give this user the right to write the file and its folder";
          case SQLITE_CANTOPEN -> "cannot be opened: look whether its folder is there";
          case SQLITE_BUSY, SQLITE_LOCKED ->
              "is locked by another program: end whatever has the file open";
          case SQLITE_IOERR -> "could not be read or written: look at the disk and the system log";
          case SQLITE_CORRUPT, SQLITE_NOTADB ->
              "is damaged: keep a copy of the file, and start with a new one or a backup";
          default -> "failed: " + e.getMessage();
        };
    return "the ledger in " + path + " " + cause;
  }

  /// The kind of an error, of which there are many sorts.
  private static SQLiteErrorCode primary(SQLiteErrorCode sort) {
    return SQLiteErrorCode.getErrorCode(sort.code & 0xff);
  }
}
