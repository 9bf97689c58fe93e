// SPDX-License-Identifier: Apache-2.0
package yugma.report.table;

import java.util.stream.Stream;
import yugma.report.messages.Phrases;
import yugma.report.messages.Terminal;

/// The labels in front of rows, padded to one width.
///
/// @param phrases with the labels as `table.label.NAME`
/// @param columns of the widest
record Labels(Phrases phrases, int columns) {
  Labels(Phrases phrases) {
    this(
        phrases,
        widest(phrases, 16, phrases.keys().stream().filter(key -> key.startsWith("table.label."))));
  }

  /// The columns of the widest phrase, but at least so many.
  static int widest(Phrases phrases, int least, Stream<String> keys) {
    return keys.mapToInt(key -> Terminal.columns(phrases.text(key))).reduce(least, Math::max);
  }

  String row(String label, String value) {
    return line(phrases.text("table.label." + label), value);
  }

  /// A row that goes on with what the one above it is about.
  String more(String value) {
    return line("", value);
  }

  private String line(String label, String value) {
    return "  " + Terminal.padded(label, columns) + "  " + value;
  }
}
