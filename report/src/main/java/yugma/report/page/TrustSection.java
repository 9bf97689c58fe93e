// SPDX-License-Identifier: Apache-2.0
package yugma.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import yugma.network.format.ResolvedValue;
import yugma.report.facts.LinkFacts;
import yugma.report.facts.RunFacts;
import yugma.report.markup.Element;
import yugma.report.parts.Section;
import yugma.report.parts.Table;
import yugma.report.story.Pen;

/// What the figures rest on: proofs, assumptions, and values with their sources.
record TrustSection(RunFacts run, List<ResolvedValue> values, Pen pen) {
  Section section() {
    List<Element> parts = new ArrayList<>();
    Table proofs = proofs();
    if (!proofs.isEmpty()) {
      parts.add(proofs.element());
    }
    parts.add(Element.of("h3").say(pen.say("assumed.title")));
    parts.add(Element.of("ul").add(assumptions()));
    parts.addAll(new ValueTables(values, pen).elements());
    return new Section("trust", pen.say("trust.heading"), parts);
  }

  private Table proofs() {
    Map<String, List<LinkFacts>> byProof = new LinkedHashMap<>();
    for (LinkFacts link : run.links()) {
      link.proof("id")
          .ifPresent(
              id -> {
                String key = id + epsilon(link, "epsilon_sec") + epsilon(link, "epsilon_cor");
                byProof.computeIfAbsent(key, _ -> new ArrayList<>()).add(link);
              });
    }
    Table table =
        new Table(
            pen.say("proof.title"),
            pen.say("proof.column"),
            pen.say("proof.label"),
            pen.say("proof.citation"),
            Table.figures(pen.say("proof.secrecy")),
            Table.figures(pen.say("proof.correctness")),
            Table.figures(pen.say("proof.links")));
    for (List<LinkFacts> links : byProof.values()) {
      LinkFacts first = links.getFirst();
      table.row(
          first.proof("id").orElse(Pen.UNKNOWN),
          first.proof("label").orElse(Pen.UNKNOWN),
          first.proof("citation").orElse(Pen.UNKNOWN),
          epsilon(first, "epsilon_sec"),
          epsilon(first, "epsilon_cor"),
          pen.whole(links.size()));
    }
    return table;
  }

  private String epsilon(LinkFacts link, String name) {
    OptionalDouble epsilon = link.proofNumber(name);
    return epsilon.isEmpty() ? Pen.UNKNOWN : pen.tiny(epsilon.getAsDouble());
  }

  private List<Element> assumptions() {
    List<String> keys =
        new ArrayList<>(List.of("assumed.devices", "assumed.rooms", "assumed.channel"));
    keys.add("assumed.fixed");
    if (run.nodes().stream()
        .anyMatch(node -> !List.of("end_node", "repeater").contains(node.kind()))) {
      keys.add("assumed.nodes");
    }
    if (!run.events("attack_begins").isEmpty()) {
      keys.add("assumed.eve");
    }
    if (!run.passes().isEmpty()) {
      keys.add("assumed.weather");
    }
    return keys.stream().map(key -> Element.of("li").say(pen.say(key))).toList();
  }
}
