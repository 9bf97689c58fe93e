// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.routing;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// The best of the k cheapest paths by a metric that no search can grow along edges, because it is
/// not isotonic ([Caleffi 2017](https://doi.org/10.1109/ACCESS.2017.2763325)): candidates are
/// counted out and judged whole.
///
/// Exact when k is the number of all paths. Cost of [ShortestPaths]. One thread at a time.
public final class BestOfPaths {
  private final ShortestPaths candidates;
  private final int count;

  /// A choice in a graph.
  ///
  /// @param count k, how many candidates are looked at, at least 1
  public BestOfPaths(Graph graph, int count) {
    this.candidates = new ShortestPaths(graph);
    this.count = count;
  }

  /// The candidate of the least value, the cheapest of these; empty when nothing joins the ends.
  ///
  /// @param price by which candidates are found
  /// @param value of a whole path: [PathYield#meanSeconds], or [ExpectedThroughput] turned round
  public Optional<Path> path(int from, int to, Price price, ToDoubleFunction<Path> value) {
    return candidates.paths(from, to, count, price).stream().min(Comparator.comparingDouble(value));
  }
}
