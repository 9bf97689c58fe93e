// SPDX-License-Identifier: Apache-2.0
package yugma.keys.watch;

/// Tail probabilities of a binomial count, and what a count says of its rate.
public final class BinomialTail {
  private BinomialTail() {}

  /// P(X >= count) for a number of independent trials of equal rate. O(standard deviation).
  ///
  /// @param rate in [0, 1]
  public static double atLeast(long count, long trials, double rate) {
    if (!(rate >= 0 && rate <= 1) || trials < 0) {
      throw new IllegalArgumentException(
          "rate is " + rate + " of " + trials + " trials, must lie in [0, 1] of at least 0");
    }
    if (count <= 0) {
      return 1;
    }
    if (count > trials || rate == 0) {
      return 0;
    }
    if (rate == 1) {
      return 1;
    }
    if (count <= trials * rate) {
      return 1 - upwards(trials - count + 1, trials, 1 - rate);
    }
    return upwards(count, trials, rate);
  }

  /// The tail from above the mean, where its terms fall.
  private static double upwards(long count, long trials, double rate) {
    if (count > trials) {
      return 0;
    }
    double term =
        StrictMath.exp(LogBinomial.of((double) count, (double) (trials - count), rate, 1 - rate));
    double odds = rate / (1 - rate);
    double sum = 0;
    for (long k = count; k <= trials && term > sum * 1e-17; k++) {
      sum += term;
      term *= odds * (trials - k) / (k + 1);
    }
    return Math.min(1, sum);
  }

  /// The lower end of the exact 95 % interval of a rate (Clopper and Pearson 1934).
  public static double lowest(long count, long trials) {
    return lowest(count, trials, 0.025);
  }

  /// The lower end of the interval that a rate lies below with the probability of a tail.
  public static double lowest(long count, long trials, double tail) {
    return count == 0 ? 0 : crossing(count, trials, tail);
  }

  /// The upper end of the exact 95 % interval.
  public static double highest(long count, long trials) {
    return highest(count, trials, 0.025);
  }

  /// The upper end of the interval that a rate lies above with the probability of a tail.
  public static double highest(long count, long trials, double tail) {
    return count == trials ? 1 : crossing(count + 1, trials, 1 - tail);
  }

  /// The rate at which P(X >= count) has a value; the tail rises with the rate.
  private static double crossing(long count, long trials, double value) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      if (atLeast(count, trials, middle) < value) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}
