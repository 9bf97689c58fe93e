// SPDX-License-Identifier: Apache-2.0
package yugma.report.facts;

import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/// What a result says of a node.
///
/// @param kind such as `trusted_node`
/// @param trust `owner`, `operator` or `untrusted`
/// @param storedBits key in its stores at the end, over all its links
public record NodeFacts(
    String id,
    String kind,
    Optional<String> country,
    Optional<String> operator,
    Optional<String> trust,
    OptionalDouble storedBits) {
  static NodeFacts of(String id, JsonNode node) {
    double stored = 0;
    boolean known = false;
    for (JsonNode buffer : node.path("buffers")) {
      OptionalDouble bits = Read.number(buffer.path("stored_bits"));
      stored += bits.orElse(0);
      known |= bits.isPresent();
    }
    return new NodeFacts(
        id,
        node.path("kind").asString("end_node"),
        Read.text(node.path("country")),
        Read.text(node.path("operator")),
        Read.text(node.path("trust")),
        known ? OptionalDouble.of(stored) : OptionalDouble.empty());
  }
}
