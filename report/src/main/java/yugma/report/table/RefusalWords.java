// SPDX-License-Identifier: Apache-2.0
package yugma.report.table;

import java.util.LinkedHashMap;
import java.util.Map;
import yugma.network.result.DemandResult.Refused;
import yugma.report.messages.Phrases;

/// Why a demand was refused, in one sentence for a terminal, with ids as the file has them.
record RefusalWords(Phrases phrases) {
  String of(Refused refused) {
    Map<String, String> told = refused.arguments();
    return switch (refused.reason()) {
      case "grade" ->
          why(
              refused,
              "needed",
              phrases.text("table.grade." + told.getOrDefault("needed", "none")),
              "offered",
              phrases.text("table.grade." + told.getOrDefault("offered", "none")));
      case "no_key" ->
          told.containsKey("length_km")
              ? noKey(refused)
              : phrases.text("table.refused.no_key") + ": " + told.getOrDefault("links", "");
      default -> phrases.text("report.why." + refused.reason(), new LinkedHashMap<>(told));
    };
  }

  private String noKey(Refused refused) {
    Map<String, String> told = refused.arguments();
    String why =
        why(
            refused,
            "link",
            told.getOrDefault("longest", ""),
            "length",
            told.getOrDefault("length_km", "") + " km",
            "loss",
            told.getOrDefault("loss_db", "") + " dB");
    return told.containsKey("limit_km")
        ? why
            + ". "
            + phrases.text(
                "report.why.no_key_lift",
                Map.of(
                    "limit",
                    told.getOrDefault("limit_km", "") + " km",
                    "nodes",
                    told.getOrDefault("nodes_needed", "0")))
        : why;
  }

  private String why(Refused refused, String... named) {
    Map<String, Object> arguments = new LinkedHashMap<>(refused.arguments());
    for (int i = 0; i < named.length; i += 2) {
      arguments.put(named[i], named[i + 1]);
    }
    return phrases.text("report.why." + refused.reason(), arguments);
  }
}
