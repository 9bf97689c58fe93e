// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.linklayer;

import yugma.kernel.time.Time;

/// What one end of a link has to tell the other: of the distributed queue ([Dahlberg
/// 2019](https://arxiv.org/abs/1903.09778), section 5.2 and appendix: ADD, ACK, REJ) and of heralds
/// (EXPIRE).
///
/// Items are numbered by who was asked: even numbers by the master, odd ones by the slave.
public sealed interface LinkContent {
  /// The slave asks the master for a place in the queue (ADD of the slave).
  record Ask(long item, Create create) implements LinkContent {}

  /// The master puts an item in the queue at both ends (ADD of the master, and its ACK of what the
  /// slave asks).
  record Add(long item, Create create, Place place) implements LinkContent {}

  /// The slave has put the master's item in its queue (ACK).
  record Accept(long item) implements LinkContent {}

  /// An item does not enter the queue (REJ).
  record Reject(long item, LinkEffect.Reason reason) implements LinkContent {}

  /// An item leaves the queue, since it is no longer wanted.
  record Cancel(long item) implements LinkContent {}

  /// A herald of which the sender has no pair, so that the other end has none either (EXPIRE).
  ///
  /// @param herald its number
  /// @param placed whether the sender knows which item it was for; if not, it asks to be told
  record Expire(long herald, boolean placed) implements LinkContent {}

  /// Which item a herald was for.
  record Placed(long herald, long item) implements LinkContent {}

  /// Every herald with a smaller number has given the sender a pair or has been told expired.
  record Seen(long next) implements LinkContent {}

  /// Where an item stands in the queue, as the master decides.
  ///
  /// @param rank order of arrival at the master
  /// @param start virtual time at which its share of the link begins
  /// @param begin when both ends begin to serve it
  /// @param setting which attempts are made for it: index in the [FidelityEstimation]
  record Place(long rank, double start, Time begin, int setting) {}
}
