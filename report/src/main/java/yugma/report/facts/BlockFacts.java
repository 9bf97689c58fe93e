// SPDX-License-Identifier: Apache-2.0
package yugma.report.facts;

import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/// A line of a link's log: one block, or several quiet ones summed up.
///
/// @param fromS simulated seconds
/// @param untilS simulated seconds
/// @param blocks how many it sums up
/// @param drawn `photons`, `pulses` or `rates`
/// @param siftedBits of the key basis
/// @param qber errors of the key basis over sifted bits
/// @param testError the same in the test basis
/// @param qberLimit the key basis alarms above it
/// @param testLimit the test basis alarms above it
/// @param keyBits released
/// @param lost why there is none
public record BlockFacts(
    int index,
    double fromS,
    double untilS,
    long blocks,
    String drawn,
    long siftedBits,
    OptionalDouble qber,
    OptionalDouble testError,
    OptionalDouble qberLimit,
    OptionalDouble testLimit,
    long keyBits,
    Optional<String> lost) {
  static BlockFacts of(JsonNode node) {
    double from = Read.numberOr(node.path("start_s"), 0);
    return new BlockFacts(
        node.path("index").asInt(0),
        from,
        Math.max(from, Read.numberOr(node.path("end_s"), from)),
        Math.max(1, node.path("blocks").asLong(1)),
        node.path("drawn").asString(""),
        Read.count(node.path("sifted_bits")),
        Read.number(node.path("qber")),
        Read.number(node.path("test_basis_error")),
        Read.number(node.path("qber_limit")),
        Read.number(node.path("test_basis_limit")),
        Read.count(node.path("key_bits")),
        Read.text(node.path("discarded")));
  }

  /// Key over time, bit/s; nothing for a block without length.
  public OptionalDouble rateBps() {
    return untilS > fromS ? OptionalDouble.of(keyBits / (untilS - fromS)) : OptionalDouble.empty();
  }
}
