// SPDX-License-Identifier: Apache-2.0
package yugma.physics.orbit;

import yugma.kernel.quantity.Checked;

/// A point on the surface of a spherical Earth.
///
/// @param latDeg degrees north, in [-90, 90]
/// @param lonDeg degrees east, in [-180, 180]
public record GroundPoint(double latDeg, double lonDeg) {
  /// Mean radius of the Earth, km: R1 of GRS 80, [Moritz 2000, J. Geodesy 74,
  /// 128](https://doi.org/10.1007/s001900050278), as the scenario's positions use it, so that a
  /// distance on the ground is the same number everywhere.
  public static final double EARTH_RADIUS_KM = 6371.0088;

  public GroundPoint {
    Checked.range("lat_deg", latDeg, -90, 90);
    Checked.range("lon_deg", lonDeg, -180, 180);
  }

  /// Length of the great circle to another point, km, by the haversine formula.
  public double greatCircleKm(GroundPoint other) {
    double phi = StrictMath.toRadians(latDeg);
    double otherPhi = StrictMath.toRadians(other.latDeg);
    double sinPhi = StrictMath.sin((otherPhi - phi) / 2);
    double sinLambda = StrictMath.sin(StrictMath.toRadians(other.lonDeg - lonDeg) / 2);
    double h =
        sinPhi * sinPhi + StrictMath.cos(phi) * StrictMath.cos(otherPhi) * sinLambda * sinLambda;
    return 2 * EARTH_RADIUS_KM * StrictMath.asin(StrictMath.sqrt(StrictMath.min(1, h)));
  }
}
