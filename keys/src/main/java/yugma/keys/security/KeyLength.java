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
  /// Guards beside the formula, none of which touches ordinary counts. Gamma is an approximation
  /// that claims too much below some thirty errors, and certainty at none; so the bound is never
  /// below (v + ln(1/epsilon)) / s, which at v = 0 is the exact one, 1 - epsilon^(1/s), from above.
  /// A negative v, which contradicts the source, proves nothing.
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
    double approximate = rate + StrictMath.sqrt(spread * variance / LN2 * bits);
    double fewErrors = (errors - StrictMath.log(epsilon)) / test;
    return Math.min(Math.max(approximate, fewErrors), 0.5);
  }

  private static double log2(double x) {
    return StrictMath.log(x) / LN2;
  }

  /// The same without the credit for empty pulses.
  ///
  /// With two-way error correction the public learns where the errors were. Of a single photon that
  /// tells an eavesdropper nothing of its bit: parities of bits commute with the phase errors that
  /// the bound is about. But an empty pulse she may replace by a state of her own whose outcome she
  /// knows, and an announced error then tells her the sender's bit. So a chain that reconciles by
  /// Cascade takes no key from empty pulses ([Tupkary and Lütkenhaus
  /// 2023](https://arxiv.org/abs/2307.00576) on what two-way talk gives away).
  public KeyLength withoutVacuum() {
    return new KeyLength(
        0,
        singlePhotons,
        testSinglePhotons,
        testSinglePhotonErrors,
        phaseErrorBound,
        leakBits,
        secrecyPenaltyBits,
        correctnessPenaltyBits);
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
