// SPDX-License-Identifier: Apache-2.0
package yugma.kme.service;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yugma.kme.ledger.Change;
import yugma.kme.party.KmeId;
import yugma.kme.peer.Reply;
import yugma.kme.peer.Request;
import yugma.kme.supply.Answer;
import yugma.kme.supply.Keys;
import yugma.kme.supply.StockStatus;

/// What a key management entity wants done, in this order.
public sealed interface Effect {
  /// Write to the ledger, and say what became of it under this tag.
  record Write(long tag, Change change) implements Effect {}

  /// Send to another entity, if it can be reached.
  record Send(KmeId to, Request request) implements Effect {}

  /// Answer on the connection that a request came by, if it still stands.
  record Respond(long line, Reply reply) implements Effect {}

  /// Keys for an application, or why not; whoever performs this wipes them.
  record Give(long call, Answer<Keys> answer) implements Effect {}

  /// The status for an application, or why not.
  record Tell(long call, Answer<StockStatus> answer) implements Effect {}

  /// A block is stored, or a stock is cleared; or why not.
  record Stored(long call, Optional<String> failure) implements Effect {}

  /// The far end's source has keys that ours must ask for.
  record Fetch(String stock, List<UUID> keys) implements Effect {}

  /// A person should know.
  record Warn(String what) implements Effect {}
}
