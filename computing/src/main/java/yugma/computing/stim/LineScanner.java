// SPDX-License-Identifier: Apache-2.0
package yugma.computing.stim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import yugma.computing.problem.Place;
import yugma.computing.problem.Problems;
import yugma.computing.stim.SourceLine.Argument;
import yugma.computing.stim.SourceLine.Word;

/// Takes a line apart, whatever its name and words mean.
final class LineScanner {
  private final int number;
  private final String text;
  private final Problems problems;
  private int at;

  private LineScanner(int number, String text, Problems problems) {
    this.number = number;
    this.text = text;
    this.problems = problems;
  }

  /// The parts of a line; nothing of a blank or broken one, and of a broken one a problem.
  static Optional<SourceLine> scan(int number, String text, Problems problems) {
    int before = problems.count();
    Optional<SourceLine> line = new LineScanner(number, text, problems).line();
    return problems.count() == before ? line : Optional.empty();
  }

  private Optional<SourceLine> line() {
    skipSpaces();
    if (isOver()) {
      return Optional.empty();
    }
    int start = at;
    if (text.charAt(at) == '}') {
      at++;
      expectEnd("'}' must stand on a line of its own");
      return Optional.of(
          new SourceLine(number, text, SourceLine.END, start, List.of(), List.of(), false));
    }
    String name = name();
    if (name.isEmpty()) {
      problem(start, start + 1, "a line must begin with the name of an instruction", "");
      return Optional.empty();
    }
    skipTag();
    List<Argument> arguments = arguments();
    List<Word> words = words();
    boolean opens = !isOver();
    if (opens) {
      at++;
      expectEnd("'{' must end its line");
    }
    return Optional.of(new SourceLine(number, text, name, start, arguments, words, opens));
  }

  private String name() {
    int start = at;
    while (at < text.length() && isNamed(text.charAt(at), at == start)) {
      at++;
    }
    return text.substring(start, at).toUpperCase(Locale.ROOT);
  }

  private static boolean isNamed(char c, boolean isFirst) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || !isFirst && (c >= '0' && c <= '9' || c == '_');
  }

  private void skipTag() {
    if (at < text.length() && text.charAt(at) == '[') {
      int end = text.indexOf(']', at);
      if (end < 0) {
        problem(at, at + 1, "the tag has no end", "close it by ']'");
        end = text.length() - 1;
      }
      at = end + 1;
    }
  }

  private List<Argument> arguments() {
    List<Argument> arguments = new ArrayList<>();
    if (at < text.length() && text.charAt(at) == '(') {
      int open = at;
      int end = text.indexOf(')', open);
      if (end < 0) {
        problem(open, open + 1, "the arguments have no end", "close them by ')'");
        at = text.length();
        return arguments;
      }
      boolean none = text.substring(open + 1, end).isBlank();
      for (int from = open + 1; !none && from <= end; ) {
        int comma = text.indexOf(',', from);
        int to = comma < 0 || comma > end ? end : comma;
        argument(from, to).ifPresent(arguments::add);
        from = to + 1;
      }
      at = end + 1;
    }
    return arguments;
  }

  private Optional<Argument> argument(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    double value = Decimal.parse(text.substring(from, to));
    if (!Double.isFinite(value)) {
      String found = text.substring(from, to);
      problem(from, to, "argument is '" + found + "', must be a number", "such as 0.001 or 1e-3");
      return Optional.empty();
    }
    return Optional.of(new Argument(value, from, to));
  }

  private List<Word> words() {
    List<Word> words = new ArrayList<>();
    if (!isOver() && !isSpace(text.charAt(at)) && text.charAt(at) != '{') {
      problem(at, at + 1, "'" + text.charAt(at) + "' cannot stand here", "put a space before it");
      at = text.length();
    }
    skipSpaces();
    while (!isOver() && text.charAt(at) != '{') {
      int start = at++;
      while (text.charAt(start) != '*' && at < text.length() && isOfWord(text.charAt(at))) {
        at++;
      }
      words.add(new Word(text.substring(start, at), start));
      skipSpaces();
    }
    return words;
  }

  private static boolean isOfWord(char c) {
    return !isSpace(c) && c != '*' && c != '#' && c != '{';
  }

  private void expectEnd(String message) {
    skipSpaces();
    if (!isOver()) {
      problem(at, text.length(), message, "put what follows on the next line");
    }
  }

  private void skipSpaces() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r';
  }

  private boolean isOver() {
    return at >= text.length() || text.charAt(at) == '#';
  }

  private void problem(int from, int to, String message, String hint) {
    problems.error(Place.of(number, text, from, to), message, hint);
  }
}
