// SPDX-License-Identifier: Apache-2.0
package yugma.report.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import yugma.kernel.words.Nearest;
import yugma.network.link.Ahead;
import yugma.network.scenario.Scenario;
import yugma.report.json.Metric;
import yugma.report.json.ResultJson;
import yugma.report.runs.SingleRun;

/// Which numbers of each point a sweep keeps.
final class SweepMetrics {
  private static final List<String> OF_LINKS = List.of("qkd.secret_key_rate_bps", "qkd.qber");
  private static final List<String> OF_DEMANDS =
      List.of("rate_bps", "delivered_bits", "latency_s.p95", "waiting_bits");

  private SweepMetrics() {}

  /// The metrics that were asked for, or else those that people look at first.
  ///
  /// What there is follows from the result of a run of no time at all.
  ///
  /// @throws SweepException when the result has no place for one
  static List<String> of(Scenario scenario, List<String> wanted, String version) {
    JsonNode result;
    try (Ahead none = new Ahead(0)) {
      result = ResultJson.tree(new SingleRun(scenario, none).result(version));
    }
    for (String path : wanted) {
      if (!Metric.isPossible(result, path)) {
        throw new SweepException(unknown(result, path));
      }
    }
    return wanted.isEmpty() ? usual(result) : wanted.stream().distinct().toList();
  }

  private static List<String> usual(JsonNode result) {
    List<String> paths = new ArrayList<>();
    for (String link : result.path("links").propertyNames()) {
      OF_LINKS.forEach(name -> paths.add("links." + link + "." + name));
    }
    for (String demand : result.path("demands").propertyNames()) {
      OF_DEMANDS.forEach(name -> paths.add("demands." + demand + "." + name));
    }
    return paths.stream().filter(path -> Metric.isPossible(result, path)).toList();
  }

  private static String unknown(JsonNode result, String path) {
    List<String> known = new ArrayList<>();
    collect(known, "", result);
    Optional<String> near = Nearest.to(path, known);
    return "no result of this scenario has a number '"
        + path
        + "'; "
        + near.map(other -> "did you mean '" + other + "'?")
            .orElse("`yugma run … --format csv` lists them");
  }

  private static void collect(List<String> known, String path, JsonNode node) {
    for (String name : node.propertyNames()) {
      JsonNode child = node.get(name);
      String below = path.isEmpty() ? name : path + "." + name;
      if (child.isNumber() || child.isNull()) {
        known.add(below);
      } else if (child.isObject()) {
        collect(known, below, child);
      }
    }
  }
}
