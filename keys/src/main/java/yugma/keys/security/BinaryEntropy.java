// SPDX-License-Identifier: Apache-2.0
package yugma.keys.security;

/// The entropy of a coin, in bits.
public final class BinaryEntropy {
  private static final double LN2 = StrictMath.log(2);

  private BinaryEntropy() {}

  /// h(p) = -p log2 p - (1-p) log2(1-p).
  ///
  /// @param p probability of one side, in [0, 1]
  public static double of(double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("probability is " + p + ", must lie in [0, 1]");
    }
    if (p == 0 || p == 1) {
      return 0;
    }
    return -(p * StrictMath.log(p) + (1 - p) * StrictMath.log1p(-p)) / LN2;
  }
}
