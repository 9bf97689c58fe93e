// SPDX-License-Identifier: Apache-2.0
package yugma.keys.hash;

import yugma.kernel.bits.Bits;

/// The hash by which two parties verify that their reconciled strings agree: the lowest t bits of a
/// [PolynomialHash].
///
/// *Bound.* Two different strings collide if H - H', an integer between -p and p, is a multiple of
/// 2^t; fewer than 2^(128-t) integers are. For each of them, c, the equation H - H' = c has no more
/// roots than its degree m + 1 for m blocks of 120 bits and their length, and only for c = 0 is one
/// of them the root 0, which counts twice. So of the 2^127 keys at most (m + 1) 2^(128-t) let the
/// strings collide: (m + 1) 2^(1-t).
///
/// The t bits are disclosed: count all of them as leaked. The term log2(2/epsilon_cor) of a key
/// length pays for an ideal hash, which would be shorter by about log2(m + 1) bits.
///
/// @param bits t, in [1, 127]
public record VerificationHash(int bits) {
  public VerificationHash {
    if (bits < 1 || bits > PolynomialHash.KEY_BITS) {
      throw new IllegalArgumentException(
          "verification hash is " + bits + " bits, must lie in [1, 127]");
    }
  }

  /// The shortest one that lets different strings pass with at most a given probability.
  ///
  /// @param epsilon for instance epsilon_cor of a security proof, in (0, 1)
  /// @param inputBits length of the strings
  public static VerificationHash forEpsilon(double epsilon, long inputBits) {
    for (int bits = 1; bits <= PolynomialHash.KEY_BITS; bits++) {
      var hash = new VerificationHash(bits);
      if (hash.bound(inputBits) <= epsilon) {
        return hash;
      }
    }
    throw new IllegalArgumentException(
        "epsilon is " + epsilon + ", a hash of " + inputBits + " bits cannot reach it");
  }

  /// The probability that two different strings, neither longer than that, have the same hash, at
  /// most.
  public double bound(long inputBits) {
    return StrictMath.min(StrictMath.scalb(PolynomialHash.blocks(inputBits) + 1.0, 1 - bits), 1);
  }

  /// The t bits.
  ///
  /// @param key of [PolynomialHash#KEY_BITS] bits, uniformly random, chosen after the strings are
  ///   fixed; it may be public
  public Bits hash(Bits key, Bits string) {
    return PolynomialHash.of(key, string).slice(0, bits);
  }
}
