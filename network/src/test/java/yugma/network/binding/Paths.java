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
    return two(repeater, pairs, request, 1);
  }

  /// @param slots of each end
  static Scenario two(String repeater, String pairs, String request, int slots) {
    return scenario(
        """
        yugma: 1
        name: two
        nodes:
          a: {kind: end_node, memory: {slots: %d}}
          r: {kind: repeater, %s}
          b: {kind: end_node, memory: {slots: %d}}
        links: {a-r: {endpoints: [a, r], length_km: 10}, r-b: {endpoints: [r, b], length_km: 10}}
        entanglement:
          links:
            a-r: {scheme: given, attempt_period: 1ms, %s}
            r-b: {scheme: given, attempt_period: 1ms, %s}
          requests: {q: {endpoints: [a, b], %s}}
        run: {sim_time: 100s}
        """
            .formatted(slots, repeater, slots, pairs, pairs, request));
  }

  /// Two ways of a link and a link around repeaters `n` and `s`, an attempt every millisecond.
  ///
  /// @param north what its links' pairs are like
  /// @param south likewise
  /// @param t2 of the southern repeater's memory
  static Scenario ring(String north, String south, String t2, String request) {
    return scenario(
        """
        yugma: 1
        name: ring
        nodes:
          a: {kind: end_node, memory: {slots: 2}}
          n: {kind: repeater, memory: {slots: 2, t1: 10d, t2: 1h}, processor: {}}
          s: {kind: repeater, memory: {slots: 2, t1: 10d, t2: %s}, processor: {}}
          b: {kind: end_node, memory: {slots: 2}}
        links:
          a-n: {endpoints: [a, n], length_km: 10}
          n-b: {endpoints: [n, b], length_km: 10}
          a-s: {endpoints: [a, s], length_km: 10}
          s-b: {endpoints: [s, b], length_km: 10}
        entanglement:
          links:
            a-n: {scheme: given, attempt_period: 1ms, %s}
            n-b: {scheme: given, attempt_period: 1ms, %s}
            a-s: {scheme: given, attempt_period: 1ms, %s}
            s-b: {scheme: given, attempt_period: 1ms, %s}
          requests: {q: {endpoints: [a, b], paths: 2, %s}}
        run: {sim_time: 100s}
        """
            .formatted(t2, north, north, south, south, request));
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
    return PairPlan.of(scenario).ways("q").getFirst();
  }

  static Chain chain(Scenario scenario) {
    return Chain.of(scenario, request(scenario), way(scenario));
  }

  static Binding binding(Scenario scenario) {
    return Bottleneck.of(scenario, request(scenario), PairPlan.of(scenario).ways("q"));
  }
}
