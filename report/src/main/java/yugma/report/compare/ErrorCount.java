// SPDX-License-Identifier: Apache-2.0
package yugma.report.compare;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import yugma.report.json.Metric;

/// Errors among the sifted bits of a link in a single run.
///
/// @param errors found when the blocks were corrected
/// @param bits of those blocks
record ErrorCount(long errors, long bits) {
  private static final String QBER = ".qkd.qber";

  /// What the error rate at a path was counted from: the lines of the block log.
  static Optional<ErrorCount> of(JsonNode result, String path) {
    if (!path.endsWith(QBER)) {
      return Optional.empty();
    }
    String log = path.substring(0, path.length() - "qber".length()) + "block_log";
    long errors = 0;
    long bits = 0;
    for (JsonNode block : Metric.node(result, log)) {
      if (block.path("qber").isNumber()) {
        long sifted = block.path("sifted_bits").longValue();
        errors += Math.round(block.path("qber").doubleValue() * sifted);
        bits += sifted;
      }
    }
    return bits == 0 ? Optional.empty() : Optional.of(new ErrorCount(errors, bits));
  }
}
