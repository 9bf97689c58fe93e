// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import java.time.Instant;
import yugma.kernel.time.Time;

/// How to run a scenario.
///
/// @param seed of every random stream
/// @param simTime simulated time from start to end, > 0
/// @param engine how figures are found
/// @param detail how much of each link is drawn
/// @param startUtc what simulated time 0 is, for the Sun over a ground station
public record Run(long seed, Time simTime, Engine engine, Detail detail, Instant startUtc) {
  /// The same under another seed.
  public Run withSeed(long other) {
    return new Run(other, simTime, engine, detail, startUtc);
  }
}
