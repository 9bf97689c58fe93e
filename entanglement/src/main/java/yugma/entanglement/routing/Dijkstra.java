// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.routing;

import java.util.Optional;

/// The cheapest path between two nodes ([Dijkstra 1959](https://doi.org/10.1007/BF01386390)), O(E
/// log V), and far less when the ends lie close.
///
/// With [Price#secondsPerPair] it is the routing of [Van Meter
/// 2013](https://doi.org/10.1007/s13119-013-0026-2). The same network, ends and prices give the
/// same path. One thread at a time: its arrays are used again.
public final class Dijkstra {
  private final Search search;

  /// A search in a graph.
  public Dijkstra(Graph graph) {
    this.search = new Search(graph, Search.Measure.SUM);
  }

  /// The cheapest path between two different nodes; empty when nothing joins them.
  public Optional<Path> path(int from, int to, Price price) {
    return search.path(from, to, price);
  }
}
