// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.linklayer;

import yugma.entanglement.channel.ChannelMessage;
import yugma.kernel.time.Time;
import yugma.physics.bell.BellState;
import yugma.physics.gate.Pauli;

/// What an end of the link layer is told.
public sealed interface LinkInput {
  /// The higher layer asks for pairs.
  record Asked(Create create) implements LinkInput {}

  /// The higher layer at this end wants no more for a purpose.
  record Cancelled(int purpose) implements LinkInput {}

  /// A slot of this end's memory is there to be used for this link.
  record Free(int slot) implements LinkInput {}

  /// The midpoint heralds a pair of a slot that this end offered (MHP: REPLY).
  ///
  /// Of all heralds of a link an end is told, here or by [NoReply], in the order of their numbers.
  record Reply(int slot, PairId pair, BellState told) implements LinkInput {}

  /// A reply that had to come for a slot has not come: what the qubit is, nobody here knows. It is
  /// told where in the order of heralds the reply had to come.
  record NoReply(int slot) implements LinkInput {}

  /// A message of the other end's link layer; it may be late, repeated, or never come.
  record Received(ChannelMessage<LinkContent> message) implements LinkInput {}

  /// A pair of a purpose was given up to a test round: both halves were measured in a basis.
  ///
  /// @param asTold whether the outcomes agreed as those of the Bell state that was told do
  record Tested(int purpose, Pauli basis, boolean asTold) implements LinkInput {}

  /// The time that a [LinkEffect.Wake] asked for has come.
  record Woken(Time at) implements LinkInput {}
}
