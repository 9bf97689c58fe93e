// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import yugma.kme.audit.Move;
import yugma.kme.ledger.Change;
import yugma.kme.ledger.Outcome;
import yugma.kme.ledger.Segment;
import yugma.kme.ledger.SegmentId;
import yugma.kme.party.KmeId;

/// The changes that bring segments in, say who allots them, and spend them whole.
final class Stocking {
  private static final Outcome DONE = new Outcome.Done();
  private static final Outcome UNKNOWN = new Outcome.Refused("the segment is unknown");

  private final Desk desk;

  Stocking(Desk desk) {
    this.desk = desk;
  }

  Outcome arrive(Change.Arrive arrive) throws SQLException {
    Segment segment = arrive.segment();
    if (desk.segments.find(segment.id()) != null) {
      return new Outcome.Refused("the segment is known already");
    }
    SegmentRow row =
        new SegmentRow(
            segment.id(),
            new SegmentRow.Origin(
                segment.stock(),
                segment.bits(),
                desk.session.facts().number(segment.facts()),
                SegmentRow.rank(segment.facts().grade()),
                Millis.of(desk.now)),
            segment.owner());
    desk.entry.act("arrive", segment.id().toString());
    desk.generate(row);
    desk.segments.addMaterial(segment.id(), arrive.material());
    return DONE;
  }

  Outcome confirm(Change.Confirm confirm) throws SQLException {
    SegmentRow row = desk.segments.find(confirm.segment());
    if (row == null) {
      return UNKNOWN;
    }
    if (row.stage == SegmentRow.ARRIVED) {
      desk.entry.act("confirm", "");
      desk.spend(row, 0, Segment.CHECK_BITS, Move.AUTHENTICATE);
      row.stage = SegmentRow.READY;
    }
    return DONE;
  }

  Outcome claim(Change.Claim claim) throws SQLException {
    if (!claim.owner().equals(desk.session.own())) {
      return new Outcome.Refused("only " + claim.owner() + " gives out its segments");
    }
    desk.flush();
    List<SegmentId> oldest =
        desk.statements.segments(
            "SELECT block, part FROM segment WHERE stage < 3 AND stock = ? AND owner = ? AND stage = 1"
                + " AND grade >= ? ORDER BY arrived_at, block, part LIMIT 1",
            claim.stock(),
            claim.owner().text(),
            SegmentRow.rank(claim.least()));
    if (oldest.isEmpty()) {
      return new Outcome.Refused("no segment is ready");
    }
    SegmentRow row = desk.segments.get(oldest.getFirst());
    row.stage = SegmentRow.CLAIMED;
    row.claimedBy = desk.session.incarnation();
    row.isChanged = true;
    desk.entry.act("claim", row.id.toString());
    return found(row);
  }

  Outcome look(Change.Look look) throws SQLException {
    SegmentRow row = desk.segments.find(look.segment());
    return row == null || row.origin.bits() == 0 ? UNKNOWN : found(row);
  }

  private Outcome found(SegmentRow row) throws SQLException {
    Segment segment =
        new Segment(
            row.id,
            row.origin.stock(),
            row.owner,
            row.origin.bits(),
            desk.session.facts().facts(row.origin.facts()));
    return new Outcome.Found(
        segment, row.position, row.publicStage(), desk.segments.material(row.id));
  }

  Outcome unconfirmed(Change.Unconfirmed unconfirmed) throws SQLException {
    desk.flush();
    return new Outcome.Pending(
        desk.statements.segments(
            "SELECT block, part FROM segment WHERE stage < 3 AND stage = 0 AND owner = ?",
            unconfirmed.owner().text()));
  }

  Outcome grant(Change.Grant grant) throws SQLException {
    desk.flush();
    Set<SegmentId> granted =
        new LinkedHashSet<>(
            desk.statements.segments(
                "SELECT block, part FROM segment WHERE stage < 3 AND stock = ? AND owner = ? AND stage = 1"
                    + " AND moved = 1 AND position = "
                    + Segment.CHECK_BITS
                    + " ORDER BY arrived_at, block, part LIMIT ?",
                grant.stock(),
                grant.to().text(),
                grant.most()));
    int missing = grant.most() - granted.size();
    if (missing > 0 && !grant.to().equals(desk.session.own())) {
      List<SegmentId> fresh =
          desk.statements.segments(
              "SELECT block, part FROM segment WHERE stage < 3 AND stock = ? AND owner = ? AND stage = 1"
                  + " AND moved = 0 ORDER BY arrived_at, block, part LIMIT ?",
              grant.stock(),
              desk.session.own().text(),
              missing);
      for (SegmentId id : fresh) {
        give(desk.segments.get(id), grant.to(), "grant");
      }
      granted.addAll(fresh);
    }
    return new Outcome.Granted(granted);
  }

  /// Once only: a repeated or late word about an earlier grant must not make two owners.
  private void give(SegmentRow row, KmeId to, String act) {
    row.owner = to;
    row.moved = true;
    row.isChanged = true;
    desk.entry.act(act, row.id.toString());
  }

  Outcome accept(Change.Accept accept) throws SQLException {
    for (SegmentId id : accept.segments()) {
      SegmentRow row = desk.segments.find(id);
      if (row != null
          && row.stage == SegmentRow.READY
          && !row.moved
          && !desk.isOwn(row)
          && row.origin.stock().equals(accept.stock())) {
        give(row, desk.session.own(), "accept");
      }
    }
    return DONE;
  }
}
