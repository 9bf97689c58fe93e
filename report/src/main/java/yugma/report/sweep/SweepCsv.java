// SPDX-License-Identifier: Apache-2.0
package yugma.report.sweep;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The points of a sweep as comma-separated values: one line each, a column for each parameter and
/// metric, and four for a metric of several runs.
final class SweepCsv {
  private static final List<String> INTERVAL = List.of("mean", "low", "high", "n");

  private final Plan plan;
  private final boolean isSingle;

  SweepCsv(Plan plan) {
    this.plan = plan;
    this.isSingle = plan.sweep().runs() == 1;
  }

  String head() {
    List<String> cells = new ArrayList<>(List.of("point"));
    cells.addAll(plan.sweep().axes().paths());
    for (String metric : plan.metrics()) {
      if (isSingle) {
        cells.add(metric);
      } else {
        INTERVAL.forEach(part -> cells.add(metric + "." + part));
      }
    }
    cells.addAll(List.of("goals_met", "seed", "scenario"));
    return row(cells);
  }

  /// @param point as a line of `sweep.jsonl` holds it
  String line(JsonNode point) {
    List<String> cells = new ArrayList<>(List.of(point.path("point").asString()));
    point.path("parameters").forEach(value -> cells.add(value.asString()));
    for (String metric : plan.metrics()) {
      JsonNode value = point.path("metrics").path(metric);
      if (isSingle) {
        cells.add(text(value));
      } else {
        INTERVAL.forEach(part -> cells.add(text(value.path(part))));
      }
    }
    cells.add("" + meetsGoals(point));
    cells.add(point.path("seeds").path(0).asString());
    cells.add(point.path("scenario").asString());
    return row(cells);
  }

  static boolean meetsGoals(JsonNode point) {
    for (JsonNode goal : point.path("goals")) {
      if (!goal.path("met").booleanValue()) {
        return false;
      }
    }
    return true;
  }

  private static String text(JsonNode number) {
    return number.isNumber() ? number.asString() : "";
  }

  private static String row(List<String> cells) {
    return String.join(",", cells.stream().map(SweepCsv::quoted).toList()) + "\n";
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
