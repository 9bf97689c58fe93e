// SPDX-License-Identifier: Apache-2.0
package yugma.network.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A site at the end of a run.
///
/// @param kind what it does
/// @param country by ISO 3166-1; null where nobody said
/// @param operator id; null where nobody said
/// @param trust who answers for it
/// @param buffers its stores, by link
public record NodeResult(
    String kind,
    Optional<String> country,
    Optional<String> operator,
    String trust,
    Map<String, Buffer> buffers) {
  public NodeResult {
    buffers = Collections.unmodifiableMap(new LinkedHashMap<>(buffers));
  }

  /// A store.
  ///
  /// @param storedBits at the end
  /// @param lowestBits at any time
  /// @param highestBits at any time
  public record Buffer(long storedBits, long lowestBits, long highestBits) {}
}
