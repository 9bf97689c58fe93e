// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import java.util.OptionalLong;
import yugma.physics.optics.Receiver;
import yugma.physics.optics.WeakCoherentSource;

/// Decoy-state BB84 over a link.
///
/// @param link id of the link
/// @param source at its node a
/// @param receiver at its node b
/// @param security which proof, and how sure
/// @param store what its ends hold, and may hold
public record QkdLink(
    String link, WeakCoherentSource source, Receiver receiver, Security security, Store store) {
  /// The key of a link, equal at both ends.
  ///
  /// @param presharedBits held before the first block, to authenticate it
  /// @param bufferBits held before the first block, to be used
  /// @param limitBits what the store holds at most, where it has a bound
  public record Store(int presharedBits, long bufferBits, OptionalLong limitBits) {}
}
