// SPDX-License-Identifier: Apache-2.0
package yugma.report.table;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import yugma.report.json.MeanInterval;
import yugma.report.messages.Figures;
import yugma.report.messages.Phrases;
import yugma.report.messages.Speech;
import yugma.report.messages.Terminal;

/// Several runs as a table for a terminal: each sampled number with its 95 % interval.
public final class SummaryTable {
  private final Phrases phrases;
  private final Figures figures;
  private final StringBuilder text = new StringBuilder();

  private SummaryTable(Phrases phrases, Figures figures) {
    this.phrases = phrases;
    this.figures = figures;
  }

  /// The table in English.
  ///
  /// @param summary the tree of `result.json` of several runs
  public static String of(JsonNode summary) {
    return of(summary, Speech.ENGLISH);
  }

  public static String of(JsonNode summary, Speech speech) {
    SummaryTable table = new SummaryTable(speech.phrases(), speech.figures());
    table.head(summary);
    table.part("table.demand_summary", summary.path("demands"));
    table.part("table.request_summary", summary.path("requests"));
    table.part("table.link", summary.path("links"));
    table.part("table.node", summary.path("nodes"));
    GoalWords words = new GoalWords(table.phrases);
    for (JsonNode goal : summary.path("goals")) {
      table.text.append('\n').append(words.of(goal.path("met").booleanValue()));
      table.text.append(goal.path("metric").asString()).append('\n');
    }
    return table.text.toString();
  }

  private void head(JsonNode summary) {
    text.append(
            phrases.text(
                summary.path("partial").booleanValue() ? "table.summary_partial" : "table.summary",
                Map.of(
                    "name", summary.path("scenario").path("name").asString(),
                    "runs", figures.bare(summary.path("runs").asInt()),
                    "time", figures.seconds(summary.path("sim_time_s").doubleValue()))))
        .append('\n');
  }

  private void part(String phrase, JsonNode entries) {
    for (String name : entries.propertyNames()) {
      int start = text.length();
      append("", entries.get(name));
      if (text.length() > start) {
        text.insert(start, "\n" + phrases.text(phrase, Map.of("name", name)) + "\n");
      }
    }
  }

  private void append(String path, JsonNode node) {
    for (String name : node.propertyNames()) {
      JsonNode value = node.get(name);
      if (isZero(value)) {
        continue;
      }
      if (MeanInterval.isOne(value)) {
        text.append("  ").append(Terminal.padded(path + name, 32)).append(' ');
        text.append(interval(value)).append('\n');
      } else if (value.isObject()) {
        append(path + name + ".", value);
      }
    }
  }

  private String interval(JsonNode value) {
    return phrases.text(
        "table.mean",
        Map.of(
            "mean", digits(value, "mean"),
            "low", digits(value, "low"),
            "high", digits(value, "high"),
            "n", figures.bare(value.path("n").asInt())));
  }

  /// Whether no run had any of it, which is not worth a line.
  private static boolean isZero(JsonNode value) {
    return MeanInterval.isOne(value)
        && value.get("low").doubleValue() == 0
        && value.get("high").doubleValue() == 0;
  }

  private String digits(JsonNode interval, String name) {
    return figures.significant(interval.path(name).doubleValue(), 5);
  }
}
