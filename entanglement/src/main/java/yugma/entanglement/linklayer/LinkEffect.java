// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.linklayer;

import yugma.entanglement.channel.ChannelMessage;
import yugma.kernel.time.Time;
import yugma.physics.bell.BellState;

/// What an end of the link layer wants done.
public sealed interface LinkEffect {
  /// A message to the other end.
  record Send(ChannelMessage<LinkContent> message) implements LinkEffect {}

  /// Attempts with a slot, on and on, whenever the other end offers one for the same purpose (MHP:
  /// GEN).
  record Offer(int slot, int purpose) implements LinkEffect {}

  /// No more attempts with a slot that was offered and not heralded; it is then unused.
  ///
  /// The reply to an attempt that was begun before is still told, and is heeded until the longest
  /// time that a reply takes has passed; the slot is not offered again before.
  record Withdraw(int slot) implements LinkEffect {}

  /// A pair for the higher layer, whose half is in a slot (OK); the slot is the higher layer's
  /// until it says [LinkInput.Free].
  ///
  /// @param told the Bell state that was heralded
  /// @param goodness the fidelity that the link estimates
  record Ok(int purpose, PairId pair, int slot, BellState told, double goodness)
      implements LinkEffect {}

  /// A pair that was handed up is none, since the other end never heard of it (EXPIRE).
  record Expired(int purpose, PairId pair) implements LinkEffect {}

  /// The qubit of a slot is to be thrown away; the slot is then unused and must not be told free.
  record Discard(int slot) implements LinkEffect {}

  /// No (more) pairs for a purpose, and why.
  record Refused(int purpose, Reason reason) implements LinkEffect {}

  /// All pairs that were asked for a purpose have been made.
  record Done(int purpose) implements LinkEffect {}

  /// A [LinkInput.Woken] is wanted at a time.
  record Wake(Time at) implements LinkEffect {}

  /// Why a link gives no pairs ([Dahlberg 2019](https://arxiv.org/abs/1903.09778): errors of
  /// CREATE).
  enum Reason {
    /// The fidelity is beyond the link (UNSUPP).
    UNSUPPORTED,
    /// It cannot be made before the deadline (UNSUPP, NOTIME).
    NO_TIME,
    /// The deadline has passed (TIMEOUT).
    TIMED_OUT,
    /// More is asked for than any memory here holds (MEMEXCEEDED).
    MEMORY_EXCEEDED,
    /// The other end does not want it (DENIED).
    DENIED
  }
}
