// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yugma.kernel.time.Time;
import yugma.network.format.Values;
import yugma.network.problem.Code;
import yugma.network.problem.Problems;

/// What the values of a scenario must mean together. Values that are missing or wrong by themselves
/// have been reported and are passed over.
final class Rules {
  private final Values top;
  private final References known;
  private final Problems problems;

  private Rules(Values top, Problems problems) {
    this.top = top;
    this.known = References.of(top, problems);
    this.problems = problems;
  }

  static void check(Values top, Problems problems) {
    Rules rules = new Rules(top, problems);
    rules.known.nodes().values().forEach(rules::checkNode);
    rules.known.links().values().forEach(new LinkRules(rules.known)::check);
    rules.checkQkdKeys();
    top.map("qkd").values().forEach(new QkdRules(problems)::check);
    new EntanglementRules(rules.known).check(top);
    rules.known.demands().values().forEach(new DemandRules(rules.known)::check);
    Optional<Time> end = top.nested("run").flatMap(run -> run.time("sim_time"));
    end.filter(Time.ZERO::equals).ifPresent(_ -> rules.emptyRun());
    top.list("events").forEach(new EventRules(top, rules.known, end)::check);
    new AttackRules(end, problems).check(top.list("events"));
    top.list("goals").forEach(new GoalRules(top, problems)::check);
  }

  private void emptyRun() {
    Values run = top.nested("run").orElseThrow();
    problems.add(
        Code.TIME_ORDER, run.placeOf("sim_time"), "later", "sim_time", "earlier", "the start, 0 s");
  }

  private void checkNode(Values node) {
    if (node.has("lat_deg") != node.has("lon_deg")) {
      String present = node.has("lat_deg") ? "lat_deg" : "lon_deg";
      String missing = node.has("lat_deg") ? "lon_deg" : "lat_deg";
      problems.add(
          Code.HALF_A_POSITION, node.keyOf(present), "present", present, "missing", missing);
    }
    boolean isStation = node.text("kind").filter("ground_station"::equals).isPresent();
    if (isStation && !node.has("lat_deg") && !node.has("lon_deg")) {
      problems.add(Code.STATION_WITHOUT_POSITION, node.place(), "owner", node.owner());
    }
  }

  private void checkQkdKeys() {
    top.map("qkd")
        .forEach(
            (id, entry) -> {
              if (!known.links().containsKey(id)) {
                known.nameless(Code.QKD_WITHOUT_LINK, entry.place(), id, known.links());
              }
            });
  }

  /// Warns of nodes and links that take no part; of use only where there are no errors.
  static void checkUse(Values top, Problems problems) {
    Rules rules = new Rules(top, problems);
    Map<String, Values> links = rules.known.links();
    Set<String> ends = new HashSet<>();
    links.values().forEach(link -> ends.addAll(link.ids("endpoints")));
    Set<String> used = new HashSet<>(top.map("qkd").keySet());
    top.nested("entanglement").ifPresent(part -> used.addAll(part.map("links").keySet()));
    rules
        .known
        .nodes()
        .forEach((id, node) -> rules.warnUnless(ends.contains(id), Code.UNUSED_NODE, node, id));
    links.forEach(
        (id, link) -> rules.warnUnless(used.contains(id), Code.LINK_WITHOUT_USE, link, id));
  }

  private void warnUnless(boolean isUsed, Code code, Values values, String id) {
    if (!isUsed) {
      problems.add(code, values.place(), "id", id);
    }
  }
}
