// SPDX-License-Identifier: Apache-2.0
package yugma.keys.distillation;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import yugma.kernel.bits.Bits;
import yugma.keys.security.BlockCounts;
import yugma.keys.security.KeyLength;

/// What one party has found out about its block, and the rules by which both come to the same
/// numbers.
final class Progress {
  long siftedBits;
  double leakBits;
  int authenticationBits;
  private Optional<BlockCounts> counts = Optional.empty();
  private Optional<KeyLength> keyLength = Optional.empty();
  private boolean corrected;

  /// Whether the block is lost already: even if correcting errors gave nothing away, there would be
  /// no key.
  Optional<Failure> judge(Agreement agreement, Sifted sifted, Bits testDifferences) {
    int settings = agreement.intensities().size();
    BlockCounts soFar = sifted.counts(Collections.nCopies(settings, 0L), testDifferences);
    counts = Optional.of(soFar);
    KeyLength hoped = agreement.keyLength(soFar, 0);
    keyLength = Optional.of(hoped);
    if (siftedBits < AliceBlock.FEWEST_BITS) {
      return Optional.of(Failure.TOO_FEW_DETECTIONS);
    }
    return hoped.positive() ? Optional.empty() : Optional.of(Failure.NO_SECRET_BITS);
  }

  /// The counts once the errors of the key basis are known.
  BlockCounts correct(Sifted sifted, List<Long> keyErrors, Bits testDifferences) throws BadMessage {
    BlockCounts before = counts.orElseThrow();
    if (keyErrors.size() != before.key().size()) {
      throw new BadMessage(
          keyErrors.size() + " counts of errors for " + before.key().size() + " intensities");
    }
    for (int k = 0; k < keyErrors.size(); k++) {
      if (keyErrors.get(k) > before.key().get(k).detections()) {
        throw new BadMessage("more errors than bits at intensity " + k);
      }
    }
    BlockCounts known = sifted.counts(keyErrors, testDifferences);
    counts = Optional.of(known);
    corrected = true;
    return known;
  }

  KeyLength measure(Agreement agreement, BlockCounts known) {
    KeyLength length = agreement.keyLength(known, leakBits);
    keyLength = Optional.of(length);
    return length;
  }

  BlockReport report() {
    return new BlockReport(siftedBits, counts, corrected, leakBits, keyLength, authenticationBits);
  }
}
