// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.routing;

import yugma.physics.bell.BellDiagonal;

/// What a path can give.
///
/// @param fidelity of a pair between its ends, if none decays
/// @param pairsHz pairs a second with memories enough: those of its slowest edge, less the swaps
///   that fail
/// @param meanSeconds to one pair with one memory on each side of each repeater, see [#nested]
/// @param latencySeconds that a message takes from one end to the other
public record PathYield(
    double fidelity, double pairsHz, double meanSeconds, double latencySeconds) {
  /// What a path gives when nobody else uses it.
  public static PathYield of(Graph graph, Path path) {
    double slowest = Double.POSITIVE_INFINITY;
    double latency = 0;
    double[] seconds = new double[path.hops()];
    for (int i = 0; i < path.hops(); i++) {
      Edge edge = graph.edge(path.edges().get(i));
      slowest = Math.min(slowest, edge.pairsHz());
      latency += edge.latencySeconds();
      seconds[i] = 1 / edge.pairsHz();
    }
    return new PathYield(
        fidelity(graph, path),
        slowest * swapSuccess(graph, path),
        nested(graph, path, seconds),
        latency);
  }

  /// The fidelity of a pair between the ends of a path, of new pairs that are swapped before they
  /// decay: each error of an edge or a swap counts as the one that it is, O(n).
  ///
  /// For Werner pairs the weights multiply. Pairs with one kind of error lose less along a path
  /// than Werner pairs of the same fidelity do, pairs with errors of different kinds may lose more.
  public static double fidelity(Graph graph, Path path) {
    BellDiagonal pair = graph.edge(path.edges().getFirst()).pair();
    for (int i = 1; i < path.hops(); i++) {
      pair = pair.swap(graph.site(path.nodes().get(i)).swapped());
      pair = pair.swap(graph.edge(path.edges().get(i)).pair());
    }
    return pair.fidelity();
  }

  /// The probability that all swaps of a path succeed: of so many pairs of each edge one arrives.
  public static double swapSuccess(Graph graph, Path path) {
    double success = 1;
    for (int node : path.between()) {
      success *= graph.site(node).swapSuccess();
    }
    return success;
  }

  /// The mean time to a pair by halves, `T(r..s) = (max(T_left, T_right) + L / c) / q`: both halves
  /// of a path first, then the swap in the middle, told to the farther end, and all again if it
  /// fails ([Caleffi 2017](https://doi.org/10.1109/ACCESS.2017.2763325)).
  ///
  /// The maximum of means stands for the mean of the maximum, as there; see
  /// [yugma.entanglement.chain.NestedDoubling] for what that hides. Not isotonic: the better of two
  /// paths may be the worse when both go on along the same edge. O(n).
  ///
  /// @param seconds per pair of each edge of the path
  public static double nested(Graph graph, Path path, double[] seconds) {
    if (seconds.length != path.hops()) {
      throw new IllegalArgumentException(
          seconds.length + " times for a path of " + path.hops() + " edges");
    }
    return new Halves(graph, path, seconds).over(0, path.hops()).seconds();
  }

  /// A part of a path: time to a pair, and of a message.
  private record Part(double seconds, double latency) {}

  private static final class Halves {
    private final Graph graph;
    private final Path path;
    private final double[] seconds;

    Halves(Graph graph, Path path, double[] seconds) {
      this.graph = graph;
      this.path = path;
      this.seconds = seconds;
    }

    Part over(int begin, int end) {
      if (end - begin == 1) {
        return new Part(seconds[begin], graph.edge(path.edges().get(begin)).latencySeconds());
      }
      int middle = (begin + end + 1) / 2;
      Part left = over(begin, middle);
      Part right = over(middle, end);
      double told = Math.max(left.latency, right.latency);
      double success = graph.site(path.nodes().get(middle)).swapSuccess();
      return new Part(
          (Math.max(left.seconds, right.seconds) + told) / success, left.latency + right.latency);
    }
  }
}
