// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Copies SQLite's write-ahead log back into the file on a thread and connection of its own, so
/// that commits do not wait for it; the writer only starts the log again when it has grown long.
final class WalKeeper implements AutoCloseable {
  private static final long ROUND_MILLIS = 250;

  /// The size from which it is copied.
  private static final long COPY_BYTES = 4L << 20;

  /// The number of its pages, of 4 KiB, from which the writer starts it again.
  private static final int RESTART_PAGES = 16_384;

  private final SqliteDialect dialect;
  private final Path log;
  private final Thread thread;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean closed;
  private volatile boolean isLong;

  WalKeeper(SqliteDialect dialect) {
    this.dialect = dialect;
    log = Path.of(dialect.path() + "-wal");
    thread = Thread.ofPlatform().daemon().name("ledger-wal").start(this::run);
  }

  private void run() {
    while (!closed) {
      try (Connection connection = dialect.connectToCheckpoint();
          Statement statement = connection.createStatement()) {
        copyInRounds(statement);
      } catch (SQLException _) {
        // A full or broken disk: the writer reports it, and what is not copied stays in the log.
        pause();
      }
    }
  }

  private void copyInRounds(Statement statement) throws SQLException {
    while (!closed) {
      pause();
      if (!closed && size() >= COPY_BYTES) {
        copy(statement);
      }
    }
  }

  private void copy(Statement statement) throws SQLException {
    try (ResultSet pages = statement.executeQuery("PRAGMA wal_checkpoint(PASSIVE)")) {
      isLong = pages.next() && pages.getInt(2) > RESTART_PAGES;
    }
  }

  private void pause() {
    try {
      if (ended.await(ROUND_MILLIS, TimeUnit.MILLISECONDS)) {
        closed = true;
      }
    } catch (InterruptedException _) {
      closed = true;
    }
  }

  /// Between two transactions of the writer: the log begins again at its front, once in a while.
  void between(Connection writer) throws SQLException {
    if (!isLong) {
      return;
    }
    isLong = false;
    writer.setAutoCommit(true);
    try (Statement statement = writer.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(RESTART)");
    } finally {
      writer.setAutoCommit(false);
    }
  }

  private long size() {
    try {
      return Files.size(log);
    } catch (IOException _) {
      return 0;
    }
  }

  @Override
  public void close() {
    closed = true;
    ended.countDown();
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
