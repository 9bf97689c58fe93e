// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.routing;

/// What it costs a path to run along an edge and through a node; searches find the least sum.
@FunctionalInterface
public interface Price {
  /// The price of an edge: at least 0, infinite to leave it out.
  double ofEdge(int edge);

  /// The price of a node between the ends of a path: at least 0, infinite to leave it out.
  default double ofNode(int node) {
    return 0;
  }

  /// Seconds per pair of each edge ([Van Meter 2013](https://doi.org/10.1007/s13119-013-0026-2)):
  /// of a graph whose edges give the fidelity that is wanted, see [AtFidelity].
  static Price secondsPerPair(Graph graph) {
    return new Price() {
      @Override
      public double ofEdge(int edge) {
        return 1 / graph.pairsHz(edge);
      }

      @Override
      public double ofNode(int node) {
        return graph.site(node).swaps() ? 0 : Double.POSITIVE_INFINITY;
      }
    };
  }

  /// What each edge and swap takes of the fidelity: the logarithm of the Werner weight that it
  /// leaves, turned round, so that the cheapest path is the most faithful.
  static Price infidelity(Graph graph) {
    return new Price() {
      @Override
      public double ofEdge(int edge) {
        return graph.pairsHz(edge) > 0
            ? -StrictMath.log(graph.weight(edge))
            : Double.POSITIVE_INFINITY;
      }

      @Override
      public double ofNode(int node) {
        return graph.site(node).swaps()
            ? -StrictMath.log(graph.site(node).swapWeight())
            : Double.POSITIVE_INFINITY;
      }
    };
  }

  /// One for each edge that makes any pairs.
  static Price hops(Graph graph) {
    return edge -> graph.pairsHz(edge) > 0 ? 1 : Double.POSITIVE_INFINITY;
  }

  /// The price of a whole path.
  default double of(Path path) {
    double sum = 0;
    for (int i = 0; i < path.hops(); i++) {
      sum += ofEdge(path.edges().get(i)) + (i == 0 ? 0 : ofNode(path.nodes().get(i)));
    }
    return sum;
  }
}
