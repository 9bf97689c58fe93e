// SPDX-License-Identifier: Apache-2.0
package yugma.keys.security;

import java.util.List;

/// A published security proof of decoy-state BB84 with finite keys: from the counts of a block to
/// the number of secret bits in it.
///
/// Both proofs are fixed-length: a block is a fixed number of pulses, and bases and intensities are
/// announced after its last detection.
public sealed interface Proof permits Lim2014, Rusca2018 {
  /// How a result of these proofs is to be labelled.
  String LABEL = "reference, fixed-length";

  /// The name that a scenario gives it, such as `lim2014`.
  String id();

  /// Where it was published.
  String citation();

  /// The number of intensities that it is for.
  int intensities();

  /// The probability that the key is not secret, at most.
  double epsilonSec();

  /// The probability that the two keys differ although verification passed, at most.
  double epsilonCor();

  /// The length of the key that may be taken from a block, with all that led to it.
  ///
  /// Expected counts may be given in place of counts. No counts, however odd, give an exception or
  /// NaN: a block that proves nothing has no key.
  ///
  /// @param intensities of the source, the brightest first, in the order of the counts
  /// @param leakBits bits that error correction and verification sent over the public channel, >= 0
  /// @throws IllegalArgumentException if the intensities do not fit the proof or the counts
  KeyLength keyLength(BlockCounts counts, List<Decoy> intensities, double leakBits);
}
