// SPDX-License-Identifier: Apache-2.0
package yugma.report.significance;

/// The regularised incomplete beta function and what it is made of.
final class Beta {
  /// Coefficients of z^-1, z^-3, … in Stirling's series for the logarithm of Gamma.
  private static final double[] STIRLING = {
    1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360
  };

  private static final double TINY = 1e-300;
  private static final double ENOUGH = 1e-16;
  private static final int MOST_TERMS = 100_000;

  private Beta() {}

  /// I_x(a, b), to about twelve digits.
  ///
  /// The continued fraction of DLMF 8.17.22 by the method of Lentz, mirrored by 8.17.4 where it
  /// would be slow.
  ///
  /// @param x in [0, 1]
  /// @param y 1 - x, to full precision where x is close to 1
  static double regularised(double x, double y, double a, double b) {
    if (x <= 0 || y <= 0) {
      return x <= 0 ? 0 : 1;
    }
    if (x > (a + 1) / (a + b + 2)) {
      return 1 - regularised(y, x, b, a);
    }
    double logFront = a * StrictMath.log(x) + b * StrictMath.log(y) - log(a, b);
    return StrictMath.exp(logFront) / a * fraction(x, a, b);
  }

  private static double fraction(double x, double a, double b) {
    double c = 1;
    double d = 1 / awayFromZero(1 - (a + b) * x / (a + 1));
    double value = d;
    for (int m = 1; m <= MOST_TERMS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = 1 / awayFromZero(1 + even * d);
      c = awayFromZero(1 + even / c);
      value *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = 1 / awayFromZero(1 + odd * d);
      c = awayFromZero(1 + odd / c);
      value *= d * c;
      if (Math.abs(d * c - 1) < ENOUGH) {
        break;
      }
    }
    return value;
  }

  private static double awayFromZero(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }

  /// log B(a, b).
  static double log(double a, double b) {
    return logGamma(a) + logGamma(b) - logGamma(a + b);
  }

  /// log Gamma(z) for z > 0, by Abramowitz, Stegun 1964, 6.1.41, after 6.1.15 has led to a large z.
  static double logGamma(double z) {
    double shift = 0;
    double large = z;
    while (large < 10) {
      shift += StrictMath.log(large);
      large += 1;
    }
    double series = 0;
    for (int k = STIRLING.length - 1; k >= 0; k--) {
      series = series / (large * large) + STIRLING[k];
    }
    return (large - 0.5) * StrictMath.log(large)
        - large
        + 0.5 * StrictMath.log(2 * Math.PI)
        + series / large
        - shift;
  }
}
