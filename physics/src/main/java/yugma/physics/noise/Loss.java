// SPDX-License-Identifier: Apache-2.0
package yugma.physics.noise;

import yugma.kernel.quantity.Checked;
import yugma.kernel.random.RandomStream;

/// Loss of the carrier of a qubit: an erasure, whose flag stands outside of the qubit's two levels.
///
/// It is no channel on the qubit: whoever holds a state draws the [Passage], and discards the qubit
/// if it is lost, which leaves its partners as they are without it.
///
/// @param probability in [0, 1]
public record Loss(double probability) {
  public Loss {
    Checked.probability("probability of loss", probability);
  }

  /// What happens to one carrier.
  public Passage draw(RandomStream random) {
    return random.nextDouble() < probability ? Passage.LOST : Passage.ARRIVED;
  }

  /// This loss, and another after it.
  public Loss then(Loss next) {
    return new Loss(probability + next.probability - probability * next.probability);
  }

  /// Whether a carrier is there.
  public enum Passage {
    /// The qubit is there, unchanged.
    ARRIVED,
    /// There is no qubit any more.
    LOST
  }
}
