// SPDX-License-Identifier: Apache-2.0
package yugma.network.format;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import yugma.kernel.time.Time;
import yugma.kernel.words.Nearest;
import yugma.network.problem.Code;
import yugma.network.problem.Place;
import yugma.network.problem.Problems;
import yugma.network.yaml.Tree;

/// Checks single values against their rows in the table of fields.
final class ScalarCheck {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final int LONGEST_TEXT = 1000;

  private final Problems problems;

  ScalarCheck(Problems problems) {
    this.problems = problems;
  }

  Optional<Object> real(Field field, Range range, Tree tree, String path) {
    return decimal(field, tree, path)
        .map(Double::parseDouble)
        .filter(number -> inRange(field, range, number, tree, path))
        .map(number -> number);
  }

  Optional<Object> whole(Field field, Range range, Tree tree, String path) {
    Optional<String> written = decimal(field, tree, path);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(written.get()).stripTrailingZeros();
    if (number.scale() > 0) {
      problems.add(
          Code.NOT_WHOLE, tree.mark().at(path), "field", field.name(), "value", written.get());
      return Optional.empty();
    }
    return inRange(field, range, number.doubleValue(), tree, path)
        ? Optional.of(number.longValueExact())
        : Optional.empty();
  }

  private Optional<String> decimal(Field field, Tree tree, String path) {
    Place place = tree.mark().at(path);
    if (!(tree instanceof Tree.Scalar scalar) || scalar.isNull() || Numbers.isTruth(scalar)) {
      return wrongType(field.name(), "a number", tree, path);
    }
    if (Numbers.isNotFinite(scalar)) {
      problems.add(Code.NOT_FINITE, place, "field", field.name(), "value", scalar.text());
      return Optional.empty();
    }
    Optional<String> decimal = Numbers.decimal(scalar);
    if (decimal.isEmpty()) {
      List<String> arguments =
          new ArrayList<>(List.of("field", field.name(), "value", shown(scalar.text())));
      arguments.addAll(meant(field, scalar));
      problems.add(Code.NOT_A_NUMBER, place, arguments.toArray(String[]::new));
    }
    return decimal;
  }

  /// What to write in place of a text: a number without its quotes, its unit or its percent sign.
  private static List<String> meant(Field field, Tree.Scalar scalar) {
    Tree.Scalar plain = new Tree.Scalar(scalar.text(), true, scalar.mark());
    if (Numbers.read(plain).isPresent()) {
      return List.of("unquoted", scalar.text());
    }
    Optional<String> leading = Numbers.leading(scalar.text());
    if (leading.isPresent() && scalar.text().endsWith("%")) {
      return List.of("share", Range.number(Double.parseDouble(leading.get()) / 100));
    }
    return leading.isPresent() && field.unit() != Unit.NONE
        ? List.of("suggestion", leading.get())
        : List.of();
  }

  private boolean inRange(Field field, Range range, double number, Tree tree, String path) {
    String value = ((Tree.Scalar) tree).text();
    boolean allowed = range.contains(number);
    boolean usual = field.usual().map(usually -> usually.contains(number)).orElse(true);
    if (allowed && usual) {
      return true;
    }
    problems.add(
        allowed ? Code.UNUSUAL : Code.OUT_OF_RANGE,
        tree.mark().at(path),
        "field",
        field.name(),
        "value",
        withUnit(value, field),
        "range",
        withUnit((allowed ? field.usual().orElseThrow() : range).toString(), field));
    return allowed;
  }

  private static String withUnit(String text, Field field) {
    return field.unit() == Unit.NONE ? text : text + " " + field.unit().symbol();
  }

  Optional<Object> duration(Field field, Tree tree, String path) {
    if (!(tree instanceof Tree.Scalar scalar) || scalar.isNull()) {
      return wrongType(field.name(), "a time such as 10min", tree, path);
    }
    Optional<Time> time = Time.parse(scalar.text());
    if (time.isEmpty()) {
      List<String> arguments =
          new ArrayList<>(List.of("field", field.name(), "value", shown(scalar.text())));
      if (Time.parse(scalar.text() + "s").isPresent()) {
        arguments.addAll(List.of("suggestion", scalar.text() + "s"));
      }
      problems.add(Code.NOT_A_DURATION, tree.mark().at(path), arguments.toArray(String[]::new));
    }
    return time.map(value -> value);
  }

