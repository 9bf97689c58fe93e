// SPDX-License-Identifier: Apache-2.0
package yugma.network.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The fields that may stand in one map of the scenario file.
///
/// @param noun what such a map describes, as in "unknown field in link 'a-b'"
/// @param fields in the order to show them
public record Section(String noun, List<Field> fields) {
  public Section {
    fields = List.copyOf(fields);
  }

  static Section of(String noun, Field... fields) {
    return new Section(noun, List.of(fields));
  }

  /// The same, each field (but its sources) belonging only where another field is one of some
  /// words.
  Section when(String other, String... words) {
    return new Section(
        noun,
        fields.stream()
            .map(field -> field.name().equals("source") ? field : field.when(other, words))
            .toList());
  }

  /// The same with the fields of another at its end.
  Section and(Section other) {
    List<Field> both = new ArrayList<>(fields);
    both.addAll(other.fields);
    return new Section(noun, both);
  }

  public Optional<Field> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }
}
