// SPDX-License-Identifier: Apache-2.0
package yugma.network.format;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import yugma.network.yaml.Tree;

/// What somebody may have meant.
///
/// @param text to write in its place
/// @param note on how it was guessed; may be empty
public record Suggestion(String text, String note) {
  /// The candidate nearest to a word: at most a third of its letters differ.
  public static Optional<String> nearest(String word, Collection<String> candidates) {
    int most = Math.max(1, Math.min(word.length(), 40) / 3);
    return candidates.stream()
        .filter(candidate -> Math.abs(candidate.length() - word.length()) <= most)
        .filter(candidate -> distance(word, candidate) <= most)
        .min(Comparator.comparingInt(candidate -> distance(word, candidate)));
  }

  /// The field that an unknown key of a section may have meant, by its unit, by its spelling, or by
  /// the map it belongs into.
  static Optional<Suggestion> forKey(Section section, String key, Tree value) {
    return section.fields().stream()
        .flatMap(field -> byUnit(field, key, value).stream())
        .findFirst()
        .or(() -> nearest(key, names(section)).map(name -> new Suggestion(name, "")))
        .or(() -> elsewhere(section, key));
  }

  private static List<String> names(Section section) {
    return section.fields().stream().map(Field::name).toList();
  }

  private static Optional<Suggestion> byUnit(Field field, String key, Tree value) {
    String stem = field.stem();
    if (field.unit() == Unit.NONE || !key.startsWith(stem)) {
      return Optional.empty();
    }
    if (key.equals(stem)) {
      return Optional.of(withoutUnit(field, value));
    }
    for (Map.Entry<String, Double> other : field.unit().others().entrySet()) {
      if (key.equals(stem + "_" + other.getKey())) {
        return Optional.of(
            number(value)
                .map(number -> converted(field, number, other.getValue(), ""))
                .orElse(new Suggestion(field.name(), "")));
      }
    }
    return Optional.empty();
  }

  /// A bare key: its number is taken as it is when that is usual, else in the unit that makes it
  /// so.
  private static Suggestion withoutUnit(Field field, Tree value) {
    Optional<Double> number = number(value);
    if (number.isEmpty()) {
      return new Suggestion(field.name(), "");
    }
    boolean usual = field.usual().map(range -> range.contains(number.get())).orElse(true);
    if (usual) {
      return converted(field, number.get(), 1, "");
    }
    List<Map.Entry<String, Double>> likely =
        field.unit().others().entrySet().stream()
            .filter(other -> field.usual().orElseThrow().contains(number.get() * other.getValue()))
            .toList();
    if (likely.size() != 1) {
      return new Suggestion(field.name(), "");
    }
    String note =
        Range.number(number.get()) + " looks like " + Unit.shown(likely.getFirst().getKey());
    return converted(field, number.get(), likely.getFirst().getValue(), note);
  }

  private static Suggestion converted(Field field, double number, double factor, String note) {
    double rounded = Double.parseDouble(String.format(Locale.ROOT, "%.12g", number * factor));
    return new Suggestion(field.name() + ": " + Range.number(rounded), note);
  }

  private static Optional<Double> number(Tree value) {
    return value instanceof Tree.Scalar scalar ? Numbers.read(scalar) : Optional.empty();
  }

  private static Optional<Suggestion> elsewhere(Section section, String key) {
    return section.fields().stream()
        .flatMap(
            field ->
                field.type() instanceof FieldType.Nested(Section inner)
                    ? within(field, inner, key).stream()
                    : Stream.empty())
        .findFirst();
  }

  private static Optional<Suggestion> within(Field field, Section inner, String key) {
    return inner.fields().stream()
        .filter(other -> other.name().equals(key) || other.stem().equals(key))
        .map(other -> new Suggestion(field.name() + ": {" + other.name() + ": …}", ""))
        .findFirst();
  }

  /// Damerau–Levenshtein distance with adjacent swaps ("optimal string alignment").
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
