// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.closedform;

/// A mean over independent draws, and how far it may be off.
///
/// @param draws how many, at least 2
/// @param mean of them
/// @param error standard deviation of the mean
public record Sample(long draws, double mean, double error) {
  /// Three standard deviations: a right mean lies further off once in 370 draws of all.
  private static final double SIGMAS = 3;

  /// So much rounding is forgiven where nothing varies.
  private static final double ROUNDING = 1e-9;

  /// From counts: how many of some trials succeeded.
  static Sample share(long successes, long trials) {
    double share = (double) successes / trials;
    return new Sample(trials, share, Math.sqrt(share * (1 - share) / trials));
  }

  /// The same divided by a number.
  Sample over(double unit) {
    return new Sample(draws, mean / unit, error / unit);
  }

  /// The lower end of the interval.
  public double low() {
    return mean - reach();
  }

  /// The upper end of the interval.
  public double high() {
    return mean + reach();
  }

  private double reach() {
    return SIGMAS * error + ROUNDING * Math.abs(mean);
  }

  /// Whether a value lies in the interval.
  public boolean holds(double value) {
    return low() <= value && value <= high();
  }

  /// By how many standard deviations a value is off; 0 where nothing varies and it fits.
  public double sigmas(double value) {
    if (holds(value) && error <= ROUNDING * Math.abs(mean)) {
      return 0;
    }
    return Math.abs(value - mean) / error;
  }
}
