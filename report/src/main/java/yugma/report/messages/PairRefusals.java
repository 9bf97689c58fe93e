// SPDX-License-Identifier: Apache-2.0
package yugma.report.messages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Why there are no pairs for a request, in one sentence.
///
/// @param node how people call a node of an id
/// @param link how people call a link of an id
public record PairRefusals(
    Phrases phrases, Figures figures, UnaryOperator<String> node, UnaryOperator<String> link) {
  private static final String FAMILY = "report.pairs_why.";

  /// The sentence, without its stop.
  ///
  /// @param reason as in `result.json`
  /// @param told what it is about, as in `result.json`
  public String of(String reason, Map<String, String> told) {
    if (!phrases.keys().contains(FAMILY + reason)) {
      return reason;
    }
    Map<String, Object> arguments = new LinkedHashMap<>();
    told.forEach((name, value) -> put(arguments, name, value));
    return phrases.text(FAMILY + reason, arguments);
  }

  private void put(Map<String, Object> arguments, String name, String value) {
    switch (name) {
      case "from", "to", "node" -> arguments.put(name, node.apply(value));
      case "link" -> arguments.put(name, link.apply(value));
      case "left_hz" -> arguments.put("left", rate(value));
      case "needed_hz" -> arguments.put("needed", rate(value));
      case "after_s" -> arguments.put("after", time(value));
      case "within_s" -> arguments.put("within", time(value));
      default -> arguments.put(name, value);
    }
  }

  private String rate(String hertz) {
    return figures.quantity(Double.parseDouble(hertz), "Hz");
  }

  private String time(String seconds) {
    return figures.duration(Double.parseDouble(seconds));
  }
}
