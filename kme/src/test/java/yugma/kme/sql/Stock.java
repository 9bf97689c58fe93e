// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import yugma.keys.book.Book;
import yugma.kme.ledger.Change;
import yugma.kme.ledger.Cut;
import yugma.kme.ledger.Facts;
import yugma.kme.ledger.Holding;
import yugma.kme.ledger.Ledger;
import yugma.kme.ledger.LedgerException;
import yugma.kme.ledger.Outcome;
import yugma.kme.ledger.Sealed;
import yugma.kme.ledger.Segment;
import yugma.kme.ledger.SegmentId;
import yugma.kme.party.Grade;
import yugma.kme.party.KmeId;
import yugma.kme.party.SaeId;

/// Words for the tests: one stock between two entities, and what goes in and out of it.
final class Stock {
  static final KmeId HERE = new KmeId("here");
  static final KmeId THERE = new KmeId("there");
  static final String NAME = "here-there";
  static final SaeId ANNA = new SaeId("anna");
  static final SaeId BERT = new SaeId("bert");
  static final SaeId CARL = new SaeId("carl");
  static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  static final Instant LATER = NOW.plusSeconds(3_600);
  static final Facts FACTS =
      new Facts(Grade.INFORMATION_THEORETIC, 1, List.of(), "simulated rates");
  static final int BITS = 4_096;
  static final Outcome DONE = new Outcome.Done();

  private Stock() {}

  static SegmentId newId() {
    return new SegmentId(UUID.randomUUID(), 0);
  }

  static Outcome apply(Ledger ledger, Change change) throws LedgerException {
    return ledger.apply(NOW, List.of(change)).getFirst();
  }

  static SegmentId ready(Ledger ledger, KmeId owner) throws LedgerException {
    SegmentId id = newId();
    Segment segment = new Segment(id, NAME, owner, BITS, FACTS);
    assertThat(apply(ledger, new Change.Arrive(segment, sealed()))).isEqualTo(DONE);
    assertThat(apply(ledger, new Change.Confirm(id))).isEqualTo(DONE);
    return id;
  }

  static SegmentId claimed(Ledger ledger) throws LedgerException {
    ready(ledger, HERE);
    return found(apply(ledger, claim())).segment().id();
  }

  static Change claim() {
    return new Change.Claim(NAME, HERE, Grade.NONE);
  }

  static Outcome.Found found(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Found.class);
    return (Outcome.Found) outcome;
  }

  static Sealed sealed() {
    return new Sealed(new byte[] {1, 2, 3});
  }

  static Cut cut(SegmentId segment, int from) {
    return new Cut(segment, from, from + 256);
  }

  /// Keys of one Get key at this entity: each from its cut, one after another.
  static Change hand(Cut... cuts) {
    return new Change.Hand(
        List.of(cuts),
        List.of(),
        List.of(cuts).stream().map(cut -> holding(key(cut), ANNA, cut, false)).toList());
  }

  /// The same at the far entity.
  static Change hold(Cut... cuts) {
    return new Change.Hold(
        List.of(cuts),
        List.of(),
        List.of(cuts).stream().map(cut -> holding(key(cut), BERT, cut, true)).toList());
  }

  /// A name that the cut decides, so that a repeated change is the same.
  static UUID key(Cut cut) {
    return UUID.nameUUIDFromBytes(cut.toString().getBytes(StandardCharsets.UTF_8));
  }

  static Holding holding(UUID key, SaeId sae, Cut cut, boolean waits) {
    return new Holding(
        key,
        sae,
        ANNA,
        Optional.of(cut),
        cut.bits(),
        FACTS,
        true,
        waits ? Optional.of(sealed()) : Optional.empty(),
        LATER);
  }

  static Outcome take(Ledger ledger, UUID... keys) throws LedgerException {
    return apply(ledger, new Change.Take(BERT, ANNA, List.of(keys)));
  }

  static Book book(Ledger ledger) throws LedgerException {
    Outcome.Levels levels = (Outcome.Levels) apply(ledger, new Change.Survey());
    return levels.stocks().getFirst().book();
  }

  static void assertRefused(Outcome outcome, String why) {
    assertThat(outcome).isEqualTo(new Outcome.Refused(why));
  }

  static Set<SegmentId> owed(Ledger ledger) throws LedgerException {
    Outcome.Owed owed = (Outcome.Owed) apply(ledger, new Change.Duties(1 << 20));
    return Set.copyOf(owed.duties().stream().map(Outcome.Duty::segment).toList());
  }
}
