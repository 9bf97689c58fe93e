// SPDX-License-Identifier: Apache-2.0
package yugma.keys.distillation;

import java.util.Optional;
import yugma.keys.security.BlockCounts;
import yugma.keys.security.KeyLength;

/// What a party knows of a block at its end.
///
/// @param siftedBits of the key basis
/// @param counts of both bases; errors of the key basis are 0 until `corrected`
/// @param corrected whether the errors of the key basis are known
/// @param leakBits parities, and the bits of the verification hash beyond what the proof allows for
/// @param keyLength by what is known; until the errors of the key basis are, with neither errors
///   nor leak, so that it can only be too long
/// @param authenticationBits of the shared key that the block used up
public record BlockReport(
    long siftedBits,
    Optional<BlockCounts> counts,
    boolean corrected,
    double leakBits,
    Optional<KeyLength> keyLength,
    int authenticationBits) {
  static final BlockReport NOTHING =
      new BlockReport(0, Optional.empty(), false, 0, Optional.empty(), 0);
}
