// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import yugma.kme.ledger.Facts;

/// What is known of keys: few different facts for many keys, so each is stored once.
///
/// What it remembers holds for one connection and is to be forgotten with it.
final class FactsTable {
  private static final JsonMapper JSON = new JsonMapper();

  /// More than any network has; readable sets of nodes differ by route, not by key.
  private static final int MOST_REMEMBERED = 10_000;

  private final Statements statements;
  private final Map<Facts, Long> numbers = new HashMap<>();
  private final Map<Long, Facts> facts = new HashMap<>();

  FactsTable(Statements statements) {
    this.statements = statements;
  }

  long number(Facts known) throws SQLException {
    Long number = numbers.get(known);
    return number == null ? remember(stored(known), known) : number;
  }

  private long stored(Facts known) throws SQLException {
    String text = JSON.writeValueAsString(known);
    String query = "SELECT id FROM facts WHERE text = ?";
    List<Long> found = statements.list(rows -> rows.getLong(1), query, text);
    if (!found.isEmpty()) {
      return found.getFirst();
    }
    statements.change("INSERT INTO facts SELECT coalesce(max(id), 0) + 1, ? FROM facts", text);
    return statements.list(rows -> rows.getLong(1), query, text).getFirst();
  }

  Facts facts(long number) throws SQLException {
    Facts known = facts.get(number);
    if (known == null) {
      String text =
          statements
              .list(rows -> rows.getString(1), "SELECT text FROM facts WHERE id = ?", number)
              .getFirst();
      known = JSON.readValue(text, Facts.class);
      remember(number, known);
    }
    return known;
  }

  private long remember(long number, Facts known) {
    if (facts.size() >= MOST_REMEMBERED) {
      facts.clear();
      numbers.clear();
    }
    facts.put(number, known);
    numbers.put(known, number);
    return number;
  }
}
