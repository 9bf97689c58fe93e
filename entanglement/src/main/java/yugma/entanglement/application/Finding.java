// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.application;

/// A number that an application has found.
///
/// @param name such as `win_rate`, with its unit at the end if it has one
/// @param value as measured
/// @param error its standard error; 0 of what is exact
public record Finding(String name, double value, double error) {
  /// One that is exact.
  public static Finding exact(String name, double value) {
    return new Finding(name, value, 0);
  }

  /// A share of so many trials.
  public static Finding share(String name, long successes, long trials) {
    double share = (double) successes / trials;
    double smoothed = (successes + 1.0) / (trials + 2.0);
    return new Finding(name, share, Math.sqrt(smoothed * (1 - smoothed) / trials));
  }
}
