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
    JsonNode node = node(result, path);
    JsonNode number = node.isObject() ? node.path("mean") : node;
    return number.isNumber() ? OptionalDouble.of(number.doubleValue()) : OptionalDouble.empty();
  }

  /// What stands at a path; a missing node where nothing does.
  public static JsonNode node(JsonNode result, String path) {
    JsonNode node = result;
    for (String step : path.split("\\.", -1)) {
      node = child(node, step);
    }
    return node;
  }

  private static JsonNode child(JsonNode node, String step) {
    return isIndex(step) && node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
  }

  private static boolean isIndex(String step) {
    return step.matches("[0-9]{1,9}");
  }

  /// Whether results of this shape may hold a number at a path: it is there, or it is below
  /// something that chance leaves empty in some runs.
  public static boolean isPossible(JsonNode result, String path) {
    JsonNode node = result;
    for (String step : path.split("\\.", -1)) {
      if (node.isNull() || node.isArray() && isIndex(step)) {
        return true;
      }
      node = node.path(step);
    }
    return node.isNumber() || node.isNull() || node.path("mean").isNumber();
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
