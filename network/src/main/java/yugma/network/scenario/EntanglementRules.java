// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import yugma.kernel.time.Time;
import yugma.network.format.Values;
import yugma.network.problem.Code;
import yugma.network.problem.Problems;
import yugma.network.scenario.entanglement.Entanglement;
import yugma.physics.optics.Fibre;

/// What the values of an entanglement network must mean together.
final class EntanglementRules {
  private final References known;
  private final Problems problems;

  EntanglementRules(References known) {
    this.known = known;
    this.problems = known.problems();
  }

  void check(Values top) {
    known.nodes().forEach(this::checkNode);
    top.nested("entanglement")
        .ifPresent(
            part -> {
              top.nested("defaults").ifPresent(new HardwareRules(problems)::check);
              Map<String, Values> links = part.map("links");
              links.forEach(this::checkLink);
              RequestRules requests = new RequestRules(known, links);
              part.map("requests").values().forEach(requests::check);
            });
  }

  /// Reports links on which nothing is ever heralded; for a scenario that is right in all else.
  static void checkHeralds(Entanglement part, Values top, Problems problems) {
    top.nested("entanglement").map(values -> values.map("links")).stream()
        .flatMap(links -> links.entrySet().stream())
        .filter(entry -> !part.link(entry.getKey()).scheme().isEverHeralded())
        .forEach(
            entry ->
                problems.add(
                    Code.NEVER_HERALDED, entry.getValue().place(), "link", entry.getKey()));
  }

  private void checkNode(String id, Values node) {
    node.nested("memory").ifPresent(this::checkMemory);
    new HardwareRules(problems).check(node);
    if (known.kind(id).filter(NodeKind.REPEATER::equals).isPresent()) {
      if (isBare(id, "memory")) {
        problems.add(Code.NO_MEMORY, node.place(), "node", id);
      }
      if (isBare(id, "processor")) {
        problems.add(Code.NO_PROCESSOR, node.place(), "node", id);
      }
    }
  }

  private void checkMemory(Values memory) {
    for (String field : List.of("t1", "t2", "t2_star")) {
      requireLonger(memory, field);
    }
    Optional<Time> t1 = memory.time("t1");
    Optional<Time> t2 = memory.time("t2");
    if (t1.isPresent() && t2.isPresent() && t2.get().minus(halves(t2.get())).isAfter(t1.get())) {
      problems.add(
          Code.COHERENCE_BEYOND_ENERGY,
          memory.placeOf("t2"),
          "coherence",
          t2.get().toString(),
          "energy",
          t1.get().toString());
    }
  }

  /// Half of it, rounded down: twice t1 may lie beyond the longest time.
  private static Time halves(Time time) {
    return Time.ofPicos(time.picos() / 2);
  }

  private void requireLonger(Values values, String field) {
    if (values.time(field).filter(Time.ZERO::equals).isPresent()) {
      problems.add(Code.NO_TIME_AT_ALL, values.placeOf(field), "field", field);
    }
  }

  private void checkLink(String id, Values entry) {
    requireLonger(entry, "attempt_period");
    new HardwareRules(problems).check(entry);
    Values link = known.links().get(id);
    if (link == null) {
      known.nameless(Code.HERALDING_WITHOUT_LINK, entry.place(), id, known.links());
      return;
    }
    if (known.medium(id).filter("downlink"::equals).isPresent()) {
      problems.add(Code.HERALDING_IN_FREE_SPACE, entry.place(), "link", id);
      return;
    }
    boolean needsLight = entry.text("scheme").filter(word -> !word.equals("given")).isPresent();
    for (String end : link.ids("endpoints")) {
      requireMemory(end, entry);
      if (needsLight && isBare(end, "emitter")) {
        problems.add(Code.NO_EMITTER, entry.place(), "node", end);
      }
    }
    checkPeriod(entry, link);
    new HeraldingRules(problems).check(entry, link);
  }

  private void requireMemory(String node, Values entry) {
    if (isBare(node, "memory") && known.kind(node).filter(NodeKind.REPEATER::equals).isEmpty()) {
      problems.add(Code.NO_MEMORY, entry.place(), "node", node);
    }
  }

  /// Whether a node that is known lacks something, and no misspelt preset is the reason.
  private boolean isBare(String node, String part) {
    Values site = known.nodes().get(node);
    return site != null && !site.has(part) && HardwareRules.isKnown(site);
  }

  private void checkPeriod(Values entry, Values link) {
    Optional<Time> light = light(link);
    Optional<Time> period = entry.time("attempt_period");
    if (light.isPresent() && period.isPresent() && period.get().isBefore(light.get())) {
      problems.add(
          Code.FASTER_THAN_LIGHT,
          entry.placeOf("attempt_period"),
          "period",
          period.get().toString(),
          "light",
          light.get().toString());
    }
    boolean isGiven = entry.text("scheme").filter("given"::equals).isPresent();
    if (isGiven && light.filter(Time.ZERO::equals).isPresent() && !entry.has("attempt_period")) {
      problems.add(Code.NO_TIME_AT_ALL, entry.place(), "field", "attempt_period");
    }
  }

  /// How long light takes over a link whose values are all right.
  private static Optional<Time> light(Values link) {
    boolean isWhole = link.real("length_km").isPresent() && link.real("group_index").isPresent();
    return isWhole
        ? Optional.of(
            new Fibre(link.real("length_km").get(), 0, 0, 0, 0, link.real("group_index").get())
                .latency())
        : Optional.empty();
  }
}
