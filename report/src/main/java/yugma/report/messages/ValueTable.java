// SPDX-License-Identifier: Apache-2.0
package yugma.report.messages;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import yugma.network.format.Origin;
import yugma.network.format.ResolvedValue;
import yugma.network.problem.Place;

/// The values of a scenario as a table: path, value with unit, who wrote it, its source.
public final class ValueTable {
  private final Phrases phrases;

  private ValueTable(Phrases phrases) {
    this.phrases = phrases;
  }

  /// One line for each value, aligned.
  public static String of(List<ResolvedValue> values, Speech speech) {
    return new ValueTable(speech.phrases()).text(values);
  }

  private String text(List<ResolvedValue> values) {
    int path = columns(values, ResolvedValue::path);
    int shown = columns(values, ValueTable::shown);
    int origin = columns(values, this::origin);
    StringBuilder text = new StringBuilder();
    for (ResolvedValue value : values) {
      String line =
          Terminal.padded(value.path(), path)
              + "  "
              + Terminal.padded(shown(value), shown)
              + "  "
              + Terminal.padded(origin(value), origin)
              + "  "
              + value.source().orElse("");
      text.append(line.stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static String shown(ResolvedValue value) {
    return value.unit().isEmpty() ? value.value() : value.value() + " " + value.unit();
  }

  private String origin(ResolvedValue value) {
    String line =
        value.place().orElse(null) instanceof Place.InText text
            ? (value.origin() == Origin.DEVICE ? text.file() + " " : "")
                + phrases.text("values.line", Map.of("line", "" + text.line()))
            : "";
    return switch (value.origin()) {
      case FILE -> line;
      case FLAG -> "--set";
      case DEVICE -> line;
      case DEFAULTS -> phrases.text("values.defaults", Map.of("line", line));
      case FORMAT -> phrases.text("values.default");
    };
  }

  private static int columns(List<ResolvedValue> values, Function<ResolvedValue, String> cell) {
    return values.stream().map(cell).mapToInt(Terminal::columns).max().orElse(0);
  }
}
