// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /// @param drawn counts of a block of that link
  /// @param poolBits that authentication may draw on
  public static BlockReport report(Prediction prediction, DrawnCounts drawn, long poolBits) {
    BlockCounts counts = new BlockCounts(tallies(drawn, 0), tallies(drawn, 1));
    double leak = Prediction.leak(counts, prediction.agreement());
    KeyLength length =
        prediction
            .agreement()
            .proof()
            .keyLength(counts, prediction.agreement().intensities(), leak);
    int tags = 2 * TranscriptTag.KEY_BITS;
    boolean authentic = length.positive() && poolBits >= tags;
    return new BlockReport(
        (long) counts.keyTotal().detections(),
        Optional.of(counts),
        true,
        leak,
        Optional.of(length),
        authentic ? tags : 0);
  }

  private static List<Tally> tallies(DrawnCounts drawn, int basis) {
    List<Tally> tallies = new ArrayList<>();
    for (int k = 0; k < drawn.detections().get(basis).size(); k++) {
      tallies.add(
          new Tally(drawn.detections().get(basis).get(k), drawn.errors().get(basis).get(k)));
    }
    return tallies;
  }
}
