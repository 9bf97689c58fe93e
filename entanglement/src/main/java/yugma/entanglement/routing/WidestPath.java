// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.routing;

import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/// The path whose narrowest edge is as wide as can be, and the fewest hops among those ([Pollack
/// 1960](https://doi.org/10.1287/opre.8.5.733)), O(E log V).
///
/// One thread at a time.
public final class WidestPath {
  private final Search widest;
  private final Search shortest;

  /// A search in a graph.
  public WidestPath(Graph graph) {
    this.widest = new Search(graph, Search.Measure.WORST);
    this.shortest = new Search(graph, Search.Measure.SUM);
  }

  /// The widest path between two different nodes, over edges wider than 0; empty when nothing joins
  /// them.
  ///
  /// @param width of an edge, at least 0: a rate or a capacity
  public Optional<Path> path(int from, int to, IntToDoubleFunction width) {
    return path(from, to, width, _ -> 0);
  }

  /// The widest path with some nodes left out.
  ///
  /// @param nodes finite where a path may pass
  Optional<Path> path(int from, int to, IntToDoubleFunction width, IntToDoubleFunction nodes) {
    Price narrow = new Priced(edge -> 1 / width.applyAsDouble(edge), nodes);
    return widest
        .path(from, to, narrow)
        .flatMap(
            path -> {
              double least = width(path, width);
              IntToDoubleFunction hop =
                  edge -> width.applyAsDouble(edge) >= least ? 1 : Double.POSITIVE_INFINITY;
              return shortest.path(from, to, new Priced(hop, nodes));
            });
  }

  /// The width of a path: of its narrowest edge.
  public static double width(Path path, IntToDoubleFunction width) {
    return path.edges().stream().mapToDouble(width::applyAsDouble).min().orElseThrow();
  }

  private record Priced(IntToDoubleFunction edges, IntToDoubleFunction nodes) implements Price {
    @Override
    public double ofEdge(int edge) {
      return edges.applyAsDouble(edge);
    }

    @Override
    public double ofNode(int node) {
      return nodes.applyAsDouble(node);
    }
  }
}
