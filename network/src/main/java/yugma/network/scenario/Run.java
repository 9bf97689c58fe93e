// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import yugma.kernel.time.Time;

/// How to run a scenario.
///
/// @param seed of every random stream
/// @param simTime simulated time from start to end, > 0
/// @param detail how much of each link is drawn
public record Run(long seed, Time simTime, Detail detail) {
  /// The same under another seed.
  public Run withSeed(long other) {
    return new Run(other, simTime, detail);
  }
}
