// SPDX-License-Identifier: Apache-2.0
package yugma.keys.security;

/// The failure probabilities that the proofs share, and what they cost in counts.
final class Epsilons {
  private Epsilons() {}

  static void check(double epsilonSec, double epsilonCor) {
    check("epsilon_sec", epsilonSec);
    check("epsilon_cor", epsilonCor);
  }

  private static void check(String name, double value) {
    // Squares of it are taken, and must not underflow.
    if (!(value >= 1e-100 && value < 1)) {
      throw new IllegalArgumentException(name + " is " + value + ", must lie in [1e-100, 1)");
    }
  }

  /// How far a sum of n bounded variables may stray from its mean, but for probability epsilon:
  /// sqrt(n ln(1/epsilon) / 2), [Hoeffding 1963](https://doi.org/10.2307/2282952).
  static double hoeffding(double n, double epsilon) {
    return StrictMath.sqrt(n / 2 * -StrictMath.log(epsilon));
  }
}
