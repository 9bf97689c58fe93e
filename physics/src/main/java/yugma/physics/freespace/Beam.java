// SPDX-License-Identifier: Apache-2.0
package yugma.physics.freespace;

import yugma.kernel.quantity.Checked;

/// A beam of light as a transmitter sends it.
///
/// A Gaussian beam follows w(z)^2 = w0^2 + (theta z)^2 with w0 = lambda / (pi theta), theta the
/// half angle to 1/e^2 (as in the code of Wallnöfer et al. 2022 for three satellites). A beam by
/// [DivergenceConvention#AREA_RATIO] counts as the Gaussian beam of the same intensity on its axis:
/// a disc of diameter theta z has w = theta z / sqrt(2), and a small telescope catches 2 a^2 / w^2
/// = (2a / (theta z))^2 of it.
///
/// @param wavelengthNm nm, in [100, 20000]
/// @param divergenceUrad microradians, in [0.01, 100000], as the convention has it
/// @param convention what the divergence means
/// @param pointingJitterUrad root mean square of the beam's direction about the telescope's, per
///   axis, microradians, in [0, 100000]; normally distributed
public record Beam(
    double wavelengthNm,
    double divergenceUrad,
    DivergenceConvention convention,
    double pointingJitterUrad) {
  public Beam {
    Checked.range("wavelength_nm", wavelengthNm, 100, 20_000);
    Checked.range("divergence_urad", divergenceUrad, 0.01, 100_000);
    Checked.range("pointing_jitter_urad", pointingJitterUrad, 0, 100_000);
  }

  /// Distance from the axis at which the intensity has fallen to 1/e^2, m.
  ///
  /// @param rangeKm from the transmitter, km, >= 0
  public double radiusM(double rangeKm) {
    double spreadM = StrictMath.sqrt(0.5) * divergenceUrad * 1e-3 * rangeKm;
    return switch (convention) {
      case HALF_ANGLE_1E2 -> gaussianRadiusM(divergenceUrad, rangeKm);
      case FULL_ANGLE_1E2 -> gaussianRadiusM(divergenceUrad / 2, rangeKm);
      case AREA_RATIO -> spreadM;
    };
  }

  /// The same distance in the mean over the jitter, m.
  ///
  /// The mean intensity is the beam convolved with the normal distribution of its axis. A Gaussian
  /// beam has the variance w^2/4 per axis, so the mean is a Gaussian beam of w^2 + 4 (sigma z)^2.
  ///
  /// @param rangeKm from the transmitter, km, >= 0
  public double meanRadiusM(double rangeKm) {
    return StrictMath.hypot(radiusM(rangeKm), 2 * pointingJitterUrad * 1e-3 * rangeKm);
  }

  /// The share of the light that passes an aperture centred on the axis.
  ///
  /// @param apertureM diameter, m, > 0
  /// @param radiusM of the beam at the aperture, m, >= 0
  double captured(double apertureM, double radiusM) {
    double ratio = apertureM / radiusM;
    double small = ratio * ratio / 2;
    return switch (convention) {
      case HALF_ANGLE_1E2, FULL_ANGLE_1E2 -> -StrictMath.expm1(-small);
      case AREA_RATIO -> Math.min(1, small);
    };
  }

  private double gaussianRadiusM(double halfAngleUrad, double rangeKm) {
    double waistM = wavelengthNm * 1e-3 / (StrictMath.PI * halfAngleUrad);
    return StrictMath.hypot(waistM, halfAngleUrad * 1e-3 * rangeKm);
  }
}
