// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yugma.kme.ledger.Head;
import yugma.kme.ledger.LedgerException;

/// What stands beside a database while it is open: the lock and the log's keeper of SQLite, the
/// witness.
final class Guards implements AutoCloseable {
  private final Dialect dialect;
  private final @Nullable StoreLock lock;
  private final @Nullable Witness witness;
  private @Nullable WalKeeper keeper;

  private Guards(Dialect dialect, @Nullable StoreLock lock, @Nullable Witness witness) {
    this.dialect = dialect;
    this.lock = lock;
    this.witness = witness;
  }

  static Guards of(LedgerSetting setting) throws LedgerException {
    Dialect dialect = Dialect.of(setting.address());
    @Nullable StoreLock lock =
        dialect instanceof SqliteDialect sqlite ? StoreLock.of(sqlite.file()) : null;
    try {
      Optional<Path> file = setting.witness();
      return new Guards(dialect, lock, file.isEmpty() ? null : Witness.open(file.get()));
    } catch (LedgerException e) {
      if (lock != null) {
        lock.close();
      }
      throw e;
    }
  }

  Dialect dialect() {
    return dialect;
  }

  /// What the witness remembers of a log that the store does not hold; empty where all is well.
  Optional<Head> lost(Site site, Statements statements) throws SQLException, LedgerException {
    if (witness == null) {
      return Optional.empty();
    }
    Optional<Head> memory = witness.read();
    return memory.isEmpty() || site.contains(memory.get(), statements) ? Optional.empty() : memory;
  }

  /// Before anybody is told of success.
  void remember(Site site) throws LedgerException {
    if (witness != null) {
      witness.write(site.head());
    }
  }

  /// Between two transactions.
  void between(Connection connection) throws SQLException {
    if (dialect instanceof SqliteDialect sqlite) {
      WalKeeper running = keeper;
      if (running == null) {
        keeper = new WalKeeper(sqlite);
      } else {
        running.between(connection);
      }
    }
  }

  @Override
  public void close() {
    if (keeper != null) {
      keeper.close();
    }
    if (witness != null) {
      witness.close();
    }
    if (lock != null) {
      lock.close();
    }
  }
}
