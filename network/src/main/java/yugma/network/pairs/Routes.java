// SPDX-License-Identifier: Apache-2.0
package yugma.network.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yugma.entanglement.request.Request;
import yugma.entanglement.routing.Admission;
import yugma.entanglement.routing.Demand;
import yugma.entanglement.routing.Dijkstra;
import yugma.entanglement.routing.DisjointPaths;
import yugma.entanglement.routing.Graph;
import yugma.entanglement.routing.Path;
import yugma.entanglement.routing.PathYield;
import yugma.entanglement.routing.Price;
import yugma.entanglement.routing.Reservations;
import yugma.kernel.time.Time;

/// The choice of paths for requests, one after the other, as far as the network has room.
final class Routes {
  /// Paths that are tried before a request is refused.
  private static final int TRIED = 4;

  /// Pairs a second that are kept for a request which names no rate: next to nothing.
  private static final double WHATEVER = 1e-9;

  private final PairNetwork network;
  private final Graph graph;
  private final Reservations reservations;
  private final Dijkstra cheapest;

  /// What there is for a request.
  sealed interface Choice {
    /// Paths that share no node but their ends.
    ///
    /// @param shares of the pairs that each takes, which add up to 1
    record Admitted(List<Path> paths, List<Double> shares) implements Choice {}

    /// @param path that comes nearest to it; none if nothing joins its ends
    record Refused(Refusal why, Optional<Path> path) implements Choice {}
  }

  Routes(PairNetwork network) {
    this.network = network;
    this.graph = network.plan().graph();
    this.reservations = new Reservations(graph, TRIED);
    this.cheapest = new Dijkstra(graph);
  }

  /// A request with a number of pairs and a deadline is kept the rate that it needs.
  Choice choose(Request request) {
    Demand demand = demand(request);
    return request.care().paths() == 1 ? single(demand) : several(demand, request.care().paths());
  }

  private Demand demand(Request request) {
    Optional<Double> seconds =
        request
            .terms()
            .deadline()
            .map(deadline -> deadline.minus(request.terms().start()))
            .map(Time::seconds);
    double rate =
        seconds.isPresent() && request.pairs().isPresent()
            ? request.pairs().getAsLong() / seconds.get()
            : WHATEVER;
    boolean isDistilled = request.care().distilling().rounds() > 0;
    return new Demand(
        network.node(request.from()),
        network.node(request.to()),
        rate,
        request.terms().minFidelity(),
        Optional.empty(),
        isDistilled
            ? Optional.of(network.plan().graph(request.care().distilling()))
            : Optional.empty());
  }

  private Choice single(Demand demand) {
    return switch (reservations.admit(demand)) {
      case Admission.Reserved reserved ->
          new Choice.Admitted(List.of(reserved.path()), List.of(1.0));
      case Admission.Refused why -> new Choice.Refused(network.named(why), nearest(demand, why));
    };
  }

  /// Over the paths that admit their share, each as much as it makes when nobody else uses it; a
  /// single one where there are no others.
  private Choice several(Demand demand, int count) {
    Graph seen = demand.made().orElse(graph);
    List<Path> paths =
        new DisjointPaths(seen, DisjointPaths.Apart.NODES)
            .paths(demand.from(), demand.to(), count, Price.secondsPerPair(seen));
    double all = paths.stream().mapToDouble(path -> PathYield.of(seen, path).pairsHz()).sum();
    List<Path> admitted = new ArrayList<>();
    List<Double> yields = new ArrayList<>();
    for (Path path : paths) {
      double own = PathYield.of(seen, path).pairsHz();
      if (own > 0
          && reservations.admit(demand.share(own / all), path) instanceof Admission.Reserved) {
        admitted.add(path);
        yields.add(own);
      }
    }
    if (admitted.size() < 2) {
      return admitted.isEmpty() ? single(demand) : new Choice.Admitted(admitted, List.of(1.0));
    }
    double sum = yields.stream().mapToDouble(it -> it).sum();
    return new Choice.Admitted(admitted, yields.stream().map(own -> own / sum).toList());
  }

  /// The most faithful path of a demand that is refused for its fidelity, else the one with the
  /// least seconds per pair, whether or not it is free.
  private Optional<Path> nearest(Demand demand, Admission.Refused why) {
    return why instanceof Admission.TooUnfaithful unfaithful
        ? Optional.of(unfaithful.path())
        : cheapest.path(demand.from(), demand.to(), Price.secondsPerPair(graph));
  }
}
