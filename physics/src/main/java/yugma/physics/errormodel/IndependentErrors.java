// SPDX-License-Identifier: Apache-2.0
package yugma.physics.errormodel;

import java.util.Optional;

/// The way from exclusive errors of a channel, of which at most one happens, to independent ones.
///
/// Errors are numbered by the bits of what they are made of, 0 for none.
final class IndependentErrors {
  private static final double SLACK = 1e-14;

  private IndependentErrors() {}

  /// Of X, Y and Z with p/3 each: the probability of each of three independent errors.
  static double depolarize1(double p) {
    return root("DEPOLARIZE1", p, 3, 2);
  }

  /// Of fifteen pairs with p/15 each: the probability of each of fifteen independent errors.
  static double depolarize2(double p) {
    return root("DEPOLARIZE2", p, 15, 8);
  }

  /// Each Pauli operator commutes with all but half of the errors: `1 - p (n + 1)/n = (1 - 2q)^k`.
  private static double root(String name, double p, int n, int k) {
    double most = n / (n + 1.0);
    if (p > most) {
      throw new IllegalArgumentException(
          name + " is " + p + ", must be at most " + most + " to be made of independent errors");
    }
    return -0.5 * StrictMath.expm1(StrictMath.log1p(-p / most) / k);
  }

  /// Independent errors with the same effect, if there are such.
  ///
  /// @param exclusive probability of each error, by its bits; a power of two of them
  static Optional<double[]> of(double[] exclusive) {
    int only = only(exclusive);
    if (only >= 0) {
      return Optional.of(exclusive.clone());
    }
    int size = exclusive.length;
    double[] independent = new double[size];
    for (int error = 1; error < size; error++) {
      double sum = 0;
      for (int check = 1; check < size; check++) {
        double log = StrictMath.log1p(-2 * flipping(exclusive, check));
        sum += isOdd(error & check) ? -log : log;
      }
      double q = 0.5 * -StrictMath.expm1(-2 * sum / size);
      if (!(q >= -SLACK)) {
        return Optional.empty();
      }
      independent[error] = Math.max(0, q);
    }
    return Optional.of(independent);
  }

  /// The one error that may happen, 0 of none, -1 of several.
  private static int only(double[] exclusive) {
    int only = 0;
    for (int error = 1; error < exclusive.length; error++) {
      if (exclusive[error] > 0) {
        only = only == 0 ? error : -1;
        if (only < 0) {
          return -1;
        }
      }
    }
    return only;
  }

  private static double flipping(double[] exclusive, int check) {
    double sum = 0;
    for (int error = 1; error < exclusive.length; error++) {
      sum += isOdd(error & check) ? exclusive[error] : 0;
    }
    return sum;
  }

  private static boolean isOdd(int bits) {
    return (Integer.bitCount(bits) & 1) != 0;
  }
}
