// SPDX-License-Identifier: Apache-2.0
package yugma.network.format;

import java.util.List;

/// What a field may hold.
public sealed interface FieldType {
  /// A number.
  ///
  /// @param range that it must lie in
  record Real(Range range) implements FieldType {}

  /// A whole number; `1.0e6` is one.
  ///
  /// @param range that it must lie in
  record Whole(Range range) implements FieldType {}

  /// A span or point of simulated time with its unit, such as `10min`.
  record Duration() implements FieldType {}

  /// A line of text.
  record Text() implements FieldType {}

  /// A name of `[a-z0-9-]`.
  record Id() implements FieldType {}

  /// A moment of universal time, such as `2026-03-20T00:00:00Z`.
  record Moment() implements FieldType {}

  /// A country by its two letters of ISO 3166-1.
  record Country() implements FieldType {}

  /// Countries in a list.
  record Countries() implements FieldType {}

  /// One word of a few.
  record Choice(List<String> words) implements FieldType {}

  /// Names in a list, one or more.
  record Names() implements FieldType {}

  /// Two names in a list.
  record Ids() implements FieldType {}

  /// A map from keys to texts: titles by language, sources by id.
  record Texts() implements FieldType {}

  /// Where the values beside it come from: a source's id, or a map from field to id.
  record Citation() implements FieldType {}

  /// A map of fields.
  record Nested(Section section) implements FieldType {}

  /// A list of maps of fields.
  record ListOf(Section section) implements FieldType {}

  /// A map from ids to maps of fields.
  record MapOf(Section section) implements FieldType {}
}
