// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import yugma.kme.ledger.LedgerException;

/// Brings a database's tables to the form that this program knows, one numbered file after another.
final class Migrations {
  /// The newest file.
  static final int NEWEST = 1;

  private Migrations() {}

  /// In one transaction, so that a crash leaves the old form or the new one.
  static void run(Dialect dialect, Connection connection) throws SQLException, LedgerException {
    dialect.lockSchema(connection);
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS yugma_schema (version INTEGER PRIMARY KEY)");
      int version = version(statement);
      if (version > NEWEST) {
        throw LedgerException.refused(
            "the ledger was written by a newer program (schema %d, this one knows %d): use that one"
                .formatted(version, NEWEST));
      }
      for (int next = version + 1; next <= NEWEST; next++) {
        for (String part : dialect.schema(text(next)).split(";", -1)) {
          if (!part.isBlank()) {
            statement.execute(part);
          }
        }
        statement.execute("INSERT INTO yugma_schema VALUES (" + next + ")");
      }
    }
    connection.commit();
  }

  static int version(Statement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery("SELECT max(version) FROM yugma_schema")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static String text(int version) {
    String name = "%03d.sql".formatted(version);
    try (InputStream in = Migrations.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("--"))
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
