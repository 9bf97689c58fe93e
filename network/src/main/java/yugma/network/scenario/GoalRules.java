// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yugma.kernel.words.Nearest;
import yugma.network.format.Range;
import yugma.network.format.Values;
import yugma.network.problem.Code;
import yugma.network.problem.Problems;

/// What the values of one goal must mean together.
final class GoalRules {
  private final Set<String> metrics = new LinkedHashSet<>();
  private final Problems problems;

  GoalRules(Values top, Problems problems) {
    this.problems = problems;
    addAll("links.", top.map("qkd").keySet(), ".qkd.", Goal.QKD_METRICS);
    top.nested("entanglement")
        .ifPresent(
            part -> {
              addAll("links.", part.map("links").keySet(), ".entanglement.", Goal.PAIR_METRICS);
              addAll("requests.", part.map("requests").keySet(), ".", Goal.REQUEST_METRICS);
            });
    addAll("demands.", top.map("demands").keySet(), ".", Goal.DEMAND_METRICS);
  }

  private void addAll(String map, Set<String> ids, String inner, List<String> leaves) {
    for (String id : ids) {
      leaves.forEach(leaf -> metrics.add(map + id + inner + leaf));
    }
  }

  void check(Values goal) {
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
      Optional<String> near = Nearest.to(metric, metrics);
      String known =
          "links.NAME.qkd."
              + String.join(", ", Goal.QKD_METRICS)
              + "; demands.NAME."
              + String.join(", ", Goal.DEMAND_METRICS)
              + "; links.NAME.entanglement."
              + String.join(", ", Goal.PAIR_METRICS)
              + "; requests.NAME."
              + String.join(", ", Goal.REQUEST_METRICS);
      String[] plain = {"metric", metric, "known", known};
      String[] more = {plain[0], plain[1], plain[2], plain[3], "suggestion", near.orElse("")};
      problems.add(Code.NO_SUCH_METRIC, goal.placeOf("metric"), near.isPresent() ? more : plain);
    }
  }
}
