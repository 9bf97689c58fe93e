// SPDX-License-Identifier: Apache-2.0
package yugma.keys.watch;

/// The logarithm of a binomial probability, for real counts of any size, to nearly all digits.
///
/// [Loader 2000, Fast and accurate computation of binomial
/// probabilities](https://www.r-project.org/doc/reports/CLoader-dbinom-2002.pdf): large logarithms
/// are never subtracted from each other, deviances from the mean are computed instead.
final class LogBinomial {
  private LogBinomial() {}

  /// ln of Gamma(u+v+1) / (Gamma(u+1) Gamma(v+1)) p^u q^v.
  ///
  /// @param u >= 0
  /// @param v >= 0
  /// @param p in (0, 1)
  /// @param q 1 - p, given apart so that neither loses digits
  static double of(double u, double v, double p, double q) {
    double m = u + v;
    if (u == 0) {
      return v * StrictMath.log(q);
    }
    if (v == 0) {
      return u * StrictMath.log(p);
    }
    double stirling = stirling(m) - stirling(u) - stirling(v);
    double deviance = deviance(u, m * p) + deviance(v, m * q);
    return stirling - deviance + StrictMath.log(m / (2 * StrictMath.PI * u) / v) / 2;
  }

  /// What Stirling's formula lacks: ln Gamma(z+1) - ln(sqrt(2 pi z) (z/e)^z), for z > 0.
  static double stirling(double z) {
    double sum = 0;
    double x = z;
    while (x < 16) {
      sum += (x + 0.5) * StrictMath.log1p(1 / x) - 1;
      x++;
    }
    double square = 1 / (x * x);
    double series = 1.0 / 1260 - square * (1.0 / 1680 - square / 1188);
    return sum + (1.0 / 12 - square * (1.0 / 360 - square * series)) / x;
  }

  /// u ln(u/mean) + mean - u, without loss of digits where u is near the mean.
  static double deviance(double u, double mean) {
    double v = (u - mean) / (u + mean);
    if (StrictMath.abs(v) >= 0.1) {
      return u * StrictMath.log(u / mean) + mean - u;
    }
    double sum = (u - mean) * v;
    double term = 2 * u * v;
    for (int odd = 3; ; odd += 2) {
      term *= v * v;
      double next = sum + term / odd;
      if (next == sum) {
        return sum;
      }
      sum = next;
    }
  }
}
