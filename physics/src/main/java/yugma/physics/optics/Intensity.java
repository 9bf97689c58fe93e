// SPDX-License-Identifier: Apache-2.0
package yugma.physics.optics;

import yugma.kernel.quantity.Checked;

/// One setting of a decoy-state source.
///
/// @param meanPhotons mean photon number of a pulse, in [0, 100]
/// @param probability with which a pulse gets it, in [0, 1]
public record Intensity(double meanPhotons, double probability) {
  public Intensity {
    Checked.range("mean photon number", meanPhotons, 0, 100);
    Checked.probability("probability of an intensity", probability);
  }
}
