// SPDX-License-Identifier: Apache-2.0
package yugma.report.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import yugma.network.result.GoalResult;
import yugma.network.scenario.Goal;
import yugma.report.json.MeanInterval;
import yugma.report.json.ResultJson;

/// A finished point as a line of `sweep.jsonl`.
final class PointLine {
  private PointLine() {}

  static ObjectNode of(Plan plan, int index, List<Sample> samples) {
    Point point = plan.sweep().axes().point(index);
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("point", point.number());
    ObjectNode parameters = line.putObject("parameters");
    point.parameters().forEach((path, value) -> put(parameters, path, value));
    line.put("scenario", plan.digests().get(index));
    ArrayNode seeds = line.putArray("seeds");
    samples.forEach(sample -> seeds.add(sample.seed()));
    ObjectNode metrics = line.putObject("metrics");
    for (int i = 0; i < plan.metrics().size(); i++) {
      int metric = i;
      metrics.set(
          plan.metrics().get(i),
          summed(samples.stream().map(sample -> sample.values().get(metric)).toList()));
    }
    line.set("goals", ResultJson.tree(goals(samples)));
    return line;
  }

  private static void put(ObjectNode parameters, String path, String value) {
    if (!Steps.isNumber(value)) {
      parameters.put(path, value);
    } else if (value.matches("[-+]?[0-9]{1,18}")) {
      parameters.put(path, Long.parseLong(value));
    } else {
      parameters.put(path, Double.parseDouble(value));
    }
  }

  private static JsonNode summed(List<JsonNode> values) {
    double[] known =
        values.stream().filter(JsonNode::isNumber).mapToDouble(JsonNode::doubleValue).toArray();
    if (known.length == 0) {
      return JsonNodeFactory.instance.nullNode();
    }
    return values.size() == 1 ? values.getFirst() : ResultJson.tree(MeanInterval.of(known));
  }

  /// Over several runs a goal judges the mean.
  private static List<GoalResult> goals(List<Sample> samples) {
    List<GoalResult> first = samples.getFirst().goals();
    List<GoalResult> judged = new ArrayList<>();
    for (int i = 0; i < first.size(); i++) {
      GoalResult goal = first.get(i);
      OptionalDouble value = samples.size() == 1 ? goal.value() : mean(samples, i);
      boolean isMet =
          value.isPresent()
              && new Goal(goal.metric(), goal.min(), goal.max()).isMetBy(value.getAsDouble());
      judged.add(new GoalResult(goal.metric(), goal.min(), goal.max(), value, isMet));
    }
    return judged;
  }

  private static OptionalDouble mean(List<Sample> samples, int goal) {
    double[] known =
        IntStream.range(0, samples.size())
            .mapToObj(run -> samples.get(run).goals().get(goal).value())
            .filter(OptionalDouble::isPresent)
            .mapToDouble(OptionalDouble::getAsDouble)
            .toArray();
    return known.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(MeanInterval.of(known).mean());
  }
}
