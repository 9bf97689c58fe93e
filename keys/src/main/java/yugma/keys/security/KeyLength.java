// SPDX-License-Identifier: Apache-2.0
package yugma.keys.security;

/// The number of secret bits in a block and the bounds that it was computed from.
///
/// @param vacuumEvents lower bound s_0 on key-basis events of empty pulses
/// @param singlePhotons lower bound s_1 on key-basis events of single photons
/// @param testSinglePhotons the same in the test basis
/// @param testSinglePhotonErrors upper bound v_1 on errors among those
/// @param phaseErrorBound upper bound phi on the phase error rate of the key-basis single photons,
///   in [0, 1/2]; at 1/2 there is no key
/// @param leakBits sent over the public channel
/// @param secrecyPenaltyBits what epsilon_sec costs
/// @param correctnessPenaltyBits what epsilon_cor costs
public record KeyLength(
    double vacuumEvents,
    double singlePhotons,
    double testSinglePhotons,
    double testSinglePhotonErrors,
    double phaseErrorBound,
    double leakBits,
    double secrecyPenaltyBits,
    double correctnessPenaltyBits) {
  private static final double LN2 = StrictMath.log(2);

  /// Joins the bounds of both bases; the papers' error terms are equal, `terms` of them in all.
  static KeyLength of(
      Proof proof, double terms, Singles key, Singles test, double errors, double leakBits) {
    if (!(leakBits >= 0 && leakBits <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "leak is " + leakBits + " bits, must be at least 0 and finite");
    }
    double epsilon = proof.epsilonSec() / terms;
    return new KeyLength(
        key.vacuumEvents(),
        key.singlePhotons(),
        test.singlePhotons(),
        errors,
        phaseError(errors, test.singlePhotons(), key.singlePhotons(), epsilon),
        leakBits,
        -6 * log2(epsilon),
        log2(2 / proof.epsilonCor()));
  }

  /// Lim 2014 eq. (5), gamma written with epsilon = a / 21; Rusca 2018 (A20) with a / 19.
  ///
  /// Two guards beside the formula, neither of which touches ordinary counts: below one error it
  /// counts one, since gamma(a, 0, c, d) = 0 would claim certainty from a sample of any size; and a
  /// negative bound, which contradicts the source, proves nothing.
  private static double phaseError(double errors, double test, double key, double epsilon) {
    if (!(errors >= 0 && test > 0 && key > 0)) {
      return 0.5;
    }
    double rate = Math.max(errors, 1) / test;
    if (rate >= 0.5) {
      return 0.5;
    }
    double spread = (test + key) / (test * key);
    double variance = (1 - rate) * rate;
    double bits = Math.max(log2(spread / variance / (epsilon * epsilon)), 0);
    return Math.min(rate + StrictMath.sqrt(spread * variance / LN2 * bits), 0.5);
  }

  private static double log2(double x) {
    return StrictMath.log(x) / LN2;
  }

  /// The length before rounding down, with its sign: how far from a key the block is.
  public double exactBits() {
    double penalties = secrecyPenaltyBits + correctnessPenaltyBits;
    double secret =
        phaseErrorBound < 0.5
            ? vacuumEvents + singlePhotons * (1 - BinaryEntropy.of(phaseErrorBound))
            : 0;
    return secret - leakBits - penalties;
  }

  /// The length, rounded down; 0 or less means that the block gives no key.
  public long bits() {
    return (long) StrictMath.floor(exactBits());
  }

  /// Whether the block gives at least one bit.
  public boolean positive() {
    return bits() > 0;
  }
}
