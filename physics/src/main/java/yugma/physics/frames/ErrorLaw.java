// SPDX-License-Identifier: Apache-2.0
package yugma.physics.frames;

import java.util.Optional;

/// What may happen at a site, as a law on the subsets of a few rows that it flips.
///
/// @param probabilities of each subset but the empty one, index 0, which has the rest
@SuppressWarnings("ArrayRecordComponent") // never compared
record ErrorLaw(double[] probabilities) {
  ErrorLaw {
    double sum = 0;
    for (double p : probabilities) {
      if (!(p >= 0 && p <= 1)) {
        throw new IllegalArgumentException("probability is " + p + ", must lie in [0, 1]");
      }
      sum += p;
    }
    if (sum > 1 + 1e-9) {
      throw new IllegalArgumentException(
          "probabilities sum to " + sum + ", must be at most 1 together");
    }
  }

  /// One row flipped with a probability.
  static ErrorLaw flip(double probability) {
    return new ErrorLaw(new double[] {0, probability});
  }

  /// How probable it is that anything happens.
  double total() {
    double sum = 0;
    for (double p : probabilities) {
      sum += p;
    }
    return Math.min(1, sum);
  }

  /// The same law as independent events, each at any number of times: the mean number of each
  /// subset.
  ///
  /// The characters of the law are `exp Σ r_e (χ_s(e) - 1)`, so their logarithms give the rates
  /// back; nothing if one would be negative, or a character is not positive.
  Optional<double[]> rates() {
    int size = probabilities.length;
    double[] logs = new double[size];
    for (int s = 0; s < size; s++) {
      double lost = 0;
      for (int e = 0; e < size; e++) {
        lost += isOdd(s & e) ? probabilities[e] : 0;
      }
      if (lost >= 0.5) {
        return Optional.empty();
      }
      logs[s] = StrictMath.log1p(-2 * lost);
    }
    return inverse(logs);
  }

  private static Optional<double[]> inverse(double[] logs) {
    int size = logs.length;
    double[] rates = new double[size];
    double most = 0;
    for (int e = 1; e < size; e++) {
      for (int s = 0; s < size; s++) {
        rates[e] += (isOdd(s & e) ? -logs[s] : logs[s]) / size;
      }
      most = Math.max(most, rates[e]);
    }
    for (int e = 1; e < size; e++) {
      if (rates[e] < -1e-12 * most) {
        return Optional.empty();
      }
      rates[e] = rates[e] < 1e-12 * most ? 0 : rates[e];
    }
    return Optional.of(rates);
  }

  private static boolean isOdd(int bits) {
    return (Integer.bitCount(bits) & 1) != 0;
  }
}
