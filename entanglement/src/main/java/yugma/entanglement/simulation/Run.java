// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.simulation;

import java.util.Optional;
import yugma.kernel.event.Cancellable;
import yugma.kernel.time.Time;

/// Attempts with a slot at each end of a link.
final class Run {
  final int a;
  final int b;
  Time begin = Time.ZERO;
  Optional<HeraldingStation.Present> present = Optional.empty();
  Time success = Time.HORIZON;
  Optional<Cancellable> end = Optional.empty();

  /// @param a slot of the first end
  /// @param b of the second
  Run(int a, int b) {
    this.a = a;
    this.b = b;
  }
}
