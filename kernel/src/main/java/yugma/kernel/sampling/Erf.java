// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.sampling;

/// The error function, and the normal law by it.
public final class Erf {
  private Erf() {}

  /// erf(x) to 1e-15 for x >= 0: its series below 3, one minus the continued fraction of erfc
  /// above.
  ///
  /// Abramowitz, Stegun 1964, 7.1.6 and 7.1.14.
  public static double of(double x) {
    if (x < 0) {
      throw new IllegalArgumentException("erf is asked at " + x + ", must be at least 0");
    }
    return x < 3 ? series(x) : 1 - complement(x);
  }

  /// P(Z <= z) for a standard normal Z.
  public static double normalBelow(double z) {
    double half = of(Math.abs(z) / StrictMath.sqrt(2)) / 2;
    return z < 0 ? 0.5 - half : 0.5 + half;
  }

  private static double series(double x) {
    double term = x;
    double sum = x;
    for (int n = 1; term > 1e-17 * sum; n++) {
      term *= 2 * x * x / (2 * n + 1);
      sum += term;
    }
    return 2 / StrictMath.sqrt(Math.PI) * StrictMath.exp(-x * x) * sum;
  }

  private static double complement(double x) {
    double fraction = x;
    for (int n = 60; n >= 1; n--) {
      fraction = x + n / 2.0 / fraction;
    }
    return StrictMath.exp(-x * x) / (StrictMath.sqrt(Math.PI) * fraction);
  }
}
