// SPDX-License-Identifier: Apache-2.0
package yugma.report.json;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import yugma.network.result.GoalResult;
import yugma.network.scenario.Goal;

/// Finds numbers in a result by their path, such as `links.a-b.qkd.qber`, and judges goals by them.
public final class Metric {
  private Metric() {}

  /// The number at a path; where several runs were summed up, their mean.
  public static OptionalDouble at(JsonNode result, String path) {
    JsonNode node = result;
    for (String step : path.split("\\.", -1)) {
      node =
          step.matches("[0-9]{1,9}") && node.isArray()
              ? node.path(Integer.parseInt(step))
              : node.path(step);
    }
    JsonNode number = node.isObject() ? node.path("mean") : node;
    return number.isNumber() ? OptionalDouble.of(number.doubleValue()) : OptionalDouble.empty();
  }

  /// The goals with the values found; a goal without a value is not met.
  public static List<GoalResult> judge(List<Goal> goals, JsonNode result) {
    List<GoalResult> judged = new ArrayList<>();
    for (Goal goal : goals) {
      OptionalDouble value = at(result, goal.metric());
      boolean met = value.isPresent() && goal.isMetBy(value.getAsDouble());
      judged.add(new GoalResult(goal.metric(), goal.min(), goal.max(), value, met));
    }
    return judged;
  }
}
