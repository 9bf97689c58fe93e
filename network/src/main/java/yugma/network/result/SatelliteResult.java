// SPDX-License-Identifier: Apache-2.0
package yugma.network.result;

import java.util.List;
import java.util.OptionalDouble;

/// What a satellite did.
///
/// @param passes over its stations, in the order of time
public record SatelliteResult(List<PassResult> passes) {
  /// One pass over one station.
  ///
  /// @param sky `clear`, `cloudy` or `daylight`; light is sent through a clear sky only
  /// @param bestLossDb from telescope to receiver at its highest
  /// @param siftedBits of the key basis; 0 without light
  /// @param keyBits released
  /// @param qber of the key basis; null where errors were never found out
  public record PassResult(
      String station,
      String link,
      double fromS,
      double culminationS,
      double untilS,
      double maxElevationDeg,
      String sky,
      double bestLossDb,
      long siftedBits,
      long keyBits,
      OptionalDouble qber) {}
}
