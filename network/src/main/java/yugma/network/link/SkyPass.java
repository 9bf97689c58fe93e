// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.util.Locale;
import yugma.physics.freespace.LossBudget;
import yugma.physics.orbit.Pass;

/// A pass of a satellite over a ground station, and whether the sky lets its light through.
///
/// @param pass when
/// @param sky in the hour of its culmination
/// @param loss from the satellite's telescope to the receiver, at the culmination
public record SkyPass(Pass pass, Sky sky, LossBudget loss) {
  /// What stands between satellite and telescope.
  public enum Sky {
    CLEAR,
    CLOUDY,
    /// The telescope stays shut.
    DAYLIGHT;

    /// As files write it.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
