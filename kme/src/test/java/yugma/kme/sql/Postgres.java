// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

/// One server for all tests of this process; each test has a database of its own.
public final class Postgres {
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static final Logger TALK = Logger.getLogger("io.zonky");

  private Postgres() {}

  /// It starts when it is asked for first, and ends with the process.
  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      TALK.setLevel(Level.WARNING);
      try {
        return EmbeddedPostgres.builder()
            .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
            .setServerConfig("fsync", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("max_connections", "40")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// Address of a new database.
  public static String newDatabase() {
    String name = "kme" + DATABASES.incrementAndGet();
    execute("CREATE DATABASE " + name);
    return "postgresql://127.0.0.1:%d/%s?user=postgres".formatted(Server.RUNNING.getPort(), name);
  }

  static void execute(String sql) {
    try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Ends all connections to a database, as a failure of the server does.
  static void cutConnections(String address) {
    execute(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '"
            + name(address)
            + "'");
  }

  /// Lets nobody in any more, or does again; who is in is thrown out.
  public static void setOpen(String address, boolean isOpen) {
    execute("ALTER DATABASE " + name(address) + " ALLOW_CONNECTIONS " + isOpen);
    if (!isOpen) {
      cutConnections(address);
    }
  }

  /// Keeps a database as it is now, for [#restore].
  static void backUp(String address) {
    setOpen(address, false);
    execute("CREATE DATABASE " + name(address) + "_kept TEMPLATE " + name(address));
    setOpen(address, true);
  }

  static void restore(String address) {
    setOpen(address, false);
    execute("DROP DATABASE " + name(address));
    execute("ALTER DATABASE " + name(address) + "_kept RENAME TO " + name(address));
  }

  private static String name(String address) {
    return address.substring(address.lastIndexOf('/') + 1, address.indexOf('?'));
  }
}
