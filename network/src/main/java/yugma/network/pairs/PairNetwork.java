// SPDX-License-Identifier: Apache-2.0
package yugma.network.pairs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import yugma.entanglement.analytic.DistilledLink;
import yugma.entanglement.hardware.Attempts;
import yugma.entanglement.hardware.Processor;
import yugma.entanglement.request.Distilling;
import yugma.entanglement.routing.Admission;
import yugma.entanglement.routing.Edge;
import yugma.entanglement.routing.Graph;
import yugma.entanglement.routing.Path;
import yugma.entanglement.routing.Site;
import yugma.entanglement.simulation.NetworkPlan;
import yugma.kernel.time.Time;
import yugma.network.scenario.Link;
import yugma.network.scenario.Medium;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.entanglement.Entanglement;
import yugma.network.scenario.entanglement.HeraldedLink;
import yugma.physics.bell.BellDiagonal;
import yugma.physics.bell.BellState;

/// The part of a scenario that makes pairs, its nodes and links by number.
record PairNetwork(
    NetworkPlan plan,
    Map<String, Integer> nodes,
    Map<String, Integer> links,
    Set<String> swapping) {
  static PairNetwork of(Scenario scenario) {
    Entanglement part = scenario.entanglement();
    Map<String, Integer> nodes = new HashMap<>();
    List<NetworkPlan.Node> sites = new ArrayList<>();
    part.sites()
        .forEach(
            (id, site) -> {
              nodes.put(id, sites.size());
              sites.add(new NetworkPlan.Node(id, site.memory(), site.processor()));
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
    Set<String> swapping =
        part.sites().keySet().stream()
            .filter(id -> scenario.node(id).kind().swaps())
            .collect(Collectors.toUnmodifiableSet());
    return new PairNetwork(new NetworkPlan(sites, lines, control), nodes, links, swapping);
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

  /// What routes are chosen by.
  Graph graph() {
    return graph(Distilling.NONE);
  }

  /// The same for pairs that are distilled on each link.
  Graph graph(Distilling distilling) {
    return Graph.of(
        plan.nodes().stream().map(this::site).toList(),
        plan.links().stream()
            .map(link -> edge(link, distilling, Math.min(side(link.a()), side(link.b()))))
            .toList());
  }

  /// Slots that a node can use on one side of a circuit.
  private int side(int node) {
    int slots = plan.nodes().get(node).memory().slots();
    return Math.max(1, swapping.contains(plan.nodes().get(node).name()) ? slots / 2 : slots);
  }

  private Site site(NetworkPlan.Node node) {
    if (!swapping.contains(node.name())) {
      return Site.end(node.memory().slots());
    }
    Processor processor = node.processor();
    BellDiagonal perfect = BellDiagonal.of(BellState.PHI_PLUS);
    double fidelity = processor.gates().swap(perfect, perfect).fidelity();
    double weight = Math.max(1e-6, (4 * fidelity - 1) / 3);
    return new Site(node.memory().slots(), processor.swapSuccess(), weight);
  }

  private Edge edge(NetworkPlan.Link link, Distilling distilling, int slots) {
    Attempts attempts = link.attempts();
    DistilledLink made =
        DistilledLink.of(
            attempts.corrected(),
            distilling,
            plan.nodes().get(link.a()).processor().gates(),
            plan.nodes().get(link.b()).processor().gates());
    return new Edge(
        link.a(),
        link.b(),
        slots * attempts.success() / attempts.period().seconds() / made.spent(),
        Math.max(0.25, made.pair().fidelity(BellState.PHI_PLUS)),
        link.latency().seconds());
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
      case Admission.TooUnfaithful(double best, double wanted) ->
          new Refusal("fidelity", Map.of("best", three(best), "needed", three(wanted)));
      case Admission.TooLate(double seconds, double within) ->
          new Refusal("deadline", Map.of("after_s", three(seconds), "within_s", three(within)));
    };
  }

  private static String three(double value) {
    return Double.toString(new BigDecimal(value).round(new MathContext(3)).doubleValue());
  }

  private String name(int node) {
    return plan.nodes().get(node).name();
  }
}
