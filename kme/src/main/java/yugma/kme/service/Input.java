// SPDX-License-Identifier: Apache-2.0
package yugma.kme.service;

import java.util.List;
import java.util.UUID;
import yugma.kme.ledger.Head;
import yugma.kme.ledger.Outcome;
import yugma.kme.party.KmeId;
import yugma.kme.party.SaeId;
import yugma.kme.peer.Reply;
import yugma.kme.peer.Request;
import yugma.kme.source.Block;
import yugma.kme.supply.Order;

/// What a key management entity is told. A `call` names what its answer belongs to, a `line` the
/// connection that a reply must go back on.
public sealed interface Input {
  /// Get key.
  record Enc(long call, SaeId master, SaeId slave, Order order) implements Input {}

  /// Get key with key IDs.
  record Dec(long call, SaeId caller, SaeId master, List<UUID> keys) implements Input {}

  /// Get status.
  record Ask(long call, SaeId caller, SaeId slave) implements Input {}

  /// A source has made key, which stays its own: copies are taken.
  record Came(long call, Block block) implements Input {}

  /// A source of ours has keys that the far end's source must ask for.
  record Made(String stock, List<UUID> keys) implements Input {}

  /// Another entity asks.
  record Requested(KmeId from, long line, Request request) implements Input {}

  /// Another entity answers.
  record Answered(KmeId from, Reply reply) implements Input {}

  /// A connection to another entity has opened.
  record Connected(KmeId to) implements Input {}

  /// The connection to another entity has broken: what was sent last may not have come.
  record Lost(KmeId to) implements Input {}

  /// The ledger has done what was asked, durably.
  record Written(long tag, Outcome outcome) implements Input {}

  /// Nobody knows whether the ledger has done it.
  record NotWritten(long tag, String why) implements Input {}

  /// Another process had declared this one dead: all that it had claimed is closed, and it goes on
  /// under another number.
  record Fenced(long incarnation) implements Input {}

  /// The ledger found the store put back to an earlier state.
  record SetBack(String why) implements Input {}

  /// Nothing of a stock is of use any more, as after an alarm on its link.
  record Cleared(long call, String stock, String why) implements Input {}

  /// Key of a stock may not be given out for now, as while its link is in alarm; or may again.
  record Held(String stock, boolean isHeld) implements Input {}

  /// Time has passed.
  ///
  /// @param head how far the own audit log has come
  record Tick(Head head) implements Input {}
}
