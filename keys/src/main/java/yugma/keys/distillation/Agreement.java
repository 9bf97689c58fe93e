// SPDX-License-Identifier: Apache-2.0
package yugma.keys.distillation;

import java.util.List;
import yugma.keys.hash.VerificationHash;
import yugma.keys.security.BlockCounts;
import yugma.keys.security.Decoy;
import yugma.keys.security.KeyLength;
import yugma.keys.security.Proof;

/// What both parties agreed on beforehand.
///
/// @param proof from which key lengths follow; its epsilon_cor one that a hash of the longest key
///   reaches
/// @param intensities of the source, brightest first
public record Agreement(Proof proof, List<Decoy> intensities) {
  public Agreement {
    intensities = List.copyOf(intensities);
    if (intensities.size() != proof.intensities()) {
      throw new IllegalArgumentException(
          "the proof "
              + proof.id()
              + " is for "
              + proof.intensities()
              + " intensities, not "
              + intensities.size());
    }
    VerificationHash.forEpsilon(proof.epsilonCor(), Integer.MAX_VALUE);
  }

  /// The hash by which corrected keys of a length are compared.
  VerificationHash verification(long keyBits) {
    return VerificationHash.forEpsilon(proof.epsilonCor(), keyBits);
  }

  /// What verification tells the public beyond what the proof's own term for correctness, log2(2 /
  /// epsilon_cor), allows for, in bits.
  ///
  /// @param keyBits length of the corrected key
  public double verificationLeakBits(long keyBits) {
    double allowed = StrictMath.log(2 / proof.epsilonCor()) / StrictMath.log(2);
    return Math.max(0, verification(keyBits).bits() - allowed);
  }

  /// The key length of a block that is reconciled by Cascade; expected counts may be given.
  public KeyLength keyLength(BlockCounts counts, double leakBits) {
    return proof.keyLength(counts, intensities, leakBits).withoutVacuum();
  }
}
