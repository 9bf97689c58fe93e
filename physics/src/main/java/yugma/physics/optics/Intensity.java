// SPDX-License-Identifier: Apache-2.0
package yugma.physics.optics;

/// One setting of a decoy-state source.
///
/// @param meanPhotons mean photon number of a pulse, in [0, 100]
/// @param probability with which a pulse gets it, in [0, 1]
public record Intensity(double meanPhotons, double probability) {
  public Intensity {
    Checks.range("mean photon number", meanPhotons, 0, 100);
    Checks.probability("probability of an intensity", probability);
  }
}
