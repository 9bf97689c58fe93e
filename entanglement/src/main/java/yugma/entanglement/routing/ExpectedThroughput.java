// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.routing;

import java.util.Arrays;
import java.util.List;
import yugma.kernel.quantity.Checked;

/// The mean number of pairs that a path delivers in one slot of time: each link tries once on each
/// of its channels, then whatever all links have is swapped, then all is lost (E_t of Q-CAST, [Shi
/// and Qian 2020](https://doi.org/10.1145/3387514.3405853)).
///
/// The paper counts a swap for each link, here there is one for each node between them: that is the
/// same factor for every path, so they compare alike. No search can grow it along edges; see
/// [BestOfPaths].
///
/// @param success of one channel of each link of the path, in [0, 1]; at least one link
/// @param width W, channels of each link, in [1, 10_000]
/// @param swap q, probability that a swap succeeds
public record ExpectedThroughput(List<Double> success, int width, double swap) {
  private static final int WIDEST = 10_000;

  public ExpectedThroughput {
    success = List.copyOf(success);
    if (success.isEmpty()) {
      throw new IllegalArgumentException("a path needs at least one link");
    }
    success.forEach(p -> Checked.probability("success of a channel", p));
    if (width < 1 || width > WIDEST) {
      throw new IllegalArgumentException(
          "width is " + width + " channels, must lie in [1, " + WIDEST + "]");
    }
    Checked.probability("probability that a swap succeeds", swap);
  }

  /// E_t in pairs per slot, O(links · W).
  ///
  /// The least of the links' numbers has at least i pairs when each of them has: the paper's
  /// recursion over P_k^i, summed by its tail.
  public double pairsPerSlot() {
    double[] all = new double[width + 2];
    Arrays.fill(all, 1);
    for (double p : success) {
      double[] made = made(p);
      double tail = 0;
      for (int i = width; i >= 1; i--) {
        tail += made[i];
        all[i] *= Math.min(1, tail);
      }
    }
    double mean = 0;
    for (int i = 1; i <= width; i++) {
      mean += all[i];
    }
    return mean * StrictMath.pow(swap, success.size() - 1);
  }

  /// The probabilities Q^i that i of W channels succeed.
  private double[] made(double p) {
    double[] made = new double[width + 1];
    if (p == 0 || p == 1) {
      made[p == 0 ? 0 : width] = 1;
      return made;
    }
    double logOdds = StrictMath.log(p) - StrictMath.log1p(-p);
    double log = width * StrictMath.log1p(-p);
    for (int i = 0; i <= width; i++) {
      made[i] = StrictMath.exp(log);
      log += logOdds + StrictMath.log((width - i) / (i + 1.0));
    }
    return made;
  }
}
