// SPDX-License-Identifier: Apache-2.0
package yugma.network.run;

import yugma.kernel.time.Time;

/// Told between blocks how far a run has come.
@FunctionalInterface
public interface Progress {
  /// Nobody listens.
  Progress NONE = (now, end) -> {};

  /// @param now simulated time
  /// @param end of the run
  void at(Time now, Time end);
}
