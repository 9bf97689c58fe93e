// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import yugma.keys.book.Book;

/// Counts the rows of a store anew and says where they disagree with its books or with each other.
final class TableCheck {
  private static final String REST = "CASE WHEN stage < 3 THEN bits - position ELSE 0 END";

  private static final String TORN_SEGMENTS =
      "SELECT block, part FROM segment WHERE bits <> "
          + REST
          + " + authentication + reserved + delivered + relayed + expired + voided"
          + " OR authentication < 0 OR reserved < 0 OR delivered < 0 OR position > bits";

  private static final String SUMS =
      "SELECT stock, sum(bits), sum("
          + REST
          + "), sum(reserved), sum(delivered), sum(relayed), sum(authentication), sum(expired),"
          + " sum(voided) FROM segment WHERE bits > 0 GROUP BY stock";

  /// Bits of each key that waits for its first application.
  private static final String RESERVED =
      "SELECT DISTINCT h.key_id, h.block, h.part, h.to_bit - h.from_bit AS bits FROM holding h"
          + " WHERE h.state = 0 AND h.counted = 1 AND NOT EXISTS (SELECT 1 FROM holding d WHERE"
          + " d.key_id = h.key_id AND d.counted = 1 AND d.state = 1)";

  private static final String WRONG_RESERVES =
      "SELECT s.block, s.part FROM segment s LEFT JOIN (SELECT block, part, sum(bits) AS bits FROM ("
          + RESERVED
          + ") k GROUP BY block, part) r ON r.block = s.block AND r.part = s.part"
          + " WHERE s.reserved <> coalesce(r.bits, 0)";

  private static final String OVERLAPS =
      "SELECT block, part FROM (SELECT block, part, from_bit, lag(to_bit) OVER (PARTITION BY block,"
          + " part ORDER BY from_bit, to_bit) AS before FROM (SELECT DISTINCT key_id, block, part,"
          + " from_bit, to_bit FROM holding WHERE block IS NOT NULL) k) o WHERE from_bit < before";

  private static final String WRONG_MATERIAL =
      "SELECT key_id FROM holding WHERE (state = 0) <> (sealed IS NOT NULL)";

  private static final String LEFT_MATERIAL =
      "SELECT s.block, s.part FROM segment s JOIN material m ON m.block = s.block AND m.part ="
          + " s.part WHERE s.stage >= 3";

  private TableCheck() {}

  static List<String> faults(Statements statements) throws SQLException {
    List<String> faults = new ArrayList<>();
    statements
        .segments(TORN_SEGMENTS)
        .forEach(id -> faults.add("the bits of segment " + id + " do not add up"));
    statements
        .segments(WRONG_RESERVES)
        .forEach(id -> faults.add("segment " + id + " reserves other bits than keys wait for"));
    statements
        .segments(OVERLAPS)
        .forEach(id -> faults.add("two keys have bits of segment " + id + " in common"));
    statements
        .keys(WRONG_MATERIAL)
        .forEach(
            key -> faults.add("key " + key + " has material though it does not wait, or none"));
    statements
        .segments(LEFT_MATERIAL)
        .forEach(id -> faults.add("segment " + id + " is closed and has material still"));
    compareBooks(statements, faults);
    return faults;
  }

  private static void compareBooks(Statements statements, List<String> faults) throws SQLException {
    Map<String, Book> sums = new TreeMap<>();
    statements.list(row -> read(row, sums, faults), SUMS);
    Map<String, Book> books = BookTable.all(statements);
    if (!sums.equals(books)) {
      faults.add("the books say " + books + ", the segments " + sums);
    }
  }

  private static String read(ResultSet row, Map<String, Book> into, List<String> faults)
      throws SQLException {
    String stock = row.getString(1);
    try {
      into.put(
          stock,
          new Book(
              0,
              row.getLong(2),
              row.getLong(3),
              row.getLong(4),
              row.getLong(5),
              row.getLong(6),
              row.getLong(7),
              row.getLong(8),
              row.getLong(9),
              0));
    } catch (IllegalArgumentException e) {
      faults.add("segments of " + stock + ": " + e.getMessage());
    }
    return stock;
  }
}
