// SPDX-License-Identifier: Apache-2.0
package yugma.physics.freespace;

import yugma.kernel.quantity.Checked;

/// A telescope that receives, with the field stop and the filter behind it.
///
/// @param apertureM diameter, m, in [0.001, 100]; a central obstruction is not taken off
/// @param fieldOfViewUrad full angle of the cone from which light is accepted, microradians, in
///   [0.01, 1000000]
/// @param filterNm width of the band that the filter lets pass, nm, in [0.00001, 10000]
public record Telescope(double apertureM, double fieldOfViewUrad, double filterNm) {
  public Telescope {
    Checked.range("receiver_aperture_m", apertureM, 0.001, 100);
    Checked.range("field_of_view_urad", fieldOfViewUrad, 0.01, 1_000_000);
    Checked.range("filter_nm", filterNm, 1e-5, 10_000);
  }

  /// Area of the aperture, m^2.
  public double areaM2() {
    return StrictMath.PI / 4 * apertureM * apertureM;
  }

  /// Solid angle of the field of view, sr: 2 pi (1 - cos(field / 2)), for small angles pi/4 times
  /// its square.
  public double solidAngleSr() {
    double sin = StrictMath.sin(fieldOfViewUrad * 1e-6 / 4);
    return 4 * StrictMath.PI * sin * sin;
  }
}
