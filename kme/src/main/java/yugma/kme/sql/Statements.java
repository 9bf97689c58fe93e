// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import yugma.kme.ledger.SegmentId;

/// The prepared statements of one connection, each made once.
final class Statements implements AutoCloseable {
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Statements(Connection connection) {
    this.connection = connection;
  }

  Connection connection() {
    return connection;
  }

  /// The statement, with its first parameters set.
  PreparedStatement of(String sql, Object... parameters) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    for (int p = 0; p < parameters.length; p++) {
      set(statement, p + 1, parameters[p]);
    }
    return statement;
  }

  private static void set(PreparedStatement statement, int at, Object value) throws SQLException {
    switch (value) {
      case Long number -> statement.setLong(at, number);
      case Integer number -> statement.setInt(at, number);
      case String text -> statement.setString(at, text);
      case byte[] bytes -> statement.setBytes(at, bytes);
      case UUID id -> statement.setBytes(at, bytes(id));
      default -> throw new IllegalArgumentException("no column holds a " + value.getClass());
    }
  }

  /// How many rows a change has changed.
  int change(String sql, Object... parameters) throws SQLException {
    return of(sql, parameters).executeUpdate();
  }

  /// All rows of a query.
  <T> List<T> list(Row<T> row, String sql, Object... parameters) throws SQLException {
    List<T> found = new ArrayList<>();
    try (ResultSet rows = of(sql, parameters).executeQuery()) {
      while (rows.next()) {
        found.add(row.of(rows));
      }
    }
    return found;
  }

  /// Segments, from a query for block and part.
  List<SegmentId> segments(String sql, Object... parameters) throws SQLException {
    return list(rows -> new SegmentId(uuid(rows, 1), rows.getInt(2)), sql, parameters);
  }

  /// Keys, from a query for key_id.
  List<UUID> keys(String sql, Object... parameters) throws SQLException {
    return list(rows -> uuid(rows, 1), sql, parameters);
  }

  static UUID uuid(ResultSet rows, int column) throws SQLException {
    ByteBuffer bytes = ByteBuffer.wrap(rows.getBytes(column));
    return new UUID(bytes.getLong(), bytes.getLong());
  }

  static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(2 * Long.BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  /// Reads the row at which a result stands.
  interface Row<T> {
    T of(ResultSet rows) throws SQLException;
  }
}
