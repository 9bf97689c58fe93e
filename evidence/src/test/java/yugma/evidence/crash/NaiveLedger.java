// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.crash;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import yugma.kme.ledger.Change;
import yugma.kme.ledger.Head;
import yugma.kme.ledger.Holding;
import yugma.kme.ledger.Ledger;
import yugma.kme.ledger.Outcome;
import yugma.kme.ledger.Sealed;
import yugma.kme.ledger.Segment;
import yugma.kme.ledger.SegmentId;
import yugma.kme.party.KmeId;

/// A ledger in memory that checks nothing, with a fault that is planted in it.
final class NaiveLedger implements Ledger {
  enum Fault {
    NONE,
    /// A key that was fetched is handed out again.
    REDELIVERS,
    /// What was fetched last is forgotten by a crash, as without a sync of the disk.
    FORGETS,
    /// Each end takes itself for the owner of every segment.
    CROSSES
  }

  private static final Outcome DONE = new Outcome.Done();

  private final KmeId own;
  private final KmeId far;
  private final Fault fault;
  private final Map<SegmentId, Row> rows = new LinkedHashMap<>();
  private final Map<Holder, Holding> waiting = new HashMap<>();
  private final Map<Holder, Holding> taken = new HashMap<>();

  private record Holder(UUID key, String sae) {}

  private static final class Row {
    private final Segment segment;
    private final Sealed material;
    private Outcome.Stage stage = Outcome.Stage.ARRIVED;

    Row(Segment segment, Sealed material) {
      this.segment = segment;
      this.material = material;
    }
  }

  NaiveLedger(KmeId own, KmeId far, Fault fault) {
    this.own = own;
    this.far = far;
    this.fault = fault;
  }

  void crash() {
    if (fault == Fault.FORGETS) {
      waiting.putAll(taken);
    }
  }

  @Override
  public List<Outcome> apply(Instant now, List<Change> changes) {
    return changes.stream().map(this::apply).toList();
  }

  private Outcome apply(Change change) {
    return switch (change) {
      case Change.Arrive arrive -> {
        rows.put(arrive.segment().id(), new Row(arrive.segment(), arrive.material()));
        yield DONE;
      }
      case Change.Unconfirmed asked ->
          new Outcome.Pending(
              rows.values().stream()
                  .filter(row -> row.stage == Outcome.Stage.ARRIVED)
                  .map(row -> row.segment)
                  .filter(segment -> segment.owner().equals(asked.owner()))
                  .map(Segment::id)
                  .toList());
      case Change.Confirm confirm -> {
        row(confirm.segment()).stage = Outcome.Stage.READY;
        yield DONE;
      }
      case Change.Claim claim -> claim();
      case Change.Look look -> look(look.segment());
      case Change.Hand hand -> {
        hand.holdings().forEach(this::keep);
        yield DONE;
      }
      case Change.Hold hold -> {
        hold.holdings().forEach(this::keep);
        yield DONE;
      }
      case Change.Take take -> take(take);
      case Change.Duties _ -> new Outcome.Owed(List.of());
      case Change.Grant _ -> new Outcome.Granted(Set.of());
      case Change.Survey _ -> new Outcome.Levels(List.of());
      case Change.NoteHead _ -> new Outcome.Seen(Head.NONE);
      case Change.Distrust _ -> new Outcome.Refused("the log holds that entry");
      case Change.Close _,
          Change.Void _,
          Change.Absolve _,
          Change.Accept _,
          Change.Expire _,
          Change.Clear _,
          Change.Beat _ ->
          DONE;
    };
  }

  /// Where both ends claim the same segment, the other's claim must not be in the way.
  private Outcome look(SegmentId id) {
    Row row = rows.get(id);
    if (row == null) {
      return new Outcome.Refused("unknown");
    }
    boolean isOpen = fault == Fault.CROSSES && row.stage == Outcome.Stage.CLAIMED;
    return found(row, far, isOpen ? Outcome.Stage.READY : row.stage);
  }

  private Row row(SegmentId id) {
    return java.util.Objects.requireNonNull(rows.get(id));
  }

  private Outcome claim() {
    for (Row row : rows.values()) {
      boolean isOurs = fault == Fault.CROSSES || row.segment.owner().equals(own);
      if (row.stage == Outcome.Stage.READY && isOurs) {
        row.stage = Outcome.Stage.CLAIMED;
        return found(row, own, row.stage);
      }
    }
    return new Outcome.Refused("none is ready");
  }

  private Outcome found(Row row, KmeId ownerWhereCrossed, Outcome.Stage stage) {
    Segment kept = row.segment;
    KmeId owner = fault == Fault.CROSSES ? ownerWhereCrossed : kept.owner();
    return new Outcome.Found(
        new Segment(kept.id(), kept.stock(), owner, kept.bits(), kept.facts()),
        Segment.CHECK_BITS,
        stage,
        Optional.of(row.material));
  }

  private void keep(Holding holding) {
    if (holding.material().isPresent()) {
      waiting.put(new Holder(holding.key(), holding.sae().text()), holding);
    }
  }

  private Outcome take(Change.Take take) {
    List<Holding> found = new ArrayList<>();
    for (UUID key : take.keys()) {
      Holder holder = new Holder(key, take.sae().text());
      Holding holding = waiting.remove(holder);
      if (holding == null && fault == Fault.REDELIVERS) {
        holding = taken.get(holder);
      }
      if (holding == null) {
        return new Outcome.Refused("unknown");
      }
      taken.put(holder, holding);
      found.add(holding);
    }
    return new Outcome.Taken(found);
  }

  @Override
  public long incarnation() {
    return 1;
  }

  @Override
  public Head head() {
    return new Head(own.text(), 1, "entry");
  }

  @Override
  public Optional<Head> peerHead(KmeId peer) {
    return Optional.empty();
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
