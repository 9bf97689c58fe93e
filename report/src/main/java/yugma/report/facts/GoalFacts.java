// SPDX-License-Identifier: Apache-2.0
package yugma.report.facts;

import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/// A goal and what became of it.
public record GoalFacts(
    String metric, OptionalDouble min, OptionalDouble max, OptionalDouble value, boolean met) {
  static GoalFacts of(JsonNode node) {
    return new GoalFacts(
        node.path("metric").asString(""),
        Read.number(node.path("min")),
        Read.number(node.path("max")),
        Read.number(node.path("value")),
        node.path("met").booleanValue());
  }
}
