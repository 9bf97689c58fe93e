// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import yugma.keys.book.Book;
import yugma.kme.audit.Move;

/// The books that a transaction works on; where nobody else writes, they stay known for the next.
final class BookTable {
  private static final String COLUMNS =
      "preshared, generated, stored, reserved, delivered, relayed, authentication, expired, voided";

  private final Statements statements;
  private final Map<String, Book> books = new HashMap<>();
  private final Set<String> changed = new HashSet<>();

  BookTable(Statements statements) {
    this.statements = statements;
  }

  void move(String stock, Move move, long bits) throws SQLException {
    books.put(stock, move.in(of(stock), bits));
    changed.add(stock);
  }

  private Book of(String stock) throws SQLException {
    Book known = books.get(stock);
    if (known == null) {
      known =
          statements
              .list(BookTable::read, "SELECT " + COLUMNS + " FROM book WHERE stock = ?", stock)
              .stream()
              .findFirst()
              .orElse(Book.opened(0));
      books.put(stock, known);
    }
    return known;
  }

  private static Book read(ResultSet row) throws SQLException {
    return new Book(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        row.getLong(9),
        0);
  }

  /// Every book as it was written last, by the name of its stock.
  static Map<String, Book> all(Statements statements) throws SQLException {
    Map<String, Book> all = new TreeMap<>();
    statements.list(
        row -> all.put(row.getString(10), read(row)), "SELECT " + COLUMNS + ", stock FROM book");
    return all;
  }

  void flush() throws SQLException {
    for (String stock : changed) {
      PreparedStatement statement =
          statements.of(
              "INSERT INTO book ("
                  + COLUMNS
                  + ", stock) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (stock) DO UPDATE"
                  + " SET preshared = excluded.preshared, generated = excluded.generated,"
                  + " stored = excluded.stored, reserved = excluded.reserved,"
                  + " delivered = excluded.delivered, relayed = excluded.relayed,"
                  + " authentication = excluded.authentication, expired = excluded.expired,"
                  + " voided = excluded.voided");
      set(statement, of(stock));
      statement.setString(10, stock);
      statement.executeUpdate();
    }
    changed.clear();
  }

  private static void set(PreparedStatement statement, Book book) throws SQLException {
    statement.setLong(1, book.preshared());
    statement.setLong(2, book.generated());
    statement.setLong(3, book.stored());
    statement.setLong(4, book.reserved());
    statement.setLong(5, book.delivered());
    statement.setLong(6, book.relayed());
    statement.setLong(7, book.authentication());
    statement.setLong(8, book.expired());
    statement.setLong(9, book.voided());
  }
}
