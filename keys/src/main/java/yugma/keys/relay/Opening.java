// SPDX-License-Identifier: Apache-2.0
package yugma.keys.relay;

import yugma.kernel.bits.Bits;

/// What became of a frame that arrived.
public sealed interface Opening {
  /// The key; its pad and tag key are taken from the pool.
  ///
  /// @param key the receiver's to use and to wipe
  /// @param checks frames whose tag was checked at this position, this one included
  record Opened(Bits key, long checks) implements Opening {}

  /// Nothing was released and nothing taken.
  record Refused(Refusal why) implements Opening {}
}
