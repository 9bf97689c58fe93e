// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yugma.kme.audit.Move;
import yugma.kme.ledger.Change;
import yugma.kme.ledger.Cut;
import yugma.kme.ledger.Holding;
import yugma.kme.ledger.Outcome;
import yugma.kme.ledger.Sealed;

/// The changes that hand keys out or set them aside.
final class Handing {
  private static final Outcome DONE = new Outcome.Done();

  private final Desk desk;

  Handing(Desk desk) {
    this.desk = desk;
  }

  Outcome hand(Change.Hand hand) throws SQLException {
    Cuts cuts = Cuts.of(desk, hand.delivered(), Move.DELIVER, hand.relayed());
    if (arePresent(hand.holdings())) {
      return DONE;
    }
    String why = cuts.refusal(this::refusalToHand);
    if (why == null) {
      why = refusal(hand.holdings(), cuts);
    }
    if (why != null) {
      return new Outcome.Refused(why);
    }
    desk.entry.act("hand", "");
    cuts.spend();
    cuts.noteCarried(hand.holdings());
    for (Holding holding : hand.holdings()) {
      add(holding, false);
    }
    return DONE;
  }

  private @Nullable String refusalToHand(SegmentRow row) {
    if (row.stage == SegmentRow.CLAIMED && row.claimedBy == desk.session.incarnation()) {
      return null;
    }
    return row.isOpen() ? "this process has not claimed the segment" : "the segment is closed";
  }

  Outcome hold(Change.Hold hold) throws SQLException {
    Cuts cuts = Cuts.of(desk, hold.reserved(), Move.RESERVE, hold.relayed());
    if (arePresent(hold.holdings())) {
      return DONE;
    }
    String why = cuts.refusal(this::refusalToHold);
    if (why == null) {
      why = refusal(hold.holdings(), cuts);
    }
    if (why == null && hold.holdings().stream().anyMatch(one -> one.material().isEmpty())) {
      why = "a key that is set aside has no material";
    }
    if (why == null && cuts.takenBits() != cuts.bitsOfKeys(hold.holdings())) {
      why = "the bits reserved are not those of the keys";
    }
    if (why != null) {
      return new Outcome.Refused(why);
    }
    desk.entry.act("hold", "");
    cuts.spend();
    cuts.noteCarried(hold.holdings());
    for (Holding holding : hold.holdings()) {
      add(holding, holding.cut().filter(cuts::takes).isPresent());
    }
    return DONE;
  }

  private @Nullable String refusalToHold(SegmentRow row) {
    if (!row.isOpen()) {
      return "the segment is closed";
    }
    if (desk.isOwn(row)) {
      return "the segment is this entity's own";
    }
    return row.stage == SegmentRow.READY ? null : "the segment is not ready";
  }

  private boolean arePresent(List<Holding> holdings) throws SQLException {
    for (Holding holding : holdings) {
      HoldingRow row = desk.holdings.find(holding.key(), holding.sae().text());
      if (row == null || !row.isSameAs(holding)) {
        return false;
      }
    }
    return !holdings.isEmpty();
  }

  private @Nullable String refusal(List<Holding> holdings, Cuts cuts) throws SQLException {
    Set<UUID> fresh = new HashSet<>();
    Set<String> seen = new HashSet<>();
    for (Holding holding : holdings) {
      if (fresh.add(holding.key()) && !desk.holdings.of(holding.key()).isEmpty()) {
        return "a key_ID is in use already";
      }
      if (!seen.add(holding.key() + " " + holding.sae())) {
        return "a key comes twice for one application";
      }
    }
    return cuts.refusal(holdings);
  }

  private void add(Holding holding, boolean isCounted) throws SQLException {
    HoldingRow row =
        new HoldingRow(
            holding.key(),
            new HoldingRow.Who(holding.sae().text(), holding.master().text()),
            holding.cut().orElse(null),
            new HoldingRow.Terms(
                holding.bits(),
                desk.session.facts().number(holding.facts()),
                holding.hybrid(),
                Millis.of(holding.expires())),
            isCounted);
    row.sealed = holding.material().map(Sealed::bytes).orElse(null);
    row.state = row.sealed == null ? HoldingRow.DELIVERED : HoldingRow.WAITS;
    desk.holdings.add(row);
    desk.entry.key(row.key, row.sae, HoldingRow.word(row.state));
  }

  Outcome take(Change.Take take) throws SQLException {
    List<@Nullable HoldingRow> rows = new ArrayList<>(take.keys().size());
    for (UUID key : take.keys()) {
      HoldingRow row = desk.holdings.find(key, take.sae().text());
      if ((row == null || row.isMasters()) && !desk.holdings.of(key).isEmpty()) {
        return new Outcome.NotNamed();
      }
      rows.add(row);
    }
    List<HoldingRow> found = new ArrayList<>(rows.size());
    for (HoldingRow row : rows) {
      if (row == null || !row.master.equals(take.master().text())) {
        return new Outcome.Refused("a key is unknown, or of another master");
      }
      if (row.state != HoldingRow.WAITS || found.contains(row)) {
        return new Outcome.Refused(
            "a key is " + (row.state == HoldingRow.WAITS ? "asked for twice" : word(row)));
      }
      found.add(row);
    }
    return new Outcome.Taken(takeAll(take, found));
  }

  private static String word(HoldingRow row) {
    return HoldingRow.word(row.state) + " already";
  }

  private List<Holding> takeAll(Change.Take take, List<HoldingRow> rows) throws SQLException {
    List<Holding> taken = new ArrayList<>(rows.size());
    desk.entry.act("take", "");
    for (HoldingRow row : rows) {
      byte[] sealed = row.sealed;
      if (sealed == null) {
        throw new IllegalStateException("key " + row.key + " waits without material");
      }
      taken.add(
          new Holding(
              row.key,
              take.sae(),
              take.master(),
              Optional.ofNullable(row.cut),
              row.terms.bits(),
              desk.session.facts().facts(row.terms.facts()),
              row.terms.hybrid(),
              Optional.of(new Sealed(sealed)),
              Instant.ofEpochMilli(row.terms.expiresAt())));
      desk.settle(row, HoldingRow.DELIVERED);
    }
    return taken;
  }

  /// Whether a cut lies inside another.
  static boolean contains(Cut outer, Cut inner) {
    return outer.segment().equals(inner.segment())
        && outer.from() <= inner.from()
        && inner.to() <= outer.to();
  }
}
