// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.sampling;

import yugma.kernel.random.RandomStream;

/// A Poisson law of one mean, small or large, drawn with about one random word and look-up for each
/// 500 of its mean.
///
/// A large mean is the sum of equal parts, each with a table of its counts; what lies beyond 1e-25
/// of the likeliest count is left out. Immutable, safe to share.
public final class PoissonTable {
  private static final double MOST_OF_A_PART = 500;
  private static final double NEGLIGIBLE = 1e-25;

  private final int parts;
  private final AliasTable counts;

  /// @param mean in [0, 1e9]
  public PoissonTable(double mean) {
    if (!(mean >= 0 && mean <= 1e9)) {
      throw new IllegalArgumentException("mean is " + mean + ", must lie in [0, 1e9]");
    }
    this.parts = Math.max(1, (int) Math.ceil(mean / MOST_OF_A_PART));
    this.counts = AliasTable.of(weights(mean / parts));
  }

  private static double[] weights(double mean) {
    double[] weights = new double[2_048];
    int mode = (int) mean;
    weights[mode] = 1;
    for (int n = mode; n > 0 && weights[n] > NEGLIGIBLE; n--) {
      weights[n - 1] = weights[n] * n / mean;
    }
    int end = mode;
    while (weights[end] > NEGLIGIBLE) {
      weights[end + 1] = weights[end] * mean / (end + 1);
      end++;
    }
    return java.util.Arrays.copyOf(weights, end + 1);
  }

  /// Draws a count.
  public long draw(RandomStream random) {
    long sum = 0;
    for (int part = 0; part < parts; part++) {
      sum += counts.draw(random);
    }
    return sum;
  }
}
