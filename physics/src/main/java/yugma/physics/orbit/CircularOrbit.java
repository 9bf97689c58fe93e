// SPDX-License-Identifier: Apache-2.0
package yugma.physics.orbit;

import static yugma.physics.orbit.GroundPoint.EARTH_RADIUS_KM;

import yugma.kernel.quantity.Checked;

/// A circular orbit that drifts as the Earth's oblateness makes it drift, seen from the turning
/// Earth.
///
/// The radius is constant; the node and the argument of latitude advance uniformly, at the secular
/// rates to first order in J2 (Kaula 1966, Theory of Satellite Geodesy, chapter 3, eccentricity
/// zero): with k = 3/2 J2 (equatorial radius / radius)^2 and the mean motion n, the node precesses
/// by -n k cos(i), and the argument of latitude grows by n (1 + k (3 - 4 sin(i)^2)). What J2 does
/// within a revolution is left out: against a theory to second order the point on the ground stays
/// within 3 km and the radius within 7 km for a day. Drag and all other forces are left out too;
/// latitudes are geocentric.
///
/// @param altitudeKm mean height above the mean radius of the Earth, km, in [100, 100000]
/// @param inclinationDeg to the equator, degrees, in [0, 180]; above 90 the orbit is retrograde
/// @param ascendingNodeDeg longitude over which the ascending node lies at time 0, degrees east, in
///   [-180, 360]
/// @param argumentOfLatitudeDeg angle from the ascending node to the satellite at time 0, degrees,
///   in [-360, 360]
public record CircularOrbit(
    double altitudeKm,
    double inclinationDeg,
    double ascendingNodeDeg,
    double argumentOfLatitudeDeg) {
  /// Gravitation of the Earth with its atmosphere, km^3/s^2: a defining constant of WGS 84 (NIMA
  /// TR8350.2, third edition).
  public static final double GM = 398600.4418;

  /// How fast the Earth turns against the node, rad/s: once in a mean sidereal day, 86164.0905 s.
  public static final double EARTH_RATE = 7.2921159e-5;

  /// The Earth's oblateness in EGM 96, and the equatorial radius of WGS 84 that it goes with.
  private static final double J2 = 1.08262668355e-3;

  private static final double EQUATOR_KM = 6378.137;

  public CircularOrbit {
    Checked.range("altitude_km", altitudeKm, 100, 100_000);
    Checked.range("inclination_deg", inclinationDeg, 0, 180);
    Checked.range("ascending_node_deg", ascendingNodeDeg, -180, 360);
    Checked.range("argument_of_latitude_deg", argumentOfLatitudeDeg, -360, 360);
  }

  /// Distance from the centre of the Earth, km.
  public double radiusKm() {
    return EARTH_RADIUS_KM + altitudeKm;
  }

  /// Time from one ascending node to the next, s.
  public double periodS() {
    return 2 * StrictMath.PI / argumentRate();
  }

  /// The point on the ground below the satellite.
  ///
  /// @param seconds from time 0
  public GroundPoint subpoint(double seconds) {
    double u = argument(seconds);
    double i = StrictMath.toRadians(inclinationDeg);
    double sinLat = StrictMath.sin(i) * StrictMath.sin(u);
    double fromNode = StrictMath.atan2(StrictMath.cos(i) * StrictMath.sin(u), StrictMath.cos(u));
    double lonDeg = StrictMath.toDegrees(node(seconds) + fromNode);
    return new GroundPoint(
        StrictMath.toDegrees(StrictMath.asin(sinLat)), StrictMath.IEEEremainder(lonDeg, 360));
  }

  /// Where a station sees the satellite.
  ///
  /// @param seconds from time 0
  public Look look(GroundPoint station, double seconds) {
    return new Sky(this, station).look(seconds);
  }

  /// Argument of latitude, rad.
  double argument(double seconds) {
    return StrictMath.toRadians(argumentOfLatitudeDeg) + argumentRate() * seconds;
  }

  /// Longitude over which the ascending node lies, rad.
  double node(double seconds) {
    return StrictMath.toRadians(ascendingNodeDeg) + nodeRate() * seconds;
  }

  /// Growth of the argument of latitude, rad/s: the rates of perigee and mean anomaly together.
  double argumentRate() {
    double sinI = StrictMath.sin(StrictMath.toRadians(inclinationDeg));
    return meanMotion() * (1 + oblateness() * (3 - 4 * sinI * sinI));
  }

  /// Growth of the node's longitude, rad/s: its precession less the turn of the Earth.
  double nodeRate() {
    double cosI = StrictMath.cos(StrictMath.toRadians(inclinationDeg));
    return -meanMotion() * oblateness() * cosI - EARTH_RATE;
  }

  private double meanMotion() {
    return StrictMath.sqrt(GM / radiusKm()) / radiusKm();
  }

  private double oblateness() {
    double ratio = EQUATOR_KM / radiusKm();
    return 1.5 * J2 * ratio * ratio;
  }
}
