// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yugma.kernel.time.Time;
import yugma.network.format.Range;
import yugma.network.format.Suggestion;
import yugma.network.format.Values;
import yugma.network.problem.Code;
import yugma.network.problem.Place;
import yugma.network.problem.Problems;

/// What the values of a scenario must mean together. Values that are missing or wrong by themselves
/// have been reported and are passed over.
final class Rules {
  private final Values top;
  private final Map<String, Values> nodes;
  private final Map<String, Values> links;
  private final Set<String> metrics = new LinkedHashSet<>();
  private final Problems problems;

  private Rules(Values top, Problems problems) {
    this.top = top;
    this.nodes = top.map("nodes");
    this.links = top.map("links");
    this.problems = problems;
    for (String link : top.map("qkd").keySet()) {
      Goal.QKD_METRICS.forEach(leaf -> metrics.add("links." + link + ".qkd." + leaf));
    }
  }

  static void check(Values top, Problems problems) {
    Rules rules = new Rules(top, problems);
    rules.checkNodes();
    rules.links.values().forEach(rules::checkLink);
    rules.checkQkdKeys();
    QkdRules qkd = new QkdRules(problems);
    top.map("qkd").values().forEach(qkd::check);
    Optional<Time> end = top.nested("run").flatMap(run -> run.time("sim_time"));
    end.filter(Time.ZERO::equals).ifPresent(_ -> rules.emptyRun());
    top.list("events").forEach(event -> rules.checkEvent(event, end));
    new AttackRules(end, problems).check(top.list("events"));
    top.list("goals").forEach(rules::checkGoal);
  }

  private void emptyRun() {
    Values run = top.nested("run").orElseThrow();
    problems.add(
        Code.TIME_ORDER, run.placeOf("sim_time"), "later", "sim_time", "earlier", "the start, 0 s");
  }

  private void checkNodes() {
    for (Values node : nodes.values()) {
      if (node.has("lat_deg") != node.has("lon_deg")) {
        String present = node.has("lat_deg") ? "lat_deg" : "lon_deg";
        String missing = node.has("lat_deg") ? "lon_deg" : "lat_deg";
        problems.add(
            Code.HALF_A_POSITION, node.keyOf(present), "present", present, "missing", missing);
      }
    }
  }

  private void checkLink(Values link) {
    List<String> ends = link.ids("endpoints");
    for (int i = 0; i < ends.size(); i++) {
      if (!nodes.containsKey(ends.get(i))) {
        nameless(Code.NO_SUCH_NODE, link.placeOf("endpoints", i), ends.get(i), nodes);
      }
    }
    if (link.has("endpoints") && ends.size() != 2 && !ends.isEmpty()) {
      problems.add(Code.NOT_TWO_ENDPOINTS, link.placeOf("endpoints"), "count", "" + ends.size());
    } else if (ends.size() == 2 && ends.get(0).equals(ends.get(1))) {
      problems.add(Code.SAME_ENDPOINTS, link.placeOf("endpoints", 1), "node", ends.get(0));
    } else if (ends.size() == 2) {
      checkLength(link, position(ends.get(0)), position(ends.get(1)));
    }
  }

  private Optional<Position> position(String node) {
    return Optional.ofNullable(nodes.get(node))
        .flatMap(
            values ->
                values
                    .real("lat_deg")
                    .flatMap(lat -> values.real("lon_deg").map(lon -> new Position(lat, lon))));
  }

  private void checkLength(Values link, Optional<Position> a, Optional<Position> b) {
    Optional<Double> length = link.real("length_km");
    if (a.isEmpty() || b.isEmpty() || length.isEmpty()) {
      return;
    }
    double straight = a.get().greatCircleKm(b.get());
    if (length.get() < straight) {
      problems.add(
          Code.SHORTER_THAN_GREAT_CIRCLE,
          link.placeOf("length_km"),
          "length",
          Range.number(length.get()),
          "straight",
          Range.number(Math.round(straight * 100) / 100.0));
    }
  }

