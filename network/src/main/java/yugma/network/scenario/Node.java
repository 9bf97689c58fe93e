// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import java.util.Map;
import java.util.Optional;
import yugma.physics.orbit.CircularOrbit;

/// A site.
///
/// @param id `[a-z0-9-]`
/// @param kind what it does
/// @param title for people, language tag to text
/// @param position on the globe, where the file gives one
/// @param owner whose it is
/// @param telescope of a ground station
/// @param orbit of a satellite
public record Node(
    String id,
    NodeKind kind,
    Map<String, String> title,
    Optional<Position> position,
    Owner owner,
    Optional<Telescope> telescope,
    Optional<CircularOrbit> orbit) {
  public Node {
    title = Scenario.ordered(title);
  }

  /// Whose a site is.
  ///
  /// @param country by ISO 3166-1, where the file says
  /// @param operator id, where the file says
  /// @param trust who answers for it
  public record Owner(Optional<String> country, Optional<String> operator, Trust trust) {}

  /// When a ground station can see.
  ///
  /// @param clearProbability share of hours with a clear sky, in [0, 1]
  /// @param atNightOnly whether it stays shut while the Sun lights the sky
  public record Telescope(double clearProbability, boolean atNightOnly) {}

  /// Whether keys of others may pass it.
  public boolean relays() {
    return kind.relays() && owner.trust() != Trust.UNTRUSTED;
  }
}
