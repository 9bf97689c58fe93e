// SPDX-License-Identifier: Apache-2.0
package yugma.physics.optics;

import yugma.kernel.quantity.Checked;
import yugma.kernel.time.Time;

/// A beam through air or vacuum, for as long as neither its length nor its loss changes much.
///
/// @param transmission share of photons that reach the receiver's fibre or detectors, in [0, 1]
/// @param lengthKm km, >= 0
public record FreeSpace(double transmission, double lengthKm) implements Channel {
  public FreeSpace {
    Checked.range("transmission", transmission, 0, 1);
    Checked.atLeastZero("length_km", lengthKm);
  }

  @Override
  public Time latency() {
    return Time.nearest(lengthKm / Fibre.LIGHT_KM_PER_S);
  }
}
