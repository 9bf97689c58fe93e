// SPDX-License-Identifier: Apache-2.0
package yugma.keys.watch;

/// The count in n trials whose rate is itself drawn from a beta distribution: the prediction of a
/// count from counts.
///
/// Digits are kept at any size by way of [LogBinomial].
final class BetaBinomial {
  /// A probability below which the rest of a tail does not matter.
  private static final double NOTHING = 1e-30;

  private final double n;
  private final double a;
  private final double b;

  BetaBinomial(double n, double a, double b) {
    this.n = n;
    this.a = a;
    this.b = b;
  }

  /// The highest count that so many new trials show with more than a given probability, when C of N
  /// earlier ones were counted: the highest x with P(X >= x) > alpha.
  ///
  /// X is beta-binomial with a = C + 1 and b = N - C. Its tail P(X >= x) equals the hypergeometric
  /// probability that of the C + x counts in N + n trials C or fewer fell among the N, that is
  /// Fisher's exact test; therefore a count above the bound comes with probability alpha at most,
  /// whatever the true rate. O(standard deviation of X).
  static long upperBound(Sample before, long trials, double alpha) {
    if (trials < 0) {
      throw new IllegalArgumentException("trials are " + trials + ", must be at least 0");
    }
    if (!(alpha > 1e-20 && alpha < 1)) {
      throw new IllegalArgumentException(
          "probability of a false alarm is " + alpha + ", must lie in (1e-20, 1)");
    }
    double b = before.trials() - before.count();
    // Where nothing but counts was seen, or nothing at all, no count is too high.
    if (b < 1 || trials == 0) {
      return trials;
    }
    return new BetaBinomial(trials, before.count() + 1, b).highest(alpha);
  }

  /// Adds up the upper tail from where it begins to matter down to where it exceeds alpha.
  private long highest(double alpha) {
    long x = farthest();
    double probability = probability((double) x);
    double tail = probability;
    while (tail <= alpha && x > 0) {
      probability *= x / (x - 1 + a) * ((n - x + b) / (n - x + 1));
      tail += probability;
      x--;
    }
    return x;
  }

  /// The highest count above the mode that is not as good as impossible.
  private long farthest() {
    long low = (long) ((n + 1) * (a - 1) / StrictMath.max(a + b - 2, 1));
    low = Math.clamp(low, 0, (long) n);
    long high = (long) n;
    while (low < high) {
      long middle = low + (high - low + 1) / 2;
      if (probability((double) middle) > NOTHING) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /// P(X = x): the binomials b(u, v) at the common rate p = (x + a) / (n + a + b), in which the
  /// large factors cancel.
  double probability(double x) {
    double all = n + a + b;
    double p = (x + a) / all;
    double q = (n - x + b) / all;
    double log =
        LogBinomial.of(x, n - x, p, q)
            + LogBinomial.of(a, b, p, q)
            - LogBinomial.of(x + a, n - x + b, p, q);
    double factor = a / (a + b) * b / (x + a) * (all / (n - x + b));
    return StrictMath.exp(log) * factor;
  }
}
