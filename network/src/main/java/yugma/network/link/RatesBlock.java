// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yugma.keys.distillation.Agreement;
import yugma.keys.distillation.AliceBlock;
import yugma.keys.distillation.BlockReport;
import yugma.keys.hash.TranscriptTag;
import yugma.keys.security.BlockCounts;
import yugma.keys.security.KeyLength;
import yugma.keys.security.Tally;
import yugma.physics.pulses.DrawnCounts;

/// What distilling a block would have come to, reckoned from its counts: the same key length
/// formula, with the leak of error correction from the closed form instead of counted.
public final class RatesBlock {
  private RatesBlock() {}

  /// @param agreement of the link's ends
  /// @param drawn counts of a block of that link
  /// @param poolBits that authentication may draw on
  public static BlockReport report(Agreement agreement, DrawnCounts drawn, long poolBits) {
    BlockCounts unknown = new BlockCounts(tallies(drawn, 0, false), tallies(drawn, 1, true));
    long sifted = (long) unknown.keyTotal().detections();
    KeyLength hoped = agreement.keyLength(unknown, 0);
    if (sifted < AliceBlock.FEWEST_BITS || !hoped.positive()) {
      return new BlockReport(sifted, Optional.of(unknown), false, 0, Optional.of(hoped), 0);
    }
    BlockCounts counts = new BlockCounts(tallies(drawn, 0, true), unknown.test());
    double leak = Prediction.leak(counts, agreement);
    KeyLength length = agreement.keyLength(counts, leak);
    int tags = 2 * TranscriptTag.KEY_BITS;
    int spent = length.positive() && poolBits >= tags ? tags : 0;
    return new BlockReport(sifted, Optional.of(counts), true, leak, Optional.of(length), spent);
  }

  private static List<Tally> tallies(DrawnCounts drawn, int basis, boolean errorsKnown) {
    List<Tally> tallies = new ArrayList<>();
    for (int k = 0; k < drawn.detections().get(basis).size(); k++) {
      long errors = errorsKnown ? drawn.errors().get(basis).get(k) : 0;
      tallies.add(new Tally(drawn.detections().get(basis).get(k), errors));
    }
    return tallies;
  }
}
