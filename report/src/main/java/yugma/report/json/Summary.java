// SPDX-License-Identifier: Apache-2.0
package yugma.report.json;

import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import yugma.network.result.GoalResult;
import yugma.network.scenario.Goal;

/// Several runs of one scenario under different seeds as one result: a sampled number becomes
/// `{mean, low, high, n}` with the 95 % interval of its mean; lists of what happened stay with the
/// single runs.
public final class Summary {
  /// Numbers that a seed decides; everything below `book` and `classical` is one too.
  private static final Set<String> SAMPLED =
      Set.of(
          "qber",
          "test_basis_error",
          "sifted_rate_bps",
          "secret_key_rate_bps",
          "blocks",
          "discarded_blocks",
          "real_blocks",
          "reconciliation_efficiency");

  private Summary() {}

  /// Sums up the trees of at least two results.
  public static ObjectNode of(List<JsonNode> results, List<Goal> goals) {
    ObjectNode first = (ObjectNode) results.getFirst();
    ObjectNode summary = first.objectNode();
    summary.set("yugma_result", first.get("yugma_result"));
    summary.set("scenario", first.get("scenario"));
    summary.set("seed", first.get("seed"));
    summary.put("runs", results.size());
    ArrayNode seeds = summary.putArray("seeds");
    results.forEach(result -> seeds.add(result.get("seed")));
    summary.set("version", first.get("version"));
    summary.set("sim_time_s", first.get("sim_time_s"));
    summary.put("partial", results.stream().anyMatch(r -> r.path("partial").booleanValue()));
    ObjectNode links = summary.putObject("links");
    for (String link : first.path("links").propertyNames()) {
      links.set(link, merged(children(children(results, "links"), link), false));
    }
    List<GoalResult> judged = Metric.judge(goals, summary);
    summary.set("goals", ResultJson.tree(judged));
    return summary;
  }

  private static List<JsonNode> children(List<JsonNode> nodes, String name) {
    return nodes.stream().map(node -> node.path(name)).toList();
  }

  private static ObjectNode merged(List<JsonNode> objects, boolean sampled) {
    ObjectNode merged = ((ObjectNode) objects.getFirst()).objectNode();
    for (String name : objects.getFirst().propertyNames()) {
      List<JsonNode> values = children(objects, name);
      boolean below = sampled || name.equals("book") || name.equals("classical");
      if (values.getFirst().isObject()) {
        merged.set(name, merged(values, below));
      } else if (below || SAMPLED.contains(name)) {
        merged.set(name, interval(values));
      } else if (!values.getFirst().isArray()) {
        merged.set(name, values.getFirst());
      }
    }
    return merged;
  }

  private static JsonNode interval(List<JsonNode> values) {
    double[] known =
        values.stream().filter(JsonNode::isNumber).mapToDouble(JsonNode::doubleValue).toArray();
    return known.length == 0 ? values.getFirst() : ResultJson.tree(MeanInterval.of(known));
  }
}
