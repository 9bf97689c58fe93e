// SPDX-License-Identifier: Apache-2.0
package yugma.physics.optics;

import yugma.kernel.quantity.Checked;

/// An eavesdropper's device on a fibre: she measures some of the pulses with detectors of her own
/// and sends on a weak coherent pulse in the state she found, or nothing where she found nothing.
///
/// @param positionKm of the tap, from the sender, km, within the fibre
/// @param fraction of the pulses that she takes, each by chance, in [0, 1]
/// @param basis how she picks her basis
/// @param resendMeanPhotons mean photon number of what she sends on, in [0, 100]
/// @param efficiency of each of her two detectors, in [0, 1]
/// @param darkProbability of each of her detectors per pulse, in [0, 1)
public record InterceptResend(
    double positionKm,
    double fraction,
    BasisPolicy basis,
    double resendMeanPhotons,
    double efficiency,
    double darkProbability) {
  public InterceptResend {
    Checked.atLeastZero("position_km", positionKm);
    Checked.probability("fraction", fraction);
    Checked.range("resend_mean_photons", resendMeanPhotons, 0, 100);
    Checked.probability("efficiency", efficiency);
    Checked.range("dark probability", darkProbability, 0, 1 - 1e-9);
  }
}
