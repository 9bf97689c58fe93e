// SPDX-License-Identifier: Apache-2.0
package yugma.physics.orbit;

import static yugma.physics.orbit.GroundPoint.EARTH_RADIUS_KM;

import yugma.kernel.quantity.Checked;

/// A satellite's way over one station in closed form: everything follows from the angle at the
/// centre of the Earth between the two.
final class Sky {
  private final double radiusKm;
  private final double argument0;
  private final double argumentRate;
  private final double hourAngle0;
  private final double nodeRate;
  private final double cosLat;
  private final double sinLatSinI;
  private final double cosI;

  Sky(CircularOrbit orbit, GroundPoint station) {
    double lat = StrictMath.toRadians(station.latDeg());
    double i = StrictMath.toRadians(orbit.inclinationDeg());
    radiusKm = orbit.radiusKm();
    argument0 = orbit.argument(0);
    argumentRate = orbit.argumentRate();
    hourAngle0 = orbit.node(0) - StrictMath.toRadians(station.lonDeg());
    nodeRate = orbit.nodeRate();
    cosLat = StrictMath.cos(lat);
    sinLatSinI = StrictMath.sin(lat) * StrictMath.sin(i);
    cosI = StrictMath.cos(i);
  }

  Look look(double seconds) {
    double cos = cosAngle(seconds);
    double up = radiusKm * cos - EARTH_RADIUS_KM;
    double along = radiusKm * StrictMath.sqrt(StrictMath.max(0, 1 - cos * cos));
    return new Look(
        StrictMath.toDegrees(StrictMath.atan2(up, along)),
        StrictMath.sqrt(up * up + along * along));
  }

  /// The angle at the centre at which the station sees the satellite at an elevation, rad: from the
  /// triangle of centre, station and satellite.
  double angleAt(double elevationDeg) {
    Checked.range("elevation_deg", elevationDeg, 0, 90);
    double elevation = StrictMath.toRadians(elevationDeg);
    return StrictMath.acos(EARTH_RADIUS_KM / radiusKm * StrictMath.cos(elevation)) - elevation;
  }

  /// The angle at the centre between station and satellite, rad, in [0, pi].
  double angle(double seconds) {
    return StrictMath.acos(StrictMath.max(-1, StrictMath.min(1, cosAngle(seconds))));
  }

  /// No angle at the centre changes faster than this, rad/s: seen from the ground the satellite
  /// turns about the axis of its orbit and, with the orbit, about that of the Earth, and the two
  /// enclose the inclination.
  double fastest() {
    return StrictMath.sqrt(
        argumentRate * argumentRate + nodeRate * nodeRate + 2 * argumentRate * nodeRate * cosI);
  }

  double cosAngle(double seconds) {
    double u = argument0 + argumentRate * seconds;
    double h = hourAngle0 + nodeRate * seconds;
    return cosLat
            * (StrictMath.cos(u) * StrictMath.cos(h) - StrictMath.sin(u) * cosI * StrictMath.sin(h))
        + sinLatSinI * StrictMath.sin(u);
  }

  /// Whether the satellite climbs in the station's sky.
  boolean climbs(double seconds) {
    double u = argument0 + argumentRate * seconds;
    double h = hourAngle0 + nodeRate * seconds;
    double byArgument =
        cosLat
                * (-StrictMath.sin(u) * StrictMath.cos(h)
                    - StrictMath.cos(u) * cosI * StrictMath.sin(h))
            + sinLatSinI * StrictMath.cos(u);
    double byNode =
        cosLat
            * (-StrictMath.cos(u) * StrictMath.sin(h)
                - StrictMath.sin(u) * cosI * StrictMath.cos(h));
    return argumentRate * byArgument + nodeRate * byNode > 0;
  }
}
