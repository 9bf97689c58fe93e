// SPDX-License-Identifier: Apache-2.0
package yugma.report.messages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yugma.network.problem.Problem;

/// The message catalogue of one language: a row of words for each code.
public final class Messages {
  private static final Pattern ARGUMENT = Pattern.compile("\\{([a-z]+)}");

  private final Map<String, Row> rows;

  private Messages(Map<String, Row> rows) {
    this.rows = rows;
  }

  /// The catalogue in English.
  public static Messages english() {
    return of(Language.EN);
  }

  /// The catalogue of a language.
  public static Messages of(Language language) {
    Map<String, Row> rows = new LinkedHashMap<>();
    Catalogue.rows("messages_" + language.tag() + ".yaml")
        .forEach((code, row) -> rows.put(code, Row.of((Map<?, ?>) row)));
    return new Messages(rows);
  }

  /// The codes it has words for, in its order.
  public Set<String> codes() {
    return rows.keySet();
  }

  /// What is wrong, in one line.
  public String text(Problem problem) {
    return filled(row(problem).text, problem.arguments()).orElse(row(problem).text);
  }

  /// What to do about it, in one line, where something can be said.
  public Optional<String> hint(Problem problem) {
    return row(problem).hints.stream()
        .flatMap(hint -> filled(hint, problem.arguments()).stream())
        .findFirst();
  }

  /// The one line of a code, its arguments still open.
  public Optional<String> text(String code) {
    return Optional.ofNullable(rows.get(code)).map(Row::text);
  }

  /// The hints of a code, their arguments still open.
  public List<String> hints(String code) {
    return Optional.ofNullable(rows.get(code)).map(Row::hints).orElse(List.of());
  }

  /// The longer explanation of a code.
  public Optional<String> explanation(String code) {
    return Optional.ofNullable(rows.get(code)).map(Row::explain);
  }

  private Row row(Problem problem) {
    Row row = rows.get(problem.code().id());
    if (row == null) {
      throw new IllegalStateException("no words for " + problem.code().id());
    }
    return row;
  }

  /// The text with its arguments; nothing when one of them is not there.
  private static Optional<String> filled(String text, Map<String, String> arguments) {
    Matcher matcher = ARGUMENT.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String argument = arguments.get(matcher.group(1));
      if (argument == null) {
        return Optional.empty();
      }
      matcher.appendReplacement(filled, Matcher.quoteReplacement(Terminal.safe(argument)));
    }
    return Optional.of(matcher.appendTail(filled).toString());
  }

  private record Row(String text, List<String> hints, String explain) {
    static Row of(Map<?, ?> row) {
      List<?> hints =
          switch (row.get("hint")) {
            case null -> List.of();
            case List<?> list -> list;
            case Object one -> List.of(one);
          };
      return new Row(
          "" + row.get("text"),
          hints.stream().map(Object::toString).toList(),
          "" + row.get("explain"));
    }
  }
}
