// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.sampling;

import yugma.kernel.random.RandomStream;

/// The number of successes among independent trials, drawn exactly in a time that does not grow
/// with them.
///
/// Few expected successes: the gaps between them, by inversion. Many: transformed rejection with
/// squeeze ([Hörmann 1993](https://doi.org/10.1080/00949659308811496), algorithm BTRS).
public final class Binomial {
  private static final double FEW = 12;

  private Binomial() {}

  /// Draws a number of successes.
  ///
  /// @param trials in [0, 2^53]
  /// @param success probability of each, in [0, 1]
  public static long draw(long trials, double success, RandomStream random) {
    if (trials < 0 || trials > 1L << 53) {
      throw new IllegalArgumentException("trials are " + trials + ", must lie in [0, 2^53]");
    }
    if (!(success >= 0 && success <= 1)) {
      throw new IllegalArgumentException("probability is " + success + ", must lie in [0, 1]");
    }
    if (success > 0.5) {
      return trials - draw(trials, 1 - success, random);
    }
    if (success == 0 || trials == 0) {
      return 0;
    }
    return trials * success < FEW
        ? byGaps(trials, success, random)
        : byRejection(trials, success, random);
  }

  private static long byGaps(long trials, double success, RandomStream random) {
    double logFailure = StrictMath.log1p(-success);
    long successes = 0;
    double used = 0;
    while (true) {
      used += StrictMath.floor(StrictMath.log(1 - random.nextDouble()) / logFailure) + 1;
      if (used > trials) {
        return successes;
      }
      successes++;
    }
  }

  private static long byRejection(long trials, double p, RandomStream random) {
    double n = trials;
    double spread = StrictMath.sqrt(n * p * (1 - p));
    double b = 1.15 + 2.53 * spread;
    double a = -0.0873 + 0.0248 * b + 0.01 * p;
    double accept = 0.92 - 4.2 / b;
    double alpha = (2.83 + 5.1 / b) * spread;
    double mode = StrictMath.floor((n + 1) * p);
    while (true) {
      double u = random.nextDouble() - 0.5;
      double v = 1 - random.nextDouble();
      double us = 0.5 - Math.abs(u);
      double k = StrictMath.floor((2 * a / us + b) * u + n * p + 0.5);
      if (us >= 0.07 && v <= accept) {
        return (long) k;
      }
      if (k >= 0 && k <= n) {
        double height = StrictMath.log(v * alpha / (a / (us * us) + b));
        if (height <= logRatio(n, p / (1 - p), mode, k)) {
          return (long) k;
        }
      }
    }
  }

  /// ln of P(k) / P(mode).
  private static double logRatio(double n, double odds, double mode, double k) {
    return (mode + 0.5) * StrictMath.log((mode + 1) / (odds * (n - mode + 1)))
        + (n + 1) * StrictMath.log((n - mode + 1) / (n - k + 1))
        + (k + 0.5) * StrictMath.log(odds * (n - k + 1) / (k + 1))
        + stirlingTail(mode)
        + stirlingTail(n - mode)
        - stirlingTail(k)
        - stirlingTail(n - k);
  }

  /// ln k! less Stirling's formula about k + 1.
  private static double stirlingTail(double k) {
    if (k < 10) {
      double logFactorial = 0;
      for (int i = 2; i <= k; i++) {
        logFactorial += StrictMath.log(i);
      }
      return logFactorial
          - (0.5 * StrictMath.log(2 * Math.PI) + (k + 0.5) * StrictMath.log(k + 1) - (k + 1));
    }
    double x = k + 1;
    return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / (x * x)) / (x * x)) / x;
  }
}
