// SPDX-License-Identifier: Apache-2.0
package yugma.physics.herald;

import yugma.kernel.quantity.Checked;
import yugma.physics.bell.XState;

/// What an attempt at entanglement gives.
///
/// @param probability that it is heralded, in (0, 1]
/// @param pair that is then left, after the correction that the herald tells, on average over what
///   nobody can know
public record Heralded(double probability, XState pair) {
  public Heralded {
    Checked.probability("probability of a herald", probability);
  }

  /// From the probabilities of what is left, in the order of [XState].
  static Heralded of(double[] weights) {
    double probability = weights[0] + weights[1] + weights[2] + weights[3];
    if (!(probability > 0)) {
      throw new IllegalArgumentException(
          "no attempt is ever heralded: no photon arrives, and no detector clicks in the dark");
    }
    return new Heralded(probability, XState.normalised(weights));
  }
}
