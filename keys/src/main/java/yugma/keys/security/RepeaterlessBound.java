// SPDX-License-Identifier: Apache-2.0
package yugma.keys.security;

/// The most key that a lossy channel can carry, in bits per use of the channel.
///
/// Written with log1p, since log2(1 - eta) in doubles is 0 below eta = 1e-16.
public final class RepeaterlessBound {
  private static final double LN2 = StrictMath.log(2);

  private RepeaterlessBound() {}

  /// The secret-key capacity -log2(1 - eta), which any protocol without a repeater stays below.
  ///
  /// [Pirandola, Laurenza, Ottaviani, Banchi 2017](https://doi.org/10.1038/ncomms15043).
  ///
  /// @param transmission eta of the channel from end to end, in [0, 1); 1 gives infinity
  public static double plob(double transmission) {
    check(transmission);
    return -StrictMath.log1p(-transmission) / LN2;
  }

  /// The older, weaker bound log2((1 + eta) / (1 - eta)).
  ///
  /// [Takeoka, Guha, Wilde 2014](https://doi.org/10.1038/ncomms6235).
  public static double tgw(double transmission) {
    check(transmission);
    return (StrictMath.log1p(transmission) - StrictMath.log1p(-transmission)) / LN2;
  }

  /// The capacity with one ideal repeater in the middle, -log2(1 - sqrt(eta)).
  ///
  /// [Pirandola 2019](https://doi.org/10.1038/s42005-019-0147-3).
  public static double oneRepeater(double transmission) {
    check(transmission);
    return plob(StrictMath.sqrt(transmission));
  }

  private static void check(double transmission) {
    if (!(transmission >= 0 && transmission <= 1)) {
      throw new IllegalArgumentException(
          "transmission is " + transmission + ", must lie in [0, 1]");
    }
  }
}
