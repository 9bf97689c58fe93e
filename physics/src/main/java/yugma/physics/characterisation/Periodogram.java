// SPDX-License-Identifier: Apache-2.0
package yugma.physics.characterisation;

import java.util.List;

/// The frequencies that evenly spaced counts contain.
final class Periodogram {
  private static final int GRID = 4;

  private Periodogram() {}

  /// The strongest one in hertz, up to half of the rate of the settings.
  static double peak(Counts counts) {
    List<Counts.Point> points = counts.points();
    double length = points.getLast().at() - points.getFirst().at();
    double mean = points.stream().mapToDouble(Counts.Point::share).average().orElse(0);
    double best = 0;
    double strongest = -1;
    for (int k = 1; k <= GRID * (points.size() - 1) / 2; k++) {
      double hertz = k / (GRID * length);
      double power = power(points, mean, 2 * Math.PI * hertz);
      if (power > strongest) {
        strongest = power;
        best = hertz;
      }
    }
    return best;
  }

  private static double power(List<Counts.Point> points, double mean, double radiansPerSecond) {
    double re = 0;
    double im = 0;
    for (Counts.Point point : points) {
      double angle = radiansPerSecond * point.at();
      re += (point.share() - mean) * StrictMath.cos(angle);
      im += (point.share() - mean) * StrictMath.sin(angle);
    }
    return re * re + im * im;
  }
}
