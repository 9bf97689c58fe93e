// SPDX-License-Identifier: Apache-2.0
package yugma.physics.freespace;

import yugma.kernel.quantity.Checked;

/// A beam from a satellite through the air into a telescope.
///
/// @param beam that the satellite sends
/// @param telescope on the ground
/// @param zenithTransmission share of the light that the air lets pass from the zenith, in [1e-6,
///   1]
/// @param opticsLossDb loss in the optics of both ends, dB, >= 0
public record Downlink(
    Beam beam, Telescope telescope, double zenithTransmission, double opticsLossDb) {
  /// Energy of a photon times its wavelength, h c, J m, exact in the SI.
  private static final double PLANCK_LIGHT = 6.62607015e-34 * 299_792_458;

  public Downlink {
    Checked.range("zenith_transmission", zenithTransmission, 1e-6, 1);
    Checked.atLeastZero("optics_loss_db", opticsLossDb);
  }

  /// Mean loss, cause by cause.
  ///
  /// Geometry is 1 - exp(-2 a^2 / w^2), or the ratio of the areas, at most 1. Pointing is what the
  /// mean over the jitter adds: the two together are the exact mean for a Gaussian beam and an
  /// aperture of any size, since the mean of the light in an aperture is the light of the mean beam
  /// in it; for a telescope small against the beam that is (2 a^2 / w^2) / (1 + 4 z^2 sigma^2 /
  /// w^2). The atmosphere is flat, so its transmission is that of the zenith to the power of 1 /
  /// sin(elevation): within a few per cent of the exponent above 10 degrees, too dark below.
  ///
  /// @param rangeKm straight distance, km, in [1, 1e6]
  /// @param elevationDeg of the satellite, degrees, in [0.1, 90]
  public LossBudget loss(double rangeKm, double elevationDeg) {
    Checked.range("range_km", rangeKm, 1, 1e6);
    Checked.range("elevation_deg", elevationDeg, 0.1, 90);
    double still = decibels(beam.captured(telescope.apertureM(), beam.radiusM(rangeKm)));
    double mean = decibels(beam.captured(telescope.apertureM(), beam.meanRadiusM(rangeKm)));
    double airMass = 1 / StrictMath.sin(StrictMath.toRadians(elevationDeg));
    return new LossBudget(
        still, Math.max(0, mean - still), airMass * decibels(zenithTransmission), opticsLossDb);
  }

  /// Photons of the sky that enter the telescope within its field of view and filter, per second: B
  /// Omega A dLambda lambda / (h c), by the definition of the spectral radiance B.
  ///
  /// Both polarisations together, before the losses of optics and detectors. The radiance is that
  /// at the telescope, so the atmosphere has had its part.
  ///
  /// @param radianceWPerM2SrUm spectral radiance of the sky, W / (m^2 sr um), >= 0
  public double backgroundHz(double radianceWPerM2SrUm) {
    Checked.atLeastZero("sky_radiance_w_per_m2_sr_um", radianceWPerM2SrUm);
    double watts =
        radianceWPerM2SrUm
            * telescope.solidAngleSr()
            * telescope.areaM2()
            * telescope.filterNm()
            * 1e-3;
    return watts * beam.wavelengthNm() * 1e-9 / PLANCK_LIGHT;
  }

  private static double decibels(double share) {
    return share == 1 ? 0 : -10 * StrictMath.log10(share);
  }
}
