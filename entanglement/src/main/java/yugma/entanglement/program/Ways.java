// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.program;

import java.util.Optional;
import yugma.entanglement.routing.Admission;
import yugma.entanglement.routing.Demand;
import yugma.entanglement.routing.Dijkstra;
import yugma.entanglement.routing.Graph;
import yugma.entanglement.routing.Path;
import yugma.entanglement.routing.PathYield;
import yugma.entanglement.routing.Reservations;
import yugma.entanglement.simulation.NetworkPlan;
import yugma.kernel.time.Time;

/// The ways between nodes: the quickest for messages, the best for pairs.
final class Ways {
  /// Paths that are tried before pairs are refused.
  private static final int TRIED = 4;

  /// Pairs a second that are kept for those who name no rate: next to nothing.
  private static final double WHATEVER = 1e-9;

  private final NetworkPlan plan;
  private final Graph graph;
  private final Dijkstra search;
  private final Reservations reservations;

  /// A way of a message.
  record Way(Time latency, int hops) {}

  Ways(NetworkPlan plan) {
    this.plan = plan;
    this.graph = plan.graph();
    this.search = new Dijkstra(graph);
    this.reservations = new Reservations(graph, TRIED);
  }

  /// The way on which light takes the least time.
  Way quickest(Node from, Node to) {
    if (from == to) {
      return new Way(Time.ZERO, 0);
    }
    Optional<Path> path =
        search.path(from.number(), to.number(), edge -> graph.edge(edge).latencySeconds());
    if (path.isEmpty()) {
      throw new RefusedException("no links join '%s' and '%s'".formatted(from, to));
    }
    Time latency = Time.ZERO;
    for (int edge : path.get().edges()) {
      latency = latency.plus(plan.links().get(edge).latency());
    }
    return new Way(latency, path.get().hops());
  }

  /// The path of pairs.
  Path ofPairs(Node from, Node to, double minFidelity) {
    Demand demand = new Demand(from.number(), to.number(), WHATEVER, minFidelity, Optional.empty());
    return switch (reservations.admit(demand)) {
      case Admission.Reserved reserved -> reserved.path();
      case Admission.Refused why ->
          throw new RefusedException(
              "no pairs between '%s' and '%s': %s".formatted(from, to, why.why()));
    };
  }

  /// What a path promises of a fresh pair.
  double fidelity(Path path) {
    return PathYield.fidelity(graph, path);
  }
}
