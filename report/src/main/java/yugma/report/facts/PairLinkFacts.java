// SPDX-License-Identifier: Apache-2.0
package yugma.report.facts;

import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/// What one link that makes entangled pairs did.
///
/// @param id of the link
/// @param a id of the node at its one end
/// @param b id of the node at its other end
/// @param node its part of the tree, `entanglement`
public record PairLinkFacts(String id, String a, String b, JsonNode node) {
  /// A number of it, such as `rate_hz`.
  public OptionalDouble number(String name) {
    return Read.number(node.path(name));
  }
}
