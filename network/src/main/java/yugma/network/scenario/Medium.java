// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import yugma.physics.freespace.Downlink;
import yugma.physics.optics.Fibre;

/// What a link is made of.
public sealed interface Medium {
  /// Glass.
  record Glass(Fibre fibre) implements Medium {}

  /// The way from a satellite to a telescope.
  ///
  /// @param downlink beam, telescope and air
  /// @param nightRadiance of the sky, W/(m² sr µm)
  /// @param dayRadiance of the sky, W/(m² sr µm)
  /// @param minElevationDeg below it the beam stays off, degrees
  record Sky(Downlink downlink, double nightRadiance, double dayRadiance, double minElevationDeg)
      implements Medium {}

  /// As files write it.
  default String word() {
    return switch (this) {
      case Glass _ -> "fibre";
      case Sky _ -> "downlink";
    };
  }
}
