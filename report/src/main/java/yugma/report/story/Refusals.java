// SPDX-License-Identifier: Apache-2.0
package yugma.report.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yugma.report.facts.DemandFacts;
import yugma.report.facts.RunFacts;

/// Why demands were refused, in words.
public record Refusals(RunFacts run, Pen pen) {
  private static final String GRADE = "grade";

  /// What the words for each reason speak of.
  private static final Map<String, List<String>> SPOKEN =
      Map.of(
          "no_path",
          List.of("from", "to"),
          "countries",
          List.of("allowed", "passed"),
          "operators",
          List.of("allowed", "passed"),
          "disjoint_paths",
          List.of("needed", "found"),
          GRADE,
          List.of("needed", "offered"),
          "store_limit",
          List.of("request_bits"),
          "no_key",
          List.of("count", "longest", "length_km", "loss_db"));

  /// The reason with its names and numbers, where the result tells them.
  public String reason(DemandFacts demand) {
    String reason = demand.refused().orElse("");
    Map<String, String> told = demand.refusedArguments();
    List<String> spoken = SPOKEN.getOrDefault(reason, List.of());
    if (spoken.isEmpty() || !told.keySet().containsAll(spoken)) {
      return pen.word("refused", reason);
    }
    Map<String, Object> arguments = new LinkedHashMap<>();
    told.forEach((name, value) -> put(arguments, reason, name, value));
    return pen.words().text("report.why." + reason, arguments);
  }

  private void put(Map<String, Object> arguments, String reason, String name, String value) {
    switch (name) {
      case "from", "to" -> arguments.put(name, pen.node(value));
      case "longest" -> arguments.put("link", run.link(value).map(pen::link).orElse(value));
      case "length_km" -> arguments.put("length", value + " km");
      case "loss_db" -> arguments.put("loss", value + " dB");
      default -> arguments.put(name, reason.equals(GRADE) ? pen.word(GRADE, value) : value);
    }
  }

  /// What would make it possible, where the result tells it.
  public Optional<String> lift(DemandFacts demand) {
    Map<String, String> told = demand.refusedArguments();
    String limit = told.getOrDefault("limit_km", "");
    String nodes = told.getOrDefault("nodes_needed", "0");
    return limit.isEmpty() || nodes.equals("0")
        ? Optional.empty()
        : Optional.of(pen.say("why.no_key_lift", "limit", limit + " km", "nodes", nodes));
  }
}
