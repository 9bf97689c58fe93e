// SPDX-License-Identifier: Apache-2.0
package yugma.network.format;

import java.util.List;
import java.util.Optional;

/// One row of the table of fields: all there is to know about a key of the scenario file.
///
/// @param name of the key
/// @param type what it may hold
/// @param unit of its number
/// @param usual outside this range the reader is warned
/// @param fallback what holds when it is not written
/// @param when the map that it belongs into, where not into all
/// @param doc one line for people
public record Field(
    String name,
    FieldType type,
    Unit unit,
    Optional<Range> usual,
    Fallback fallback,
    Optional<When> when,
    String doc) {
  /// A condition on another field of the same map.
  ///
  /// @param field its name; a choice
  /// @param words of which it must be one
  public record When(String field, List<String> words) {
    /// As people read it: `medium: fibre`.
    public String shown() {
      return field + ": " + String.join(" or ", words);
    }
  }

  static Field of(String name, FieldType type, String doc) {
    return new Field(
        name, type, Unit.NONE, Optional.empty(), new Fallback.Required(), Optional.empty(), doc);
  }

  static Field real(String name, Unit unit, String range, String doc) {
    return of(name, new FieldType.Real(Range.of(range)), doc).in(unit);
  }

  static Field whole(String name, Unit unit, String range, String doc) {
    return of(name, new FieldType.Whole(Range.of(range)), doc).in(unit);
  }

  static Field choice(String name, String doc, String... words) {
    return of(name, new FieldType.Choice(List.of(words)), doc);
  }

  Field in(Unit unit) {
    return new Field(name, type, unit, usual, fallback, when, doc);
  }

  Field usually(String range) {
    return new Field(name, type, unit, Optional.of(Range.of(range)), fallback, when, doc);
  }

  Field orElse(String written, String source) {
    return or(new Fallback.Value(written, source));
  }

  Field orDerived(String words) {
    return or(new Fallback.Derived(words));
  }

  Field optional() {
    return or(new Fallback.Absent());
  }

  Field when(String other, String... words) {
    return new Field(
        name, type, unit, usual, fallback, Optional.of(new When(other, List.of(words))), doc);
  }

  private Field or(Fallback other) {
    return new Field(name, type, unit, usual, other, when, doc);
  }

  /// Its name without the unit.
  String stem() {
    String end = "_" + unit.suffix();
    return name.endsWith(end) ? name.substring(0, name.length() - end.length()) : name;
  }
}
