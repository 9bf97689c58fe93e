// SPDX-License-Identifier: Apache-2.0
package yugma.physics.optics;

import yugma.kernel.time.Time;

/// What lies between a source and a receiver.
public sealed interface Channel permits Fibre, FreeSpace {
  /// The share of photons that arrive, in [0, 1].
  double transmission();

  /// How long light takes from end to end.
  Time latency();
}
