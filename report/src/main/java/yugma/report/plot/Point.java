// SPDX-License-Identifier: Apache-2.0
package yugma.report.plot;

/// A point of a curve, in the units of its axes.
public record Point(double x, double y) {
  public Point {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      throw new IllegalArgumentException("point is (" + x + ", " + y + "), must be finite");
    }
  }
}
