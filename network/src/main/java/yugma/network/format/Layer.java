// SPDX-License-Identifier: Apache-2.0
package yugma.network.format;

import java.util.Map;
import java.util.Optional;

/// One of the maps that a value may come from: the entry itself, its device, the file's defaults.
///
/// @param values what it holds
/// @param origin who wrote it
/// @param cited the source that the map around it cites for all of it
/// @param sources the references of its file, by id
record Layer(Values values, Origin origin, Optional<String> cited, Map<String, String> sources) {

  /// The text of the source that a field cites, or `assumed`.
  Optional<String> sourceOf(String field) {
    return values
        .citation(field)
        .or(() -> cited)
        .map(id -> id.equals(Format.ASSUMED) ? id : sources.getOrDefault(id, id));
  }

  /// The layer of a map inside this one.
  Layer inner(String field, Values inner) {
    return new Layer(inner, origin, values.citation(field).or(() -> cited), sources);
  }
}
