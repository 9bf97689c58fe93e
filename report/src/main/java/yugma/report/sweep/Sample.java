// SPDX-License-Identifier: Apache-2.0
package yugma.report.sweep;

import java.util.List;
import tools.jackson.databind.JsonNode;
import yugma.network.result.GoalResult;
import yugma.network.result.Result;
import yugma.report.json.Metric;
import yugma.report.json.ResultJson;

/// What a sweep keeps of a single run.
///
/// @param seed of the run
/// @param values of the metrics, in their order; not a number where the run has none
/// @param goals with the values found
record Sample(long seed, List<JsonNode> values, List<GoalResult> goals) {
  Sample {
    values = List.copyOf(values);
    goals = List.copyOf(goals);
  }

  static Sample of(Result result, List<String> metrics) {
    JsonNode tree = ResultJson.tree(result);
    List<JsonNode> values = metrics.stream().map(path -> Metric.node(tree, path)).toList();
    return new Sample(result.seed(), values, result.goals());
  }
}
