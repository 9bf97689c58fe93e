// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.sampling;

import yugma.kernel.random.RandomStream;

/// A number of photons: Poisson with a small mean, by inversion; the cost grows with the mean.
public final class Poisson {
  private Poisson() {}

  /// Draws a number.
  ///
  /// @param mean in [0, 100]
  public static int draw(double mean, RandomStream random) {
    if (!(mean >= 0 && mean <= 100)) {
      throw new IllegalArgumentException("mean is " + mean + ", must lie in [0, 100]");
    }
    double u = random.nextDouble();
    double term = StrictMath.exp(-mean);
    int n = 0;
    while (u >= term && n < 1000) {
      u -= term;
      n++;
      term *= mean / n;
    }
    return n;
  }
}