  /// A line of text, composed to Unicode NFC so that equal titles are equal bytes.
  Optional<String> text(String name, Tree tree, String path) {
    if (!(tree instanceof Tree.Scalar scalar) || scalar.isNull()) {
      return wrongType(name, "text", tree, path);
    }
    if (Numbers.read(scalar).isPresent() || Numbers.isTruth(scalar)) {
      return wrongType(name, "text (in quotes)", tree, path);
    }
    String text = Normalizer.normalize(scalar.text().strip(), Normalizer.Form.NFC);
    boolean good =
        !text.isEmpty()
            && text.length() <= LONGEST_TEXT
            && text.codePoints().noneMatch(Character::isISOControl);
    if (!good) {
      problems.add(Code.BAD_TEXT, tree.mark().at(path), "field", name, "limit", "" + LONGEST_TEXT);
      return Optional.empty();
    }
    return Optional.of(text);
  }

  Optional<String> id(String name, Tree tree, String path) {
    if (!(tree instanceof Tree.Scalar scalar) || scalar.isNull()) {
      return wrongType(name, "a name of a-z, 0-9 and -", tree, path);
    }
    return Optional.of(scalar.text()).filter(id -> isId(id, tree.mark().at(path)));
  }

  Optional<Object> moment(Field field, Tree tree, String path) {
    if (!(tree instanceof Tree.Scalar scalar) || scalar.isNull()) {
      return wrongType(field.name(), "a moment such as 2026-03-20T00:00:00Z", tree, path);
    }
    try {
      return Optional.of(Instant.parse(scalar.text()));
    } catch (DateTimeParseException e) {
      problems.add(
          Code.NOT_A_MOMENT,
          tree.mark().at(path),
          "field",
          field.name(),
          "value",
          shown(scalar.text()));
      return Optional.empty();
    }
  }

  Optional<String> country(String name, Tree tree, String path) {
    if (!(tree instanceof Tree.Scalar scalar) || scalar.isNull()) {
      return wrongType(name, "a country such as CH", tree, path);
    }
    if (COUNTRIES.contains(scalar.text())) {
      return Optional.of(scalar.text());
    }
    String upper = scalar.text().toUpperCase(Locale.ROOT);
    String meant = upper.equals("UK") ? "GB" : upper;
    List<String> arguments = new ArrayList<>(List.of("field", name, "value", shown(scalar.text())));
    if (COUNTRIES.contains(meant)) {
      arguments.addAll(List.of("suggestion", meant));
    }
    problems.add(Code.NOT_A_COUNTRY, tree.mark().at(path), arguments.toArray(String[]::new));
    return Optional.empty();
  }

  boolean isId(String id, Place place) {
    if (ID.matcher(id).matches()) {
      return true;
    }
    String repaired =
        id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
    if (ID.matcher(repaired).matches()) {
      problems.add(Code.BAD_ID, place, "id", shown(id), "suggestion", repaired);
    } else {
      problems.add(Code.BAD_ID, place, "id", shown(id));
    }
    return false;
  }

  Optional<Object> choice(Field field, List<String> words, Tree tree, String path) {
    String choices = String.join(", ", words);
    if (!(tree instanceof Tree.Scalar(String word, _, _))) {
      return wrongType(field.name(), "one of " + choices, tree, path);
    }
    if (words.contains(word)) {
      return Optional.of(word);
    }
    List<String> arguments =
        new ArrayList<>(List.of("field", field.name(), "value", shown(word), "choices", choices));
    Nearest.to(word, words)
        .or(() -> words.size() == 1 ? Optional.of(words.getFirst()) : Optional.empty())
        .ifPresent(near -> arguments.addAll(List.of("suggestion", near)));
    problems.add(Code.NOT_A_CHOICE, tree.mark().at(path), arguments.toArray(String[]::new));
    return Optional.empty();
  }

  <T> Optional<T> wrongType(String name, String expected, Tree found, String path) {
    problems.add(
        Code.WRONG_TYPE,
        found.mark().at(path),
        "field",
        name,
        "expected",
        expected,
        "found",
        describe(found));
    return Optional.empty();
  }

  private static String describe(Tree tree) {
    return switch (tree) {
      case Tree.Sequence _ -> "a list";
      case Tree.Mapping _ -> "a map";
      case Tree.Scalar scalar when scalar.isNull() -> "nothing";
      case Tree.Scalar scalar when Numbers.read(scalar).isPresent() ->
          "the number " + shown(scalar.text());
      case Tree.Scalar scalar -> "'" + shown(scalar.text()) + "'";
    };
  }

  private static String shown(String text) {
    return text.length() <= 60 ? text : text.substring(0, 59) + "…";
  }
}
