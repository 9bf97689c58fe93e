// SPDX-License-Identifier: Apache-2.0
package yugma.report.map;

import java.util.List;
import java.util.stream.IntStream;

/// A point of the globe for drawing; its longitude may leave [-180, 180] to stay beside another.
///
/// @param lonDeg degrees east
/// @param latDeg degrees north, in [-90, 90]
public record Spot(double lonDeg, double latDeg) {
  public Spot {
    if (!Double.isFinite(lonDeg) || !(latDeg >= -90 && latDeg <= 90)) {
      throw new IllegalArgumentException(
          "spot is at " + latDeg + " N " + lonDeg + " E, must be a place on the globe");
    }
  }

  /// The same place with its longitude within half a turn of another.
  Spot near(double otherLonDeg) {
    double turns = StrictMath.rint((otherLonDeg - lonDeg) / 360);
    return new Spot(lonDeg + 360 * turns, latDeg);
  }

  /// Points along the great circle to another place, both ends among them.
  ///
  /// The chord is cut evenly and drawn out to the sphere, which is even enough for a drawing.
  List<Spot> wayTo(Spot other, int parts) {
    double[] from = vector();
    double[] to = other.vector();
    return IntStream.rangeClosed(0, parts)
        .mapToObj(i -> onSphere(from, to, (double) i / parts))
        .toList();
  }

  private Spot onSphere(double[] from, double[] to, double share) {
    double x = from[0] * (1 - share) + to[0] * share;
    double y = from[1] * (1 - share) + to[1] * share;
    double z = from[2] * (1 - share) + to[2] * share;
    double lat = StrictMath.toDegrees(StrictMath.atan2(z, StrictMath.hypot(x, y)));
    return new Spot(StrictMath.toDegrees(StrictMath.atan2(y, x)), lat);
  }

  private double[] vector() {
    double phi = StrictMath.toRadians(latDeg);
    double lambda = StrictMath.toRadians(lonDeg);
    double flat = StrictMath.cos(phi);
    return new double[] {
      flat * StrictMath.cos(lambda), flat * StrictMath.sin(lambda), StrictMath.sin(phi)
    };
  }
}
