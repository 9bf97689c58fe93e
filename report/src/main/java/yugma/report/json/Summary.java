// SPDX-License-Identifier: Apache-2.0
package yugma.report.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import yugma.network.result.GoalResult;
import yugma.network.scenario.Goal;

/// Several runs of one scenario under different seeds as one result.
///
/// A number that a seed decides becomes `{mean, low, high, n}` with the 95 % interval of its mean,
/// over the runs that have it. Everything else is there once if it is equal in all runs. Lists of
/// what happened stay with the single runs.
public final class Summary {
  /// Objects that hold nothing but numbers that a seed decides.
  private static final Set<String> ALL_SAMPLED =
      Set.of("book", "classical", "buffers", "latency_s", "tests");

  /// Numbers that a seed decides.
  private static final Set<String> SAMPLED =
      Set.of(
          "qber",
          "test_basis_error",
          "sifted_rate_bps",
          "secret_key_rate_bps",
          "blocks",
          "discarded_blocks",
          "real_blocks",
          "reconciliation_efficiency",
          "asked_bits",
          "delivered_bits",
          "rate_bps",
          "waiting_bits",
          "hours_left",
          "epsilon",
          "bits",
          "waiting_s",
          "carried_in_bits",
          "reroutes",
          "pairs",
          "attempts",
          "rate_hz",
          "fidelity",
          "expired");

  /// How deep the fidelity of a link's new pairs lies, which its hardware decides and no seed.
  private static final int LINK_DEPTH = 4;

  /// Lists that describe the network rather than what happened in it.
  private static final Set<String> DESCRIBING = Set.of("loss_budget", "path_links");

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
    for (String part : first.propertyNames()) {
      if (!summary.has(part) && first.get(part).isObject()) {
        merged(List.of(part), children(results, part), false)
            .ifPresent(tree -> summary.set(part, tree));
      }
    }
    List<GoalResult> judged = Metric.judge(goals, summary);
    summary.set("goals", ResultJson.tree(judged));
    return summary;
  }

  /// Whether a seed decides the number at a path of a result.
  public static boolean isSampled(String path) {
    List<String> names = Arrays.asList(path.split("\\.", -1));
    return isSampled(names) || names.stream().anyMatch(ALL_SAMPLED::contains);
  }

  private static boolean isSampled(List<String> path) {
    boolean isOfLink = path.getFirst().equals("links") && path.size() == LINK_DEPTH;
    return SAMPLED.contains(path.getLast()) && !(isOfLink && path.getLast().equals("fidelity"));
  }

  private static List<JsonNode> children(List<JsonNode> nodes, String name) {
    return nodes.stream().map(node -> node.path(name)).toList();
  }

  /// One object from those of all runs; nothing when all that they hold are lists of what happened.
  private static Optional<JsonNode> merged(
      List<String> path, List<JsonNode> objects, boolean areSampled) {
    ObjectNode merged = ((ObjectNode) objects.getFirst()).objectNode();
    for (String name : objects.getFirst().propertyNames()) {
      List<String> below = new ArrayList<>(path);
      below.add(name);
      summed(below, children(objects, name), areSampled || ALL_SAMPLED.contains(name))
          .ifPresent(tree -> merged.set(name, tree));
    }
    boolean isEmpty = merged.isEmpty() && !objects.getFirst().isEmpty();
    return isEmpty ? Optional.empty() : Optional.of(merged);
  }

  private static Optional<JsonNode> summed(
      List<String> path, List<JsonNode> values, boolean areSampled) {
    List<JsonNode> objects = values.stream().filter(JsonNode::isObject).toList();
    if (objects.size() == values.size() || (areSampled && !objects.isEmpty())) {
      return merged(path, objects, areSampled);
    }
    if (areSampled || isSampled(path)) {
      return Optional.of(interval(values));
    }
    boolean isList = values.stream().anyMatch(JsonNode::isArray) && !isDescribing(path);
    boolean isEqual = values.stream().allMatch(values.getFirst()::equals);
    return isList || !isEqual ? Optional.empty() : Optional.of(values.getFirst());
  }

  private static boolean isDescribing(List<String> path) {
    return DESCRIBING.contains(path.getLast())
        || (path.getFirst().equals("requests") && path.getLast().equals("paths"));
  }

  private static JsonNode interval(List<JsonNode> values) {
    double[] known =
        values.stream().filter(JsonNode::isNumber).mapToDouble(JsonNode::doubleValue).toArray();
    return known.length == 0 ? values.getFirst() : ResultJson.tree(MeanInterval.of(known));
  }
}
