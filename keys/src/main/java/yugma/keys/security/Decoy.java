// SPDX-License-Identifier: Apache-2.0
package yugma.keys.security;

/// One intensity setting of a decoy-state source, as a proof sees it.
///
/// @param meanPhotons mean photon number of a pulse, mu, >= 0
/// @param probability with which a pulse gets it, in (0, 1]
public record Decoy(double meanPhotons, double probability) {
  public Decoy {
    if (!(meanPhotons >= 0 && meanPhotons <= 100)) {
      throw new IllegalArgumentException(
          "mean photon number is " + meanPhotons + ", must lie in [0, 100]");
    }
    if (!(probability > 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "probability of an intensity is " + probability + ", must lie in (0, 1]");
    }
  }
}
