// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.routing;

import java.util.function.IntToDoubleFunction;
import yugma.kernel.quantity.Checked;

/// What no protocol between two nodes of a network of fibres can exceed, however good its repeaters
/// ([Pirandola 2019](https://doi.org/10.1038/s42005-019-0147-3)): ebits, or bits of secret key, per
/// use of the network.
///
/// @param singlePath with one path per use, the capacity of the widest; 0 when nothing joins them
/// @param multiPath with every edge used once per use: the largest flow
public record RepeaterBound(double singlePath, double multiPath) {
  /// The bound of two nodes.
  ///
  /// @param transmission of an edge, in [0, 1)
  public static RepeaterBound of(Graph graph, int from, int to, IntToDoubleFunction transmission) {
    IntToDoubleFunction capacity = edge -> capacity(transmission.applyAsDouble(edge));
    return new RepeaterBound(
        new WidestPath(graph)
            .path(from, to, capacity)
            .map(path -> WidestPath.width(path, capacity))
            .orElse(0.0),
        MaxFlow.of(graph, from, to, capacity).value());
  }

  /// What one use of a channel of pure loss gives at most, `-log2(1 - η)` ([Pirandola, Laurenza,
  /// Ottaviani, Banchi 2017](https://doi.org/10.1038/ncomms15043), eq. 19).
  ///
  /// @param transmission η, in [0, 1); no loss at all has no bound
  public static double capacity(double transmission) {
    Checked.range("transmission", transmission, 0, Math.nextDown(1.0));
    return -StrictMath.log1p(-transmission) / StrictMath.log(2);
  }
}
