// SPDX-License-Identifier: Apache-2.0
package yugma.kme.service;

import yugma.kme.party.KmeId;
import yugma.kme.peer.Reply;
import yugma.kme.peer.Request;

/// Whom a message may concern: an entity has a say in the stocks that it shares with us, and in no
/// other.
final class Bound {
  private Bound() {}

  static boolean concerns(Setting setting, KmeId from, Request request) {
    return switch (request) {
      case Request.Offer offer -> isShared(setting, from, offer.stock());
      case Request.Void end -> isShared(setting, from, end.stock());
      case Request.Lend lend -> isShared(setting, from, lend.stock());
      case Request.Forget forget -> isShared(setting, from, forget.stock());
      case Request.Made made -> isShared(setting, from, made.stock());
      case Request.Hello _, Request.Epoch _, Request.Prepare _, Request.Carry _ -> true;
    };
  }

  static boolean concerns(Setting setting, KmeId from, Reply reply) {
    return switch (reply) {
      case Reply.Compared compared -> isShared(setting, from, compared.stock());
      case Reply.Voided voided -> isShared(setting, from, voided.stock());
      case Reply.Lent lent -> isShared(setting, from, lent.stock());
      case Reply.Forgotten forgotten -> isShared(setting, from, forgotten.stock());
      case Reply.Welcome _,
          Reply.Acknowledge _,
          Reply.Refuse _,
          Reply.Carried _,
          Reply.NotCarried _ ->
          true;
    };
  }

  private static boolean isShared(Setting setting, KmeId from, String stock) {
    return from.equals(setting.stocks().get(stock));
  }
}
