// SPDX-License-Identifier: Apache-2.0
package yugma.computing.source;

import java.util.List;

/// A text that is no program, with everything that is wrong with it.
public final class SourceException extends Exception {
  private static final long serialVersionUID = 1;

  /// A terminal shows lines up to this length whole.
  private static final int WIDEST = 120;

  private final String file;
  private final transient List<String> lines;
  private final transient List<Problem> problems;

  /// @param file its name, for people
  /// @param text all of it
  /// @param problems at least one
  public SourceException(String file, String text, List<Problem> problems) {
    super(file + ":" + problems.getFirst().line() + ": " + problems.getFirst().what());
    this.file = file;
    this.lines = text.lines().toList();
    this.problems = List.copyOf(problems);
  }

  /// What is wrong, in the order of the text.
  public List<Problem> problems() {
    return problems;
  }

  /// All problems as people read them: the place, the words, and the line with what is meant
  /// underlined.
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Problem problem : problems) {
      text.append(safe(file))
          .append(':')
          .append(problem.line())
          .append(':')
          .append(problem.column());
      text.append(": error ").append(safe(problem.what())).append('\n');
      appendLine(text, problem);
    }
    return text.toString();
  }

  private void appendLine(StringBuilder text, Problem problem) {
    if (problem.line() > lines.size()) {
      text.append(problem.hint().isEmpty() ? "" : "      " + safe(problem.hint()) + "\n");
      return;
    }
    String line = lines.get(problem.line() - 1);
    int from = problem.column() + problem.width() > WIDEST ? Math.max(0, problem.column() - 20) : 0;
    from = Math.min(from, line.length());
    int to = Math.min(line.length(), from + WIDEST);
    String cut = from > 0 ? "…" : "";
    text.append(String.format("%5d | %s%s\n", problem.line(), cut, safe(line.substring(from, to))));
    int before = Math.min(problem.column() - 1, line.length()) - from + cut.length();
    int width = Math.clamp(problem.width(), 1, Math.max(1, to - problem.column() + 1));
    String hint = problem.hint().isEmpty() ? "" : " " + safe(problem.hint());
    text.append("      | ")
        .append(" ".repeat(Math.max(0, before)))
        .append("^".repeat(width))
        .append(hint)
        .append('\n');
  }

  /// Without what would steer a terminal.
  private static String safe(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              boolean steers =
                  Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
              safe.appendCodePoint(c == '\t' ? ' ' : steers ? '�' : c);
            });
    return safe.toString();
  }
}
