// SPDX-License-Identifier: Apache-2.0
package yugma.kme.service;

import java.util.Map;
import yugma.kme.ledger.Change;
import yugma.kme.ledger.Outcome;
import yugma.kme.ledger.SegmentId;
import yugma.kme.party.KmeId;
import yugma.kme.peer.Reply;
import yugma.kme.peer.Request;

/// The end of segments: what their owner has given up is told to the far end until it has answered.
final class Retiring {
  private final Map<String, KmeId> stocks;
  private final Desk desk;

  Retiring(Map<String, KmeId> stocks, Desk desk) {
    this.stocks = stocks;
    this.desk = desk;
  }

  void close(SegmentId segment) {
    desk.write(new Change.Close(segment), _ -> tell());
  }

  /// Tells far ends what they have not answered yet.
  void tell() {
    desk.write(
        new Change.Duties(),
        outcome -> {
          if (outcome instanceof Outcome.Owed owed) {
            owed.duties().forEach(this::tell);
          }
        });
  }

  private void tell(Outcome.Duty duty) {
    KmeId far = stocks.get(duty.stock());
    if (far != null) {
      desk.add(new Effect.Send(far, new Request.Void(duty.segment(), duty.stock(), duty.kept())));
    }
  }

  void heard(Reply.Voided answer) {
    desk.write(new Change.Absolve(answer.segment()), _ -> {});
  }

  /// A far end has given one of its own up.
  void heard(long line, Request.Void request) {
    desk.write(
        new Change.Void(request.segment(), request.kept()),
        _ -> desk.add(new Effect.Respond(line, new Reply.Voided(request.segment()))));
  }
}
