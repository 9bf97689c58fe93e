// SPDX-License-Identifier: Apache-2.0
package yugma.report.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import yugma.report.messages.Figures;
import yugma.report.messages.Language;
import yugma.report.sweep.Plan;

/// The points of a sweep as a table for a terminal: a line each, its metrics with their intervals.
public final class SweepTable {
  private static final Figures FIGURES = Figures.of(Language.EN);

  /// More points than this are left to the files.
  public static final int MOST = 200;

  /// More metrics than this are left to the files: no terminal is so wide.
  private static final int MOST_METRICS = 8;

  private SweepTable() {}

  /// @param points as `sweep.jsonl` holds them, from the first on, at most [#MOST]
  /// @param finished how many there are in the files
  public static String of(Plan plan, List<JsonNode> points, int finished) {
    List<List<String>> rows = new ArrayList<>();
    List<String> columns = new ArrayList<>(plan.sweep().axes().paths());
    List<String> metrics = plan.metrics().subList(0, Math.min(MOST_METRICS, plan.metrics().size()));
    columns.addAll(metrics);
    boolean hasGoals = points.stream().anyMatch(point -> !point.path("goals").isEmpty());
    List<String> head = new ArrayList<>(ShortNames.of(columns));
    if (hasGoals) {
      head.add("goals");
    }
    rows.add(head);
    for (JsonNode point : points) {
      List<String> row = new ArrayList<>();
      point.path("parameters").forEach(value -> row.add(parameter(value)));
      metrics.forEach(path -> row.add(cell(point.path("metrics").path(path))));
      if (hasGoals) {
        row.add(goals(point));
      }
      rows.add(row);
    }
    return title(plan, finished)
        + aligned(rows)
        + rest(finished - points.size(), "points in the files")
        + rest(
            plan.metrics().size() - metrics.size(), "metrics in the files; --metric picks others");
  }

  private static String title(Plan plan, int finished) {
    int all = plan.digests().size();
    int runs = plan.sweep().runs();
    return plan.scenario()
        + ": "
        + (finished < all ? finished + " of " : "")
        + all
        + (all == 1 ? " point" : " points")
        + (runs == 1 ? "" : ", " + runs + " runs each, mean (95 % interval)")
        + (finished < all ? ", PARTIAL: the sweep was stopped" : "")
        + "\n\n";
  }

  private static String rest(int more, String words) {
    return more == 0 ? "" : "  … and " + more + " more " + words + "\n";
  }

  private static String parameter(JsonNode value) {
    return value.isFloatingPointNumber()
        ? FIGURES.significant(value.doubleValue(), 12)
        : value.asString();
  }

  private static String cell(JsonNode value) {
    if (value.isNumber()) {
      return FIGURES.significant(value.doubleValue(), 5);
    }
    return value.has("mean")
        ? digits(value, "mean") + " (" + digits(value, "low") + " to " + digits(value, "high") + ")"
        : "–";
  }

  private static String digits(JsonNode interval, String name) {
    return FIGURES.significant(interval.path(name).doubleValue(), 5);
  }

  private static String goals(JsonNode point) {
    for (JsonNode goal : point.path("goals")) {
      if (!goal.path("met").booleanValue()) {
        return "NOT MET";
      }
    }
    return "met";
  }

  static String aligned(List<List<String>> rows) {
    int[] widths =
        IntStream.range(0, rows.getFirst().size())
            .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    StringBuilder table = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        line.append("  ").append(cell).append(" ".repeat(widths[column] - cell.length()));
      }
      table.append(line.toString().stripTrailing()).append('\n');
    }
    return table.toString();
  }
}
