// SPDX-License-Identifier: Apache-2.0
package yugma.report.table;

import tools.jackson.databind.JsonNode;

/// A result as comma-separated values: one line `metric,value` for each number and text, the metric
/// being its path; lists are left to JSON.
public final class ResultCsv {
  private ResultCsv() {}

  /// @param result the tree of `result.json`
  public static String of(JsonNode result) {
    StringBuilder csv = new StringBuilder("metric,value\n");
    append(csv, "", result);
    return csv.toString();
  }

  private static void append(StringBuilder csv, String path, JsonNode node) {
    for (String name : node.propertyNames()) {
      JsonNode value = node.get(name);
      String below = path.isEmpty() ? name : path + "." + name;
      if (value.isObject()) {
        append(csv, below, value);
      } else if (!value.isArray() && !value.isNull()) {
        csv.append(below).append(',').append(quoted(value.asString())).append('\n');
      }
    }
  }

  private static String quoted(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
