// SPDX-License-Identifier: Apache-2.0
package yugma.report.map;

import java.util.Comparator;
import java.util.List;
import yugma.network.scenario.Position;

/// A part of the globe laid flat: plate carrée, shrunk east to west as at its middle latitude.
///
/// @param west longitude of its left edge, degrees east
/// @param north latitude of its upper edge, degrees north
/// @param unitsPerDeg drawing units of a degree of latitude
/// @param shrink length of a degree of longitude over that of latitude
/// @param width in drawing units
/// @param height in drawing units
public record Frame(
    double west, double north, double unitsPerDeg, double shrink, double width, double height) {
  static final double WIDTH = 480;
  private static final double DEG_KM = Position.EARTH_RADIUS_KM * StrictMath.PI / 180;

  /// Room around the nodes, as a share of what they take.
  private static final double MARGIN = 0.16;

  /// The least room around a node, km.
  private static final double LEAST_KM = 3;

  /// A frame around places, wherever they lie to each other across the antimeridian.
  static Frame around(List<Spot> given) {
    double first = westmost(given);
    List<Spot> spots = given.stream().map(spot -> eastOf(spot, first)).toList();
    double east = spots.stream().mapToDouble(Spot::lonDeg).max().orElseThrow();
    double south = spots.stream().mapToDouble(Spot::latDeg).min().orElseThrow();
    double north = spots.stream().mapToDouble(Spot::latDeg).max().orElseThrow();
    double middle = (south + north) / 2;
    double shrink = Math.max(0.2, StrictMath.cos(StrictMath.toRadians(middle)));
    double least = LEAST_KM / DEG_KM;
    double wide = Math.max((east - first) * shrink * (1 + 2 * MARGIN), 2 * least);
    double high = Math.max((north - south) * (1 + 2 * MARGIN), 2 * least);
    double aspect = Math.clamp(wide / high, 1.6, 2.4);
    wide = Math.max(wide, high * aspect);
    high = wide / aspect;
    double centre = (first + east) / 2;
    return new Frame(
        centre - wide / shrink / 2, middle + high / 2, WIDTH / wide, shrink, WIDTH, WIDTH / aspect);
  }

  /// The longitude after the widest gap between places.
  private static double westmost(List<Spot> spots) {
    List<Double> lons =
        spots.stream()
            .map(spot -> spot.near(0).lonDeg())
            .sorted(Comparator.naturalOrder())
            .toList();
    double best = lons.getFirst();
    double widest = lons.getFirst() + 360 - lons.getLast();
    for (int i = 1; i < lons.size(); i++) {
      if (lons.get(i) - lons.get(i - 1) > widest) {
        widest = lons.get(i) - lons.get(i - 1);
        best = lons.get(i);
      }
    }
    return best;
  }

  private static Spot eastOf(Spot spot, double lonDeg) {
    Spot near = spot.near(lonDeg + 180);
    return near.lonDeg() < lonDeg ? new Spot(near.lonDeg() + 360, near.latDeg()) : near;
  }

  /// Longitude of the middle.
  double centre() {
    return west + width / unitsPerDeg / shrink / 2;
  }

  double x(Spot spot) {
    return (spot.lonDeg() - west) * shrink * unitsPerDeg;
  }

  double y(Spot spot) {
    return (north - spot.latDeg()) * unitsPerDeg;
  }

  /// The place of a point of the drawing.
  Spot spot(double x, double y) {
    double lat = Math.clamp(north - y / unitsPerDeg, -89.0, 89.0);
    return new Spot(west + x / unitsPerDeg / shrink, lat);
  }

  /// Its width on the ground, km, along its middle.
  public double widthKm() {
    return width / unitsPerDeg * DEG_KM;
  }
}
