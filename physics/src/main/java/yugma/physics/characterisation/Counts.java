// SPDX-License-Identifier: Apache-2.0
package yugma.physics.characterisation;

import java.util.List;

/// How often 1 was found at each setting.
public record Counts(List<Point> points) {
  public Counts {
    points = List.copyOf(points);
  }

  /// One setting.
  ///
  /// @param at the setting, such as seconds of a pause or a number of gates
  /// @param ones at most `shots`
  /// @param shots at least 1
  public record Point(double at, int ones, int shots) {
    public Point {
      if (shots < 1 || ones < 0 || ones > shots) {
        throw new IllegalArgumentException(
            "%d of %d shots tell 1, must be at most all of at least 1".formatted(ones, shots));
      }
    }

    /// The share of ones.
    public double share() {
      return (double) ones / shots;
    }

    /// The standard error of the share about what a model expects, with one more of both results so
    /// that it is never 0.
    double error(double expected) {
      double fair = (Math.clamp(expected, 0, 1) * shots + 1) / (shots + 2);
      return Math.sqrt(fair * (1 - fair) / shots);
    }
  }
}
