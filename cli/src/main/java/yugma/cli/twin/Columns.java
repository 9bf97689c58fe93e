// SPDX-License-Identifier: Apache-2.0
package yugma.cli.twin;

import java.util.ArrayList;
import java.util.List;
import yugma.report.messages.Terminal;

/// Rows of text in columns, two blanks apart.
final class Columns {
  private final List<List<String>> rows = new ArrayList<>();

  Columns row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        line.append(Terminal.padded(row.get(column), width(column) + 2));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> Terminal.columns(row.get(column))).max().orElse(0);
  }
}