  private void checkQkdKeys() {
    top.map("qkd")
        .forEach(
            (id, entry) -> {
              if (!links.containsKey(id)) {
                nameless(Code.QKD_WITHOUT_LINK, entry.place(), id, links);
              }
            });
  }

  /// Warns of nodes and links that take no part; of use only where there are no errors.
  static void checkUse(Values top, Problems problems) {
    Rules rules = new Rules(top, problems);
    Set<String> ends = new HashSet<>();
    rules.links.values().forEach(link -> ends.addAll(link.ids("endpoints")));
    Set<String> qkd = top.map("qkd").keySet();
    rules.nodes.forEach(
        (id, node) -> rules.warnUnless(ends.contains(id), Code.UNUSED_NODE, node, id));
    rules.links.forEach(
        (id, link) -> rules.warnUnless(qkd.contains(id), Code.LINK_WITHOUT_QKD, link, id));
  }

  private void warnUnless(boolean isUsed, Code code, Values values, String id) {
    if (!isUsed) {
      problems.add(code, values.place(), "id", id);
    }
  }

  private void checkEvent(Values event, Optional<Time> end) {
    Optional<Time> at = event.time("at");
    if (at.isPresent()
        && event.time("until").filter(at.get()::isBefore).isEmpty()
        && event.has("until")) {
      problems.add(Code.TIME_ORDER, event.placeOf("until"), "later", "until", "earlier", "at");
    }
    if (at.isPresent() && end.isPresent() && !at.get().isBefore(end.get())) {
      problems.add(Code.AFTER_THE_END, event.placeOf("at"), "end", end.get().toString());
    }
    Optional<String> target = event.text("target");
    if (target.isPresent() && !links.containsKey(target.get())) {
      nameless(Code.NO_SUCH_TARGET, event.placeOf("target"), target.get(), links);
    }
    Optional<Double> length =
        target
            .flatMap(id -> Optional.ofNullable(links.get(id)))
            .flatMap(link -> link.real("length_km"));
    Optional<Double> position = event.real("position_km");
    if (position.isPresent() && length.isPresent() && position.get() > length.get()) {
      problems.add(
          Code.BEYOND_THE_FIBRE,
          event.placeOf("position_km"),
          "position",
          Range.number(position.get()),
          "length",
          Range.number(length.get()));
    }
  }

  private void checkGoal(Values goal) {
    goal.text("metric").ifPresent(metric -> checkMetric(goal, metric));
    if (!goal.has("min") && !goal.has("max")) {
      problems.add(Code.GOAL_WITHOUT_BOUND, goal.place());
    }
    Optional<Double> min = goal.real("min");
    Optional<Double> max = goal.real("max");
    if (min.isPresent() && max.isPresent() && min.get() > max.get()) {
      problems.add(
          Code.GOAL_BOUNDS_CROSS,
          goal.placeOf("max"),
          "min",
          Range.number(min.get()),
          "max",
          Range.number(max.get()));
    }
  }

  private void checkMetric(Values goal, String metric) {
    if (!metrics.contains(metric) && !problems.isFull()) {
      Optional<String> near = Suggestion.nearest(metric, metrics);
      String[] plain = {"metric", metric, "known", String.join(", ", Goal.QKD_METRICS)};
      String[] more = {plain[0], plain[1], plain[2], plain[3], "suggestion", near.orElse("")};
      problems.add(Code.NO_SUCH_METRIC, goal.placeOf("metric"), near.isPresent() ? more : plain);
    }
  }

  private void nameless(Code code, Place place, String name, Map<String, Values> known) {
    if (problems.isFull()) {
      return;
    }
    Suggestion.nearest(name, known.keySet())
        .ifPresentOrElse(
            near -> problems.add(code, place, "id", name, "suggestion", near),
            () ->
                problems.add(code, place, "id", name, "known", String.join(", ", known.keySet())));
  }
}
