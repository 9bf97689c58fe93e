// SPDX-License-Identifier: Apache-2.0
package yugma.network.pairs;

import java.util.Optional;
import yugma.entanglement.request.Request;
import yugma.entanglement.routing.Admission;
import yugma.entanglement.routing.Demand;
import yugma.entanglement.routing.Dijkstra;
import yugma.entanglement.routing.Graph;
import yugma.entanglement.routing.Path;
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
  private final Dijkstra paths;

  Routes(PairNetwork network) {
    this.network = network;
    this.graph = network.graph();
    this.reservations = new Reservations(graph, TRIED);
    this.paths = new Dijkstra(graph);
  }

  /// A request with a number of pairs and a deadline is kept the rate that it needs.
  Admission admit(Request request) {
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
    return reservations.admit(
        new Demand(
            network.node(request.from()),
            network.node(request.to()),
            rate,
            request.terms().minFidelity(),
            Optional.empty()));
  }

  /// The path with the least seconds per pair, whether or not it is free or good enough.
  Optional<Path> fastest(Request request) {
    return paths.path(
        network.node(request.from()), network.node(request.to()), Price.secondsPerPair(graph));
  }
}
