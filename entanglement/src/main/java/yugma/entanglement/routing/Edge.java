// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.routing;

import yugma.kernel.quantity.Checked;
import yugma.physics.bell.BellDiagonal;
import yugma.physics.bell.Werner;

/// A link between two nodes as routing sees it.
///
/// @param a node at one end
/// @param b node at the other end
/// @param pairsHz heralded pairs a second that it makes, at least 0
/// @param pair as it is made, of fidelity at least 0.25; searches take it for the Werner pair of
///   its fidelity
/// @param latencySeconds that a message takes from one end to the other, at least 0
public record Edge(int a, int b, double pairsHz, BellDiagonal pair, double latencySeconds) {
  public Edge {
    if (a == b) {
      throw new IllegalArgumentException("an edge has node " + a + " at both ends");
    }
    Checked.atLeastZero("rate of pairs in Hz", pairsHz);
    Checked.range("fidelity of a pair", pair.fidelity(), 0.25, 1);
    Checked.atLeastZero("latency in seconds", latencySeconds);
  }

  /// One that makes Werner pairs.
  public Edge(int a, int b, double pairsHz, double fidelity, double latencySeconds) {
    this(a, b, pairsHz, werner(fidelity), latencySeconds);
  }

  private static BellDiagonal werner(double fidelity) {
    Checked.range("fidelity of a pair", fidelity, 0.25, 1);
    return new Werner(fidelity).pair();
  }

  /// Of a pair as it is made.
  public double fidelity() {
    return pair.fidelity();
  }
}
