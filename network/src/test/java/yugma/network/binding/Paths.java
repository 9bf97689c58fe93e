// SPDX-License-Identifier: Apache-2.0
package yugma.network.binding;

import java.nio.charset.StandardCharsets;
import java.util.List;
import yugma.entanglement.request.Request;
import yugma.network.pairs.PairPlan;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;

/// Paths of small scenarios.
final class Paths {
  private Paths() {}

  static Scenario scenario(String text) {
    try {
      return ScenarioReader.read("t", text.getBytes(StandardCharsets.UTF_8), List.of()).scenario();
    } catch (ScenarioException problem) {
      throw new IllegalArgumentException(problem);
    }
  }

  /// Two links of the same pairs around a repeater, 10 km each, an attempt every millisecond.
  ///
  /// @param repeater what the repeater has
  /// @param pairs of the links
  /// @param request what it wants
  static Scenario two(String repeater, String pairs, String request) {
    return scenario(
        """
        yugma: 1
        name: two
        nodes:
          a: {kind: end_node, memory: {slots: 1}}
          r: {kind: repeater, %s}
          b: {kind: end_node, memory: {slots: 1}}
        links: {a-r: {endpoints: [a, r], length_km: 10}, r-b: {endpoints: [r, b], length_km: 10}}
        entanglement:
          links:
            a-r: {scheme: given, attempt_period: 1ms, %s}
            r-b: {scheme: given, attempt_period: 1ms, %s}
          requests: {q: {endpoints: [a, b], %s}}
        run: {sim_time: 100s}
        """
            .formatted(repeater, pairs, pairs, request));
  }

  /// Two ends and stations at equal distances between them, all of one preset.
  static Scenario line(String hardware, double km, int stations, String request) {
    StringBuilder nodes = new StringBuilder("  n0: {kind: end_node}\n");
    StringBuilder links = new StringBuilder();
    StringBuilder heralded = new StringBuilder();
    for (int i = 0; i <= stations; i++) {
      nodes.append("  n%d: {kind: %s}\n".formatted(i + 1, i == stations ? "end_node" : "repeater"));
      links.append(
          "  l%d: {endpoints: [n%d, n%d], length_km: %s, excess_loss_db: 0, splices: 0}\n"
              .formatted(i, i, i + 1, km / (stations + 1)));
      heralded.append("    l%d: {}\n".formatted(i));
    }
    return scenario(
        "yugma: 1\nname: line\ndefaults: {hardware: %s}\nnodes:\n%slinks:\n%sentanglement:\n  links:\n%s"
                .formatted(hardware, nodes, links, heralded)
            + "  requests: {q: {endpoints: [n0, n%d], %s}}\nrun: {sim_time: 1h}\n"
                .formatted(stations + 1, request));
  }

  static Request request(Scenario scenario) {
    return scenario.entanglement().request("q");
  }

  static PairPlan.Way way(Scenario scenario) {
    return PairPlan.of(scenario).way("q").orElseThrow();
  }

  static Chain chain(Scenario scenario) {
    return Chain.of(scenario, request(scenario), way(scenario));
  }

  static Binding binding(Scenario scenario) {
    return Bottleneck.of(scenario, request(scenario), way(scenario));
  }
}
