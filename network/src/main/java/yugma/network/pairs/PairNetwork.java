// SPDX-License-Identifier: Apache-2.0
package yugma.network.pairs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import yugma.entanglement.program.QuantumNetwork;
import yugma.entanglement.routing.Admission;
import yugma.entanglement.routing.Path;
import yugma.entanglement.simulation.NetworkPlan;
import yugma.kernel.time.Time;
import yugma.network.scenario.Link;
import yugma.network.scenario.Medium;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.entanglement.Entanglement;
import yugma.network.scenario.entanglement.HeraldedLink;

/// The part of a scenario that makes pairs, its nodes and links by number.
public record PairNetwork(
    NetworkPlan plan, Map<String, Integer> nodes, Map<String, Integer> links) {
  /// Of a scenario.
  public static PairNetwork of(Scenario scenario) {
    Entanglement part = scenario.entanglement();
    Map<String, Integer> nodes = new HashMap<>();
    List<NetworkPlan.Node> sites = new ArrayList<>();
    part.sites()
        .forEach(
            (id, site) -> {
              nodes.put(id, sites.size());
              sites.add(
                  new NetworkPlan.Node(
                      id, site.memory(), site.processor(), scenario.node(id).kind().swaps()));
            });
    Map<String, Integer> links = new HashMap<>();
    List<NetworkPlan.Link> lines = new ArrayList<>();
    for (HeraldedLink heralded : part.links().values()) {
      Link link = scenario.link(heralded.link());
      links.put(link.id(), lines.size());
      lines.add(
          new NetworkPlan.Link(
              link.id(),
              known(nodes, link.a()),
              known(nodes, link.b()),
              heralded.attempts(),
              latency(link),
              new LinkConditions(scenario, heralded)));
    }
    NetworkPlan.Control control =
        new NetworkPlan.Control(
            part.classical().lossProbability(), 0, part.classical().extraDelay());
    return new PairNetwork(new NetworkPlan(sites, lines, control), nodes, links);
  }

  /// The same network for programs of its nodes, which are to be started on it; the requests of the
  /// scenario have no part in it.
  public QuantumNetwork forPrograms(long seed) {
    return QuantumNetwork.of(plan, seed);
  }

  private static int known(Map<String, Integer> numbers, String id) {
    return Objects.requireNonNull(numbers.get(id));
  }

  private static Time latency(Link link) {
    return switch (link.medium()) {
      case Medium.Glass(var fibre) -> fibre.latency();
      case Medium.Sky _ ->
          throw new IllegalArgumentException("link '" + link.id() + "' heralds in free space");
    };
  }

  /// The number of a link that makes pairs.
  Optional<Integer> link(String id) {
    return Optional.ofNullable(links.get(id));
  }

  int node(String id) {
    return known(nodes, id);
  }

  /// A path by ids.
  Route route(Path path) {
    Time light = Time.ZERO;
    for (int link : path.edges()) {
      light = light.plus(plan.links().get(link).latency());
    }
    return new Route(
        path.nodes().stream().map(node -> plan.nodes().get(node).name()).toList(),
        path.edges().stream().map(link -> plan.links().get(link).name()).toList(),
        light);
  }

  /// Why a request is refused, with ids in place of numbers.
  Refusal named(Admission.Refused why) {
    return switch (why) {
      case Admission.NoPath(int from, int to) ->
          new Refusal("no_path", Map.of("from", name(from), "to", name(to)));
      case Admission.TooSlow(int edge, double left, double wanted) ->
          new Refusal(
              "rate",
              Map.of(
                  "link",
                  plan.links().get(edge).name(),
                  "left_hz",
                  three(left),
                  "needed_hz",
                  three(wanted)));
      case Admission.TooFewSlots(int node, int left, int wanted) ->
          new Refusal(
              "slots", Map.of("node", name(node), "left", "" + left, "needed", "" + wanted));
      case Admission.TooUnfaithful(_, double best, double wanted) ->
          new Refusal("fidelity", Map.of("best", below(best), "needed", Double.toString(wanted)));
      case Admission.TooLate(double seconds, double within) ->
          new Refusal("deadline", Map.of("after_s", three(seconds), "within_s", three(within)));
    };
  }

  private static String three(double value) {
    return Double.toString(new BigDecimal(value).round(new MathContext(3)).doubleValue());
  }

  /// To four digits, and never up: what is not enough shall not look as if it were.
  private static String below(double value) {
    MathContext four = new MathContext(4, RoundingMode.DOWN);
    return Double.toString(new BigDecimal(value).round(four).doubleValue());
  }

  private String name(int node) {
    return plan.nodes().get(node).name();
  }
}
