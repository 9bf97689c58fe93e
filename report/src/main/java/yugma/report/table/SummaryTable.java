// SPDX-License-Identifier: Apache-2.0
package yugma.report.table;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// Several runs as a table for a terminal: each sampled number with its 95 % interval.
public final class SummaryTable {
  private SummaryTable() {}

  /// @param summary the tree of `result.json` of several runs
  public static String of(JsonNode summary) {
    StringBuilder table = new StringBuilder();
    table
        .append(summary.path("scenario").path("name").asString())
        .append(": ")
        .append(summary.path("runs").asInt())
        .append(" runs of ")
        .append(Quantity.seconds(summary.path("sim_time_s").doubleValue()))
        .append(
            summary.path("partial").booleanValue() ? ", PARTIAL: the runs were stopped\n" : "\n");
    JsonNode links = summary.path("links");
    for (String link : links.propertyNames()) {
      table.append("\nlink ").append(link).append('\n');
      append(table, "", links.get(link));
    }
    for (JsonNode goal : summary.path("goals")) {
      table.append(goal.path("met").booleanValue() ? "\nmet      " : "\nNOT MET  ");
      table.append(goal.path("metric").asString()).append('\n');
    }
    return table.toString();
  }

  private static void append(StringBuilder table, String path, JsonNode node) {
    for (String name : node.propertyNames()) {
      JsonNode value = node.get(name);
      if (isZero(value)) {
        continue;
      }
      if (value.has("mean")) {
        table.append(
            String.format(
                Locale.ROOT,
                "  %-32s %s (95 %% interval %s to %s, n = %d)\n",
                path + name,
                digits(value, "mean"),
                digits(value, "low"),
                digits(value, "high"),
                value.path("n").asInt()));
      } else if (value.isObject()) {
        append(table, path + name + ".", value);
      }
    }
  }

  /// Whether no run had any of it, which is not worth a line.
  private static boolean isZero(JsonNode value) {
    return value.has("mean")
        && value.get("low").doubleValue() == 0
        && value.get("high").doubleValue() == 0;
  }

  private static String digits(JsonNode interval, String name) {
    return Quantity.digits(interval.path(name).doubleValue(), 5);
  }
}
