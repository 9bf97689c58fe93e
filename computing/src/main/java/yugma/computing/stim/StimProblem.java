// SPDX-License-Identifier: Apache-2.0
package yugma.computing.stim;

import java.util.Locale;

/// One thing that is wrong in a file: where, what, and what to do about it.
///
/// @param line from 1
/// @param column of the first letter meant, from 1, in code points
/// @param width how many are meant
/// @param lineText the whole line
/// @param message what is wrong
/// @param hint what to do; may be empty
public record StimProblem(
    int line, int column, int width, String lineText, String message, String hint) {
  private static final int SHOWN = 100;

  /// As people read it: the place, the words, and the line with what is meant underlined.
  ///
  /// ```
  /// a.stim:3:4: error qubit 0 appears twice in CX
  ///     3 | CX 0 0
  ///       |    ^^^ a gate of two qubits needs two
  /// ```
  public String text(String file) {
    int[] letters = lineText.codePoints().map(StimProblem::safe).toArray();
    int from = column <= SHOWN ? 0 : column - 1 - SHOWN / 2;
    int to = Math.clamp(from + SHOWN, 0, letters.length);
    String cut = from > 0 ? "…" : "";
    String shown = from < to ? new String(letters, from, to - from) : "";
    int carets = Math.max(1, Math.min(width, to - (column - 1)));
    return String.format(
        Locale.ROOT,
        "%s:%d:%d: error %s%n%5d | %s%s%n      | %s%s%s%n",
        file,
        line,
        column,
        message,
        line,
        cut,
        shown,
        " ".repeat(column - 1 - from + cut.length()),
        "^".repeat(carets),
        hint.isEmpty() ? "" : " " + hint);
  }

  /// No control characters reach a terminal.
  private static int safe(int letter) {
    return letter == '\t' || letter == '\r'
        ? ' '
        : Character.isISOControl(letter) ? '\uFFFD' : letter;
  }
}
