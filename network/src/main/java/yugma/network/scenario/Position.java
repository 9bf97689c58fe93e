// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

/// A point on the globe.
///
/// @param latDeg geographic latitude, degrees north, in [-90, 90]
/// @param lonDeg longitude, degrees east, in [-180, 180]
public record Position(double latDeg, double lonDeg) {
  /// Mean radius of the Earth, km: R1 of GRS 80, [Moritz 2000, J. Geodesy 74,
  /// 128](https://doi.org/10.1007/s001900050278).
  public static final double EARTH_RADIUS_KM = 6371.0088;

  public Position {
    if (!(latDeg >= -90 && latDeg <= 90)) {
      throw new IllegalArgumentException("lat_deg is " + latDeg + ", must lie in [-90, 90]");
    }
    if (!(lonDeg >= -180 && lonDeg <= 180)) {
      throw new IllegalArgumentException("lon_deg is " + lonDeg + ", must lie in [-180, 180]");
    }
  }

  /// Length of the great circle to another point, km, by the haversine formula on a sphere (within
  /// 0.6 % of the ellipsoid).
  public double greatCircleKm(Position other) {
    double phi = StrictMath.toRadians(latDeg);
    double otherPhi = StrictMath.toRadians(other.latDeg);
    double sinPhi = StrictMath.sin((otherPhi - phi) / 2);
    double sinLambda = StrictMath.sin(StrictMath.toRadians(other.lonDeg - lonDeg) / 2);
    double h =
        sinPhi * sinPhi + StrictMath.cos(phi) * StrictMath.cos(otherPhi) * sinLambda * sinLambda;
    return 2 * EARTH_RADIUS_KM * StrictMath.asin(StrictMath.sqrt(StrictMath.min(1, h)));
  }
}
