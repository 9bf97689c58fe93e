/// A live twin of a scenario: its quantum links alive, and at each site a key management entity
/// that real equipment can take keys from.
///
/// Read [yugma.live.twin.Twin], [yugma.live.twin.Blueprint] and [yugma.live.twin.Delivery]. Depends
/// on `live.network`, the scenario, and `kme`.
@NullMarked
package yugma.live.twin;

import org.jspecify.annotations.NullMarked;
