// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.chain;

/// A chain of 2^k links that swaps level by level, and begins a half anew when a swap fails
/// ([Brand, Coopmans and Elkouss 2020](https://arxiv.org/abs/1912.07688)).
///
/// @param levels k, from 0 to 20
/// @param success of one attempt of one link, in (0, 1]
/// @param swap probability that a swap succeeds, in (0, 1]
public record NestedDoubling(int levels, double success, double swap) {
  private static final int MOST_LEVELS = 20;
  private static final double NEGLIGIBLE = 1e-13;
  private static final int MOST_ATTEMPTS = 1 << 16;

  public NestedDoubling {
    if (levels < 0 || levels > MOST_LEVELS) {
      throw new IllegalArgumentException(
          "number of levels is " + levels + ", must lie in [0, " + MOST_LEVELS + "]");
    }
    Slowest.requireSuccess(success);
    Slowest.requireSuccess(swap);
  }

  /// The mean attempts until the ends share a pair; O(1/p²) time for two levels and more.
  ///
  /// @throws IllegalArgumentException if the sums would take more than 65,536 attempts
  public double mean() {
    if (levels == 0) {
      return 1 / success;
    }
    if (levels == 1) {
      return new Slowest(2, success).mean() / swap;
    }
    double[] half = link();
    for (int level = 1; level < levels; level++) {
      half = swapped(both(half));
    }
    double mean = 0;
    double[] last = both(half);
    for (int t = 0; t < last.length; t++) {
      mean += (t + 1) * last[t];
    }
    return mean / swap;
  }

  /// The probability of success at each attempt, from the first, as far as it matters at the end.
  private double[] link() {
    double mean = 1.5 / success;
    for (int level = 1; level < levels; level++) {
      mean *= 1.5 / swap;
    }
    double attempts = 8 - StrictMath.log(NEGLIGIBLE) * mean;
    if (attempts > MOST_ATTEMPTS) {
      throw new IllegalArgumentException(
          "sums over %.0f attempts are more than the %d that are summed here: simulate it instead"
              .formatted(attempts, MOST_ATTEMPTS));
    }
    double[] luck = new double[(int) attempts];
    for (int t = 0; t < luck.length; t++) {
      luck[t] = success * StrictMath.pow(1 - success, t);
    }
    return luck;
  }

  /// When the later of two is there.
  private static double[] both(double[] one) {
    double[] both = new double[one.length];
    double before = 0;
    for (int t = 0; t < one.length; t++) {
      both[t] = one[t] * (2 * before + one[t]);
      before += one[t];
    }
    return both;
  }

  /// When a swap of them has succeeded: after one time, or after more of them.
  private double[] swapped(double[] tries) {
    double[] done = new double[tries.length];
    for (int t = 0; t < done.length; t++) {
      double sum = 0;
      for (int s = 0; s < t; s++) {
        sum += tries[s] * done[t - 1 - s];
      }
      done[t] = swap * tries[t] + (1 - swap) * sum;
    }
    return done;
  }
}
