// SPDX-License-Identifier: Apache-2.0
package yugma.physics.herald;

import java.util.Optional;
import yugma.kernel.random.RandomStream;
import yugma.physics.bell.XState;

/// A way to entangle two memories by light that meets in the middle, and clicks that tell of it.
///
/// Immutable, safe to share.
public sealed interface Heralding permits SingleClick, DoubleClick {
  /// The closed form of one attempt; the pair is near Ψ+.
  Heralded attempt();

  /// One attempt, photon by photon: the pair that a herald leaves in the case that was drawn.
  Optional<XState> draw(RandomStream random);
}
