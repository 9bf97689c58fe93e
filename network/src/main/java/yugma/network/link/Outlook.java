// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.util.OptionalDouble;

/// What the closed forms expect of a link that nothing happens to, over a whole run.
///
/// Rates are per second of simulated time, also where there is light only now and then.
///
/// @param blockPulses of a block; of the longest where blocks differ
/// @param blockTimeS seconds of a block; empty where blocks differ or would outlast any run
/// @param secretKeyRateBps in blocks of that length
/// @param qber of the key basis
/// @param asymptoticSecretKeyRateBps for endless blocks and perfectly known yields
/// @param givesKey whether it is expected to give any, in blocks of at most a day
/// @param plobBps no link without a repeater does better at this clock, one mode a pulse
public record Outlook(
    long blockPulses,
    OptionalDouble blockTimeS,
    double secretKeyRateBps,
    double qber,
    double asymptoticSecretKeyRateBps,
    boolean givesKey,
    double plobBps) {
  /// Nobody waits longer for a block.
  private static final double LONGEST_BLOCK_S = 86_400;

  static boolean givesKey(Prediction prediction) {
    return prediction.keyLength().positive()
        && prediction.blockTime().filter(time -> time.seconds() <= LONGEST_BLOCK_S).isPresent();
  }

  static Outlook of(Prediction prediction) {
    return new Outlook(
        prediction.blockPulses(),
        prediction
            .blockTime()
            .map(time -> OptionalDouble.of(time.seconds()))
            .orElse(OptionalDouble.empty()),
        prediction.secretKeyRateBps(),
        prediction.law().expectedPerPulse().errorRate(false),
        prediction.asymptoticSecretKeyRateBps(),
        givesKey(prediction),
        prediction.plobBps());
  }
}
