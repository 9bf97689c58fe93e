// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.linklayer;

import yugma.kernel.time.Time;
import yugma.physics.bell.BellState;

/// What an end of the link layer is told.
public sealed interface LinkInput {
  /// The higher layer asks for pairs.
  record Asked(Create create) implements LinkInput {}

  /// The higher layer at this end wants no more for a purpose.
  record Cancelled(int purpose) implements LinkInput {}

  /// A slot of this end's memory is there to be used for this link.
  record Free(int slot) implements LinkInput {}

  /// The midpoint heralds a pair of a slot that this end offered (MHP: REPLY).
  record Reply(int slot, PairId pair, BellState told) implements LinkInput {}

  /// A reply that had to come for a slot has not come: what the qubit is, nobody here knows.
  record NoReply(int slot) implements LinkInput {}

  /// A message of the other end's link layer; it may be late, repeated, or never come.
  record Received(LinkMessage message) implements LinkInput {}

  /// The time that a [LinkEffect.Wake] asked for has come.
  record Woken(Time at) implements LinkInput {}
}
