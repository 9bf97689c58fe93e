// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.routing;

import yugma.kernel.quantity.Checked;

/// A link between two nodes as routing sees it.
///
/// @param a node at one end
/// @param b node at the other end
/// @param pairsHz heralded pairs a second that it makes, at least 0
/// @param fidelity of such a pair, in [0.25, 1]; swapping takes it for a Werner pair
/// @param latencySeconds that a message takes from one end to the other, at least 0
public record Edge(int a, int b, double pairsHz, double fidelity, double latencySeconds) {
  public Edge {
    if (a == b) {
      throw new IllegalArgumentException("an edge has node " + a + " at both ends");
    }
    Checked.atLeastZero("rate of pairs in Hz", pairsHz);
    Checked.range("fidelity of a pair", fidelity, 0.25, 1);
    Checked.atLeastZero("latency in seconds", latencySeconds);
  }
}
