// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.routing;

import yugma.kernel.quantity.Checked;

/// A node as routing sees it.
///
/// @param slots qubits that can hold halves of pairs, at least 0
/// @param swapSuccess probability that a swap tells anything, in [0, 1]; with 0 no path passes it
/// @param swapWeight by which the Werner weight of a pair shrinks when it is swapped here, in (0,
///   1]
public record Site(int slots, double swapSuccess, double swapWeight) {
  public Site {
    if (slots < 0) {
      throw new IllegalArgumentException("number of slots is " + slots + ", must be at least 0");
    }
    Checked.range("probability that a swap succeeds", swapSuccess, 0, 1);
    Checked.range("Werner weight that a swap leaves", swapWeight, Double.MIN_NORMAL, 1);
  }

  /// A node that does not swap: paths begin and end there.
  public static Site end(int slots) {
    return new Site(slots, 0, 1);
  }

  /// Whether paths may pass it.
  public boolean swaps() {
    return swapSuccess > 0;
  }

  /// A node whose swaps neither fail nor err.
  public static Site perfect(int slots) {
    return new Site(slots, 1, 1);
  }
}
