// SPDX-License-Identifier: Apache-2.0
package yugma.physics.orbit;

/// The slow twin of [Sky]: satellite and station as vectors in space that does not turn, a rotation
/// at a time.
record Vectors(CircularOrbit orbit, GroundPoint station) {
  private static final double J2 = 1.08262668355e-3;
  private static final double EARTH_KM = 6371.0088;

  Look look(double seconds) {
    double[] satellite = satellite(seconds);
    double[] up =
        about(2, lonOfSpace(seconds, station.lonDeg()), about(1, -rad(station.latDeg()), 1, 0, 0));
    double[] to = new double[3];
    double range = 0;
    double rise = 0;
    for (int k = 0; k < 3; k++) {
      to[k] = satellite[k] - EARTH_KM * up[k];
      range += to[k] * to[k];
      rise += to[k] * up[k];
    }
    range = Math.sqrt(range);
    return new Look(Math.toDegrees(Math.asin(Math.min(1, rise / range))), range);
  }

  private double[] satellite(double seconds) {
    double a = EARTH_KM + orbit.altitudeKm();
    double n = Math.sqrt(398600.4418 / (a * a * a));
    double k = 1.5 * J2 * Math.pow(6378.137 / a, 2);
    double i = rad(orbit.inclinationDeg());
    double perigee = n * k * (2 - 2.5 * Math.pow(Math.sin(i), 2));
    double anomaly = n * (1 + k * (1 - 1.5 * Math.pow(Math.sin(i), 2)));
    double u = rad(orbit.argumentOfLatitudeDeg()) + (perigee + anomaly) * seconds;
    double node = rad(orbit.ascendingNodeDeg()) - n * k * Math.cos(i) * seconds;
    return about(2, node, about(0, i, about(2, u, a, 0, 0)));
  }

  private static double lonOfSpace(double seconds, double lonDeg) {
    return rad(lonDeg) + 7.2921159e-5 * seconds;
  }

  private static double rad(double deg) {
    return Math.toRadians(deg);
  }

  /// Turns a vector about one of the three axes.
  private static double[] about(int axis, double angle, double... v) {
    double[] turned = v.clone();
    int b = (axis + 1) % 3;
    int c = (axis + 2) % 3;
    turned[b] = Math.cos(angle) * v[b] - Math.sin(angle) * v[c];
    turned[c] = Math.sin(angle) * v[b] + Math.cos(angle) * v[c];
    return turned;
  }
}
