// SPDX-License-Identifier: Apache-2.0
package yugma.report.table;

import java.util.ArrayList;
import java.util.List;
import yugma.report.messages.Terminal;

/// Rows of cells as lines of a terminal, one under the other.
final class Columns {
  private Columns() {}

  /// The lines of rows: the first cells begin where those above begin, the others end where they
  /// end.
  ///
  /// @param rows the heads first
  /// @param least columns of the terminal that each takes; the first grows with its cells
  /// @param left how many cells begin where those above begin
  static List<String> lines(List<List<String>> rows, List<Integer> least, int left) {
    List<Integer> widths = new ArrayList<>(least);
    widths.set(0, rows.stream().mapToInt(row -> Terminal.columns(row.get(0))).reduce(4, Math::max));
    for (int i = 1; i < least.size(); i++) {
      widths.set(i, Math.max(least.get(i), Terminal.columns(rows.getFirst().get(i))));
    }
    return rows.stream().map(row -> line(row, widths, left)).toList();
  }

  private static String line(List<String> cells, List<Integer> widths, int left) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String blanks = " ".repeat(Math.max(0, widths.get(i) - Terminal.columns(cells.get(i))));
      line.append("  ").append(i < left ? cells.get(i) + blanks : blanks + cells.get(i));
    }
    return line.toString();
  }
}
