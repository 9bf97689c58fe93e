// SPDX-License-Identifier: Apache-2.0
package yugma.network.format;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import yugma.kernel.words.Nearest;
import yugma.network.yaml.Tree;

/// What somebody may have meant.
///
/// @param text to write in its place
/// @param note on how it was guessed; may be empty
public record Suggestion(String text, String note) {
  /// The field that an unknown key of a section may have meant, by its unit, by its spelling, or by
  /// the map it belongs into.
  static Optional<Suggestion> forKey(Section section, String key, Tree value) {
    return section.fields().stream()
        .flatMap(field -> byUnit(field, key, value).stream())
        .findFirst()
        .or(() -> Nearest.to(key, names(section)).map(name -> new Suggestion(name, "")))
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
}
