// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.routing;

import yugma.kernel.quantity.Checked;
import yugma.physics.bell.BellDiagonal;
import yugma.physics.bell.BellState;
import yugma.physics.bell.Werner;

/// A node as routing sees it.
///
/// @param slots qubits that can hold halves of pairs, at least 0
/// @param swapSuccess probability that a swap tells anything, in [0, 1]; with 0 no path passes it
/// @param swapped what a swap of perfect pairs leaves here; searches take it for the Werner pair of
///   its fidelity
public record Site(int slots, double swapSuccess, BellDiagonal swapped) {
  private static final BellDiagonal PERFECT = BellDiagonal.of(BellState.PHI_PLUS);

  /// So that the price of a swap that leaves nothing is still a number.
  private static final double LEAST_WEIGHT = 1e-6;

  public Site {
    if (slots < 0) {
      throw new IllegalArgumentException("number of slots is " + slots + ", must be at least 0");
    }
    Checked.range("probability that a swap succeeds", swapSuccess, 0, 1);
  }

  /// One whose swaps shrink the Werner weight of a pair by a factor in (0, 1].
  public Site(int slots, double swapSuccess, double swapWeight) {
    this(slots, swapSuccess, werner(swapWeight));
  }

  private static BellDiagonal werner(double weight) {
    Checked.range("Werner weight that a swap leaves", weight, Double.MIN_NORMAL, 1);
    return Werner.ofWeight(weight).pair();
  }

  /// A node that does not swap: paths begin and end there.
  public static Site end(int slots) {
    return new Site(slots, 0, PERFECT);
  }

  /// A node whose swaps neither fail nor err.
  public static Site perfect(int slots) {
    return new Site(slots, 1, PERFECT);
  }

  /// Whether paths may pass it.
  public boolean swaps() {
    return swapSuccess > 0;
  }

  /// By what the Werner weight of a pair shrinks when it is swapped here.
  public double swapWeight() {
    return Math.max(LEAST_WEIGHT, (4 * swapped.fidelity() - 1) / 3);
  }
}
