// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.problem;

import java.util.List;

/// One thing that is wrong with a program, or that its author should know.
///
/// @param what is wrong, in half a sentence
/// @param fix what to do about it; may be empty
public record Problem(Place place, String what, String fix) {

  /// The problem as a person reads it: the place, the line with a caret below, the fix.
  ///
  /// @param lines of the program
  public String show(String file, String kind, List<String> lines) {
    StringBuilder text = new StringBuilder();
    text.append(file).append(':').append(place).append(": ").append(kind).append(' ').append(what);
    if (place.line() <= lines.size()) {
      String line = lines.get(place.line() - 1).replace('\t', ' ');
      String number = String.format("%5d", place.line());
      text.append('\n').append(number).append(" | ").append(line).append("\n      | ");
      int column = Math.min(place.column() - 1, line.length());
      int length = Math.min(place.length(), Math.max(1, line.length() - column));
      text.append(" ".repeat(column)).append("^".repeat(length));
      text.append(fix.isEmpty() ? "" : " " + fix);
    } else {
      text.append(fix.isEmpty() ? "" : "\n      " + fix);
    }
    return text.toString();
  }
}
