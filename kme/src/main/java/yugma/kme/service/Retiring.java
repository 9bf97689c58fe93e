// SPDX-License-Identifier: Apache-2.0
package yugma.kme.service;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yugma.kme.ledger.Change;
import yugma.kme.ledger.Outcome;
import yugma.kme.ledger.SegmentId;
import yugma.kme.party.KmeId;
import yugma.kme.peer.Reply;
import yugma.kme.peer.Request;

/// The end of segments: what their owner has given up is told to the far end until it has answered.
final class Retiring {
  /// Segments that are told of at once.
  private static final int MOST = 256;

  private final Map<String, KmeId> stocks;
  private final Desk desk;
  private final Set<SegmentId> closing = new LinkedHashSet<>();

  Retiring(Map<String, KmeId> stocks, Desk desk) {
    this.stocks = stocks;
    this.desk = desk;
  }

  /// Gives a segment of ours up, however often it takes to write that down.
  void close(SegmentId segment) {
    closing.add(segment);
    write(segment);
  }

  private void write(SegmentId segment) {
    desk.write(new Change.Close(segment), _ -> closing.remove(segment));
  }

  /// Tells far ends what they have not answered yet, a part of it at a time.
  void tell() {
    List.copyOf(closing).forEach(this::write);
    desk.write(
        new Change.Duties(MOST),
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
    desk.write(new Change.Absolve(answer.segment(), answer.stock()), _ -> {});
  }

  /// A far end has given one of its own up.
  void heard(KmeId from, long line, Request.Void request, Shelves shelves) {
    shelves.drop(request.segment());
    desk.write(
        new Change.Void(request.segment(), request.stock(), from, request.kept()),
        _ ->
            desk.add(
                new Effect.Respond(line, new Reply.Voided(request.segment(), request.stock()))));
  }
}
