// SPDX-License-Identifier: Apache-2.0
package yugma.report.sweep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One value of a scenario and what it shall be in turn.
///
/// @param path of the value, such as `links.a-b.length_km`
/// @param values as `--set` takes them, each once
public record Axis(String path, List<String> values) {
  public Axis {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new SweepException("the axis " + path + " has no values");
    }
    Set<String> seen = new HashSet<>();
    for (String value : values) {
      if (!seen.add(Steps.isNumber(value) ? Steps.plain(value) : value)) {
        throw new SweepException("the axis " + path + " has " + value + " twice");
      }
    }
  }

  /// Reads `PATH=VALUE,…`, where a value may be a range `FROM:TO:STEP` with both ends.
  ///
  /// @throws SweepException that says how to write it
  public static Axis of(String written) {
    int equals = written.indexOf('=');
    if (equals < 1 || equals == written.length() - 1) {
      throw new SweepException(
          "'" + written + "' is no axis; write PATH=FROM:TO:STEP or PATH=VALUE,VALUE,…");
    }
    List<String> values = new ArrayList<>();
    for (String part : parts(written.substring(equals + 1), ',')) {
      List<String> range = parts(part, ':');
      if (part.isEmpty()) {
        throw new SweepException("'" + written + "' has a value without any text");
      } else if (range.size() == 1) {
        values.add(part);
      } else {
        values.addAll(Steps.of(written, range).values());
      }
    }
    return new Axis(written.substring(0, equals), values);
  }

  /// The text between separators that stand outside of brackets and quotes.
  private static List<String> parts(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    char quote = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[' || c == '{') {
        depth++;
      } else if (c == ']' || c == '}') {
        depth--;
      } else if (c == separator && depth == 0) {
        parts.add(text.substring(start, i).strip());
        start = i + 1;
      }
    }
    parts.add(text.substring(start).strip());
    return parts;
  }
}
