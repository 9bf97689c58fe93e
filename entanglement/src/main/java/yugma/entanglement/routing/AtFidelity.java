// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.routing;

import java.util.Optional;
import java.util.stream.IntStream;
import yugma.kernel.quantity.Checked;
import yugma.physics.bell.BellDiagonal;
import yugma.physics.bell.Distilled;
import yugma.physics.bell.LocalGates;
import yugma.physics.bell.Werner;

/// What edges give at a fidelity: as many rounds of DEJMPS as it takes, each of which spends two
/// pairs for one, and more where it fails ([Van Meter
/// 2013](https://doi.org/10.1007/s13119-013-0026-2) compares links at a target fidelity so).
///
/// Nested rounds on Werner pairs of the edges' fidelity; pairs do not decay while they wait.
///
/// @param fidelity that a pair shall have, in [0, 1]
/// @param mostRounds after which it is given up, in [0, 20]
/// @param gates of both ends
public record AtFidelity(double fidelity, int mostRounds, LocalGates gates) {
  public AtFidelity {
    Checked.probability("target fidelity", fidelity);
    if (mostRounds < 0 || mostRounds > 20) {
      throw new IllegalArgumentException(
          "rounds of distillation are " + mostRounds + ", must lie in [0, 20]");
    }
  }

  /// An edge's rate at this fidelity; nothing when it cannot reach it.
  public Optional<Edge> of(Edge edge) {
    BellDiagonal pair = new Werner(edge.fidelity()).pair();
    double rate = edge.pairsHz();
    for (int round = 0; pair.fidelity() < fidelity; round++) {
      if (round == mostRounds) {
        return Optional.empty();
      }
      Distilled<BellDiagonal> distilled = gates.dejmps(gates, pair, pair);
      if (distilled.pair().fidelity() <= pair.fidelity()) {
        return Optional.empty();
      }
      rate *= distilled.success() / 2;
      pair = distilled.pair();
    }
    return Optional.of(new Edge(edge.a(), edge.b(), rate, pair, edge.latencySeconds()));
  }

  /// A graph at this fidelity: the same edges by number, those that cannot reach it without any
  /// rate.
  public Graph of(Graph graph) {
    return Graph.of(
        IntStream.range(0, graph.nodes()).mapToObj(graph::site).toList(),
        IntStream.range(0, graph.edges()).mapToObj(graph::edge).map(this::orWithoutRate).toList());
  }

  private Edge orWithoutRate(Edge edge) {
    return of(edge)
        .orElseGet(() -> new Edge(edge.a(), edge.b(), 0, edge.pair(), edge.latencySeconds()));
  }
}
