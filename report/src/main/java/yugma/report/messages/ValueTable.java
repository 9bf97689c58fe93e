// SPDX-License-Identifier: Apache-2.0
package yugma.report.messages;

import java.util.List;
import yugma.network.format.Origin;
import yugma.network.format.ResolvedValue;
import yugma.network.problem.Place;

/// The values of a scenario as a table: path, value with unit, who wrote it, its source.
public final class ValueTable {
  private ValueTable() {}

  /// One line for each value, aligned.
  public static String of(List<ResolvedValue> values) {
    int path = values.stream().mapToInt(value -> value.path().length()).max().orElse(0);
    int shown = values.stream().mapToInt(value -> shown(value).length()).max().orElse(0);
    int origin = values.stream().mapToInt(value -> origin(value).length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (ResolvedValue value : values) {
      String line =
          padded(value.path(), path)
              + "  "
              + padded(shown(value), shown)
              + "  "
              + padded(origin(value), origin)
              + "  "
              + value.source().orElse("");
      text.append(line.stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static String shown(ResolvedValue value) {
    return value.unit().isEmpty() ? value.value() : value.value() + " " + value.unit();
  }

  private static String origin(ResolvedValue value) {
    String line =
        value.place().orElse(null) instanceof Place.InText text
            ? (value.origin() == Origin.DEVICE ? text.file() + " " : "") + "line " + text.line()
            : "";
    return switch (value.origin()) {
      case FILE -> line;
      case FLAG -> "--set";
      case DEVICE -> line;
      case DEFAULTS -> "defaults, " + line;
      case FORMAT -> "default";
    };
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
