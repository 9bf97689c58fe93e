// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario.entanglement;

import yugma.kernel.quantity.Checked;
import yugma.kernel.time.Time;

/// The messages between the nodes of an entanglement network.
///
/// @param lossProbability of each message, in [0, 1)
/// @param extraDelay of each message, beside light's time in the fibre
public record Classical(double lossProbability, Time extraDelay) {
  /// None is lost, and light is the only delay.
  public static final Classical PERFECT = new Classical(0, Time.ZERO);

  public Classical {
    Checked.probability("probability that a message is lost", lossProbability);
    if (lossProbability == 1) {
      throw new IllegalArgumentException("every message is lost: nobody ever hears of a pair");
    }
  }
}
