// SPDX-License-Identifier: Apache-2.0
package yugma.computing.problem;

import java.util.List;
import java.util.Locale;

/// One thing that is wrong with a program, or that its author should know.
///
/// @param what is wrong, in half a sentence
/// @param fix what to do about it; may be empty
public record Problem(Place place, String what, String fix) {
  private static final int SHOWN = 100;

  /// The problem as a person reads it: the place, the words, and the line with what is meant
  /// underlined.
  ///
  /// ```
  /// a.stim:3:4: error qubit 0 appears twice in CX
  ///     3 | CX 0 0
  ///       |    ^^^ a gate of two qubits needs two
  /// ```
  ///
  /// @param kind such as `error`
  /// @param lines of the program
  public String show(String file, String kind, List<String> lines) {
    String head = safe(file) + ":" + place + ": " + kind + " " + safe(what) + "\n";
    if (place.line() > lines.size()) {
      return head + (fix.isEmpty() ? "" : "      " + safe(fix) + "\n");
    }
    int[] letters = safe(lines.get(place.line() - 1).stripTrailing()).codePoints().toArray();
    int column = Math.min(place.column(), letters.length + 1);
    int from = column <= SHOWN ? 0 : column - 1 - SHOWN / 2;
    int to = Math.min(from + SHOWN, letters.length);
    String cut = from > 0 ? "…" : "";
    int carets = Math.clamp(place.length(), 1, Math.max(1, to - (column - 1)));
    return String.format(
        Locale.ROOT,
        "%s%5d | %s%s\n      | %s%s%s\n",
        head,
        place.line(),
        cut,
        new String(letters, from, to - from),
        " ".repeat(column - 1 - from + cut.length()),
        "^".repeat(carets),
        fix.isEmpty() ? "" : " " + safe(fix));
  }

  /// Nothing that steers a terminal.
  private static String safe(String text) {
    return text.codePoints()
        .map(letter -> letter == '\t' || letter == '\r' ? ' ' : steers(letter) ? 0xFFFD : letter)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean steers(int letter) {
    return Character.isISOControl(letter) || Character.getType(letter) == Character.FORMAT;
  }
}
