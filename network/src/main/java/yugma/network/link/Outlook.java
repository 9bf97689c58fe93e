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
/// @param plobBps no link without a repeater does better at this clock, one mode a pulse
public record Outlook(
    long blockPulses,
    OptionalDouble blockTimeS,
    double secretKeyRateBps,
    double qber,
    double asymptoticSecretKeyRateBps,
    double plobBps) {
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
        prediction.plobBps());
  }
}
