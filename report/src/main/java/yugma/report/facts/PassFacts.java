// SPDX-License-Identifier: Apache-2.0
package yugma.report.facts;

import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/// A pass of a satellite over a station.
public record PassFacts(
    String satellite,
    String station,
    double fromS,
    double untilS,
    double maxElevationDeg,
    String sky,
    OptionalDouble bestLossDb,
    long keyBits,
    OptionalDouble qber) {
  static PassFacts of(String satellite, JsonNode node) {
    return new PassFacts(
        satellite,
        node.path("station").asString(""),
        Read.numberOr(node.path("from_s"), 0),
        Read.numberOr(node.path("until_s"), 0),
        Read.numberOr(node.path("max_elevation_deg"), 0),
        node.path("sky").asString(""),
        Read.number(node.path("best_loss_db")),
        Read.count(node.path("key_bits")),
        Read.number(node.path("qber")));
  }
}
