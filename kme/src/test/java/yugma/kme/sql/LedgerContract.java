// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yugma.kme.sql.Stock.ANNA;
import static yugma.kme.sql.Stock.BERT;
import static yugma.kme.sql.Stock.BITS;
import static yugma.kme.sql.Stock.CARL;
import static yugma.kme.sql.Stock.DONE;
import static yugma.kme.sql.Stock.FACTS;
import static yugma.kme.sql.Stock.HERE;
import static yugma.kme.sql.Stock.LATER;
import static yugma.kme.sql.Stock.NAME;
import static yugma.kme.sql.Stock.NOW;
import static yugma.kme.sql.Stock.THERE;
import static yugma.kme.sql.Stock.apply;
import static yugma.kme.sql.Stock.assertRefused;
import static yugma.kme.sql.Stock.book;
import static yugma.kme.sql.Stock.claim;
import static yugma.kme.sql.Stock.claimed;
import static yugma.kme.sql.Stock.cut;
import static yugma.kme.sql.Stock.found;
import static yugma.kme.sql.Stock.hand;
import static yugma.kme.sql.Stock.hold;
import static yugma.kme.sql.Stock.holding;
import static yugma.kme.sql.Stock.key;
import static yugma.kme.sql.Stock.newId;
import static yugma.kme.sql.Stock.owed;
import static yugma.kme.sql.Stock.ready;
import static yugma.kme.sql.Stock.sealed;
import static yugma.kme.sql.Stock.take;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yugma.keys.book.Book;
import yugma.kme.ledger.Change;
import yugma.kme.ledger.Cut;
import yugma.kme.ledger.Head;
import yugma.kme.ledger.Holding;
import yugma.kme.ledger.LedgerException;
import yugma.kme.ledger.Outcome;
import yugma.kme.ledger.Outcome.Stage;
import yugma.kme.ledger.Segment;
import yugma.kme.ledger.SegmentId;
import yugma.kme.party.Grade;

/// What every ledger promises, change by change.
abstract class LedgerContract {
  @TempDir private Path folder;
  Shelf shelf;
  SqlLedger ledger;

  abstract Shelf shelf(Path folder);

  @BeforeEach
  void open() throws LedgerException {
    shelf = shelf(folder);
    ledger = shelf.open();
  }

  /// Whatever a test did, the books balance and an outsider finds nothing wrong.
  @AfterEach
  void close() throws Exception {
    assertThat(ledger.verifyBook()).isEmpty();
    ledger.close();
    assertThat(shelf.verify().faults()).isEmpty();
    assertThat(shelf.verify().signedTo()).isEqualTo(ledger.head().sequence());
  }

  @Test
  void keyIsOfUseOnceItIsConfirmed() throws LedgerException {
    SegmentId id = newId();
    Segment segment = new Segment(id, NAME, HERE, BITS, FACTS);
    Change arrive = new Change.Arrive(segment, sealed());
    assertRefused(apply(ledger, new Change.Confirm(id)), "the segment is unknown");
    assertThat(apply(ledger, arrive)).isEqualTo(DONE);
    assertRefused(apply(ledger, arrive), "the segment is known already");
    assertRefused(apply(ledger, claim()), "no segment is ready");
    assertThat(apply(ledger, new Change.Confirm(id))).isEqualTo(DONE);
    Outcome.Found claimed = found(apply(ledger, claim()));
    assertThat(claimed.segment()).isEqualTo(segment);
    assertThat(claimed.cursor()).isEqualTo(Segment.CHECK_BITS);
    assertThat(claimed.stage()).isEqualTo(Stage.CLAIMED);
    assertThat(claimed.material().orElseThrow().bytes()).isEqualTo(sealed().bytes());
    assertThat(apply(ledger, new Change.Confirm(id))).isEqualTo(DONE);
    assertThat(book(ledger)).isEqualTo(new Book(0, BITS, BITS - 256, 0, 0, 0, 256, 0, 0, 0));
  }

  @Test
  void aClaimTakesTheOldestOfTheGradeAndOwner() throws LedgerException {
    ready(ledger, THERE);
    SegmentId first = ready(ledger, HERE);
    Segment later = new Segment(newId(), NAME, HERE, BITS, FACTS);
    ledger.apply(
        NOW.plusSeconds(1),
        List.of(new Change.Arrive(later, sealed()), new Change.Confirm(later.id())));
    assertThat(found(apply(ledger, claim())).segment().id()).isEqualTo(first);
    assertThat(found(apply(ledger, claim())).segment().id()).isEqualTo(later.id());
    assertRefused(apply(ledger, claim()), "no segment is ready");
    assertRefused(
        apply(ledger, new Change.Claim(NAME, THERE, Grade.NONE)),
        "only there gives out its segments");
  }

  @Test
  void bitsAreHandedOutOnceAndWhatIsSkippedIsVoided() throws LedgerException {
    SegmentId id = claimed(ledger);
    assertThat(apply(ledger, hand(cut(id, 256), cut(id, 1_024)))).isEqualTo(DONE);
    assertThat(apply(ledger, hand(cut(id, 256), cut(id, 1_024)))).isEqualTo(DONE);
    assertRefused(apply(ledger, hand(cut(id, 1_100))), "bits were taken before");
    assertRefused(apply(ledger, hand(cut(id, 600))), "bits were taken before");
    assertRefused(apply(ledger, hand(cut(id, 4_000))), "a cut ends behind its segment");
    assertRefused(apply(ledger, hand(cut(id, 2_000), cut(id, 2_100))), "bits were taken before");
    assertThat(book(ledger)).isEqualTo(new Book(0, BITS, BITS - 1_280, 0, 512, 0, 256, 0, 512, 0));
  }

  @Test
  void onlyWhoClaimedASegmentHandsItOut() throws LedgerException {
    SegmentId far = ready(ledger, THERE);
    SegmentId own = ready(ledger, HERE);
    String notClaimed = "this process has not claimed the segment";
    assertRefused(apply(ledger, hand(cut(far, 256))), notClaimed);
    assertRefused(apply(ledger, hand(cut(own, 256))), notClaimed);
    assertRefused(apply(ledger, hold(cut(own, 256))), "the segment is this entity's own");
  }

  @Test
  void aKeyThatWaitsIsTakenOnce() throws LedgerException {
    Cut cut = cut(ready(ledger, THERE), 256);
    assertThat(apply(ledger, hold(cut))).isEqualTo(DONE);
    assertThat(book(ledger).reserved()).isEqualTo(256);
    assertThat(apply(ledger, hold(cut))).isEqualTo(DONE);
    Outcome.Taken taken = (Outcome.Taken) take(ledger, key(cut));
    Holding got = taken.keys().getFirst();
    assertThat(got.material().orElseThrow().bytes()).isEqualTo(sealed().bytes());
    assertThat(got).usingRecursiveComparison().isEqualTo(holding(key(cut), BERT, cut, true));
    assertRefused(take(ledger, key(cut)), "a key is delivered already");
    assertThat(apply(ledger, hold(cut))).isEqualTo(DONE);
    assertRefused(take(ledger, key(cut)), "a key is delivered already");
    assertThat(book(ledger).delivered()).isEqualTo(256);
  }

  @Test
  void severalKeysAreTakenAllOrNone() throws LedgerException {
    SegmentId id = ready(ledger, THERE);
    apply(ledger, hold(cut(id, 256), cut(id, 512), cut(id, 768)));
    UUID one = key(cut(id, 256));
    UUID two = key(cut(id, 512));
    assertRefused(take(ledger, one, UUID.randomUUID()), "a key is unknown, or of another master");
    assertRefused(take(ledger, one, one), "a key is asked for twice");
    assertThat(take(ledger, two)).isInstanceOf(Outcome.Taken.class);
    assertRefused(take(ledger, one, two), "a key is delivered already");
    UUID three = key(cut(id, 768));
    Outcome.Taken taken = (Outcome.Taken) take(ledger, three, one);
    assertThat(taken.keys()).extracting(Holding::key).containsExactly(three, one);
  }

  @Test
  void onlyWhoWasNamedTakesAKeyAndOnlyFromItsMaster() throws LedgerException {
    SegmentId id = ready(ledger, THERE);
    Cut cut = cut(id, 256);
    apply(ledger, hold(cut));
    List<UUID> keys = List.of(key(cut), UUID.randomUUID());
    assertThat(apply(ledger, new Change.Take(CARL, ANNA, keys))).isEqualTo(new Outcome.NotNamed());
    assertThat(apply(ledger, new Change.Take(BERT, CARL, keys)))
        .isInstanceOf(Outcome.Refused.class);
    SegmentId own = claimed(ledger);
    apply(ledger, hand(cut(own, 256)));
    assertThat(apply(ledger, new Change.Take(ANNA, ANNA, List.of(key(cut(own, 256))))))
        .isEqualTo(new Outcome.NotNamed());
    assertThat(take(ledger, key(cut))).isInstanceOf(Outcome.Taken.class);
  }

  @Test
  void aKeyForTwoApplicationsIsCountedOnce() throws LedgerException {
    Cut cut = cut(ready(ledger, THERE), 256);
    List<Holding> both =
        List.of(holding(key(cut), BERT, cut, true), holding(key(cut), CARL, cut, true));
    apply(ledger, new Change.Hold(List.of(cut), List.of(), both));
    assertThat(book(ledger).reserved()).isEqualTo(256);
    take(ledger, key(cut));
    assertThat(book(ledger).delivered()).isEqualTo(256);
    apply(ledger, new Change.Take(CARL, ANNA, List.of(key(cut))));
    assertThat(book(ledger).delivered()).isEqualTo(256);
    assertThat(book(ledger).reserved()).isZero();
  }

  @Test
  void aKeyMadeHereWaitsForTheOtherApplicationAndCountsNoBits() throws LedgerException {
    UUID key = UUID.randomUUID();
    Holding master =
        new Holding(key, ANNA, ANNA, Optional.empty(), 256, FACTS, false, Optional.empty(), LATER);
    Holding slave =
        new Holding(
            key, BERT, ANNA, Optional.empty(), 256, FACTS, false, Optional.of(sealed()), LATER);
    Change hand = new Change.Hand(List.of(), List.of(), List.of(master, slave));
    assertThat(apply(ledger, hand)).isEqualTo(DONE);
    assertThat(apply(ledger, hand)).isEqualTo(DONE);
    assertThat(take(ledger, key)).isInstanceOf(Outcome.Taken.class);
    assertThat(apply(ledger, hand)).isEqualTo(DONE);
    assertThat(take(ledger, key)).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void noTwoKeysShareBits() throws LedgerException {
    SegmentId id = ready(ledger, THERE);
    Cut cut = cut(id, 256);
    Cut shifted = new Cut(id, 384, 512);
    Holding one = holding(UUID.randomUUID(), BERT, cut, true);
    Holding two = holding(UUID.randomUUID(), BERT, shifted, true);
    assertRefused(
        apply(ledger, new Change.Hold(List.of(cut), List.of(), List.of(one, two))),
        "two keys have bits in common");
    assertRefused(
        apply(ledger, new Change.Hold(List.of(shifted), List.of(), List.of(one))),
        "a key's bits are not among those taken");
    assertRefused(
        apply(ledger, new Change.Hold(List.of(cut), List.of(), List.of(two))),
        "the bits reserved are not those of the keys");
    apply(ledger, hold(cut));
    Cut next = cut(id, 512);
    Holding sameName = holding(key(cut), BERT, next, true);
    assertRefused(
        apply(ledger, new Change.Hold(List.of(next), List.of(), List.of(sameName))),
        "a key_ID is in use already");
    assertThat(book(ledger).reserved()).isEqualTo(256);
  }

  @Test
  void aPadIsRelayedAndItsKeyReservesNothing() throws LedgerException {
    SegmentId id = ready(ledger, THERE);
    Cut pad = cut(id, 256);
    Holding key = holding(UUID.randomUUID(), BERT, pad, true);
    Change hold = new Change.Hold(List.of(), List.of(pad), List.of(key));
    assertThat(apply(ledger, hold)).isEqualTo(DONE);
    assertThat(apply(ledger, hold)).isEqualTo(DONE);
    assertThat(take(ledger, key.key())).isInstanceOf(Outcome.Taken.class);
    assertThat(book(ledger)).isEqualTo(new Book(0, BITS, BITS - 512, 0, 0, 256, 256, 0, 0, 0));
  }

  @Test
  void aClosedSegmentStaysClosedAndIsOwedUntilTheFarEndAnswers() throws LedgerException {
    SegmentId id = claimed(ledger);
    apply(ledger, hand(cut(id, 256)));
    assertThat(apply(ledger, new Change.Close(id))).isEqualTo(DONE);
    assertThat(apply(ledger, new Change.Close(id))).isEqualTo(DONE);
    assertRefused(apply(ledger, hand(cut(id, 512))), "the segment is closed");
    Outcome.Owed owed = (Outcome.Owed) apply(ledger, new Change.Duties(100));
    assertThat(owed.duties())
        .containsExactly(new Outcome.Duty(id, NAME, Set.of(key(cut(id, 256)))));
    Outcome.Found closed = found(apply(ledger, new Change.Look(id)));
    assertThat(closed.stage()).isEqualTo(Stage.CLOSED);
    assertThat(closed.material()).isEmpty();
    assertThat(apply(ledger, new Change.Absolve(id, NAME))).isEqualTo(DONE);
    assertThat(owed(ledger)).isEmpty();
    assertThat(book(ledger)).isEqualTo(new Book(0, BITS, 0, 0, 256, 0, 256, 0, BITS - 512, 0));
  }

  @Test
  void theOwnersWordVoidsWhatItDidNotKeep() throws LedgerException {
    SegmentId id = ready(ledger, THERE);
    Cut kept = cut(id, 256);
    Cut given = cut(id, 512);
    apply(ledger, hold(kept, given));
    Change word = new Change.Void(id, NAME, THERE, Set.of(key(kept)));
    assertThat(apply(ledger, word)).isEqualTo(DONE);
    assertThat(apply(ledger, word)).isEqualTo(DONE);
    assertRefused(take(ledger, key(given)), "a key is voided already");
    assertThat(take(ledger, key(kept))).isInstanceOf(Outcome.Taken.class);
    assertRefused(apply(ledger, hold(cut(id, 1_024))), "the segment is closed");
    assertThat(book(ledger)).isEqualTo(new Book(0, BITS, 0, 0, 256, 0, 256, 0, BITS - 512, 0));
  }

  @Test
  void aKeyIsVoidedWithThePadThatCarriedIt() throws LedgerException {
    SegmentId pads = ready(ledger, THERE);
    Cut pad = cut(pads, 256);
    Holding key =
        new Holding(
            UUID.randomUUID(),
            BERT,
            ANNA,
            Optional.empty(),
            256,
            FACTS,
            true,
            Optional.of(sealed()),
            LATER);
    apply(ledger, new Change.Hold(List.of(), List.of(pad), List.of(key)));
    apply(ledger, new Change.Void(pads, NAME, THERE, Set.of()));
    assertRefused(take(ledger, key.key()), "a key is voided already");
  }

  @Test
  void aSegmentVoidedBeforeItCameIsRefused() throws LedgerException {
    SegmentId id = newId();
    assertThat(apply(ledger, new Change.Void(id, NAME, THERE, Set.of()))).isEqualTo(DONE);
    assertThat(apply(ledger, new Change.Void(id, NAME, THERE, Set.of()))).isEqualTo(DONE);
    Segment segment = new Segment(id, NAME, THERE, BITS, FACTS);
    assertRefused(
        apply(ledger, new Change.Arrive(segment, sealed())), "the segment is known already");
    assertRefused(apply(ledger, new Change.Look(id)), "the segment is unknown");
    assertRefused(apply(ledger, hold(cut(id, 256))), "the segment is closed");
  }

  @Test
  void whatWaitsForTheFarEndsWordIsFound() throws LedgerException {
    ready(ledger, HERE);
    SegmentId own = newId();
    apply(ledger, new Change.Arrive(new Segment(own, NAME, HERE, BITS, FACTS), sealed()));
    SegmentId far = newId();
    apply(ledger, new Change.Arrive(new Segment(far, NAME, THERE, BITS, FACTS), sealed()));
    assertThat(apply(ledger, new Change.Unconfirmed(HERE)))
        .isEqualTo(new Outcome.Pending(List.of(own)));
  }

  @Test
  void aSegmentChangesItsOwnerOnce() throws LedgerException {
    SegmentId first = ready(ledger, HERE);
    ready(ledger, HERE);
    Change grant = new Change.Grant(NAME, THERE, 1);
    Outcome granted = apply(ledger, grant);
    assertThat(granted).isEqualTo(apply(ledger, grant));
    SegmentId given = ((Outcome.Granted) granted).segments().iterator().next();
    apply(ledger, new Change.Accept(NAME, Set.of(given)));
    assertThat(found(apply(ledger, new Change.Look(given))).segment().owner()).isEqualTo(THERE);
    assertThat(apply(ledger, hold(cut(given, 256)))).isEqualTo(DONE);
    assertThat(((Outcome.Granted) apply(ledger, grant)).segments())
        .hasSize(1)
        .doesNotContain(given);
    SegmentId far = ready(ledger, THERE);
    apply(ledger, new Change.Accept(NAME, Set.of(far, newId())));
    assertThat(found(apply(ledger, claim())).segment().id()).isEqualTo(far);
    assertThat(first).isNotNull();
  }

  @Test
  void whatIsTooOldIsGivenUp() throws LedgerException {
    SegmentId unconfirmed = newId();
    apply(ledger, new Change.Arrive(new Segment(unconfirmed, NAME, HERE, BITS, FACTS), sealed()));
    SegmentId far = ready(ledger, THERE);
    SegmentId own = claimed(ledger);
    Cut cut = cut(far, 256);
    apply(ledger, hold(cut));
    Change early = new Change.Expire(NOW, NOW, NOW);
    apply(ledger, early);
    assertThat(book(ledger).expired()).isZero();
    apply(ledger, new Change.Expire(LATER, LATER, LATER));
    apply(ledger, new Change.Expire(LATER, LATER, LATER));
    assertRefused(take(ledger, key(cut)), "a key is expired already");
    assertThat(owed(ledger)).containsExactlyInAnyOrder(own, unconfirmed);
    assertThat(book(ledger))
        .isEqualTo(new Book(0, 3 * BITS, 0, 0, 0, 0, 512, 2 * (BITS - 256), BITS, 0));
  }

  @Test
  void anAlarmVoidsAStock() throws LedgerException {
    SegmentId far = ready(ledger, THERE);
    Cut cut = cut(far, 256);
    apply(ledger, hold(cut));
    SegmentId own = ready(ledger, HERE);
    apply(ledger, new Change.Clear("another stock", "test"));
    assertThat(book(ledger).voided()).isZero();
    apply(ledger, new Change.Clear(NAME, "alarm"));
    apply(ledger, new Change.Clear(NAME, "alarm"));
    assertRefused(take(ledger, key(cut)), "a key is voided already");
    assertThat(owed(ledger)).containsExactly(own);
    assertThat(book(ledger).voided()).isEqualTo(2 * BITS - 512);
  }

  @Test
  void aSurveySaysWhatIsReady() throws LedgerException {
    ready(ledger, THERE);
    SegmentId own = claimed(ledger);
    apply(ledger, hand(cut(own, 256)));
    Outcome.Levels levels = (Outcome.Levels) apply(ledger, new Change.Survey());
    Outcome.Level level = levels.stocks().getFirst();
    assertThat(level.readyBits().get(THERE)).containsEntry(FACTS.grade(), BITS - 256L);
    assertThat(level.readyBits().get(HERE)).containsEntry(FACTS.grade(), BITS - 512L);
  }

  @Test
  void oneThatIsRefusedDoesNotUndoTheOthers() throws LedgerException {
    SegmentId id = ready(ledger, THERE);
    List<Outcome> outcomes =
        ledger.apply(
            NOW,
            List.of(
                hold(cut(id, 256)),
                hold(cut(id, 300)),
                hold(cut(id, 512)),
                new Change.Take(BERT, ANNA, List.of(key(cut(id, 512)))),
                new Change.Void(id, NAME, THERE, Set.of()),
                new Change.Take(BERT, ANNA, List.of(key(cut(id, 256))))));
    assertThat(outcomes.subList(0, 3))
        .containsExactly(DONE, new Outcome.Refused("bits were taken before"), DONE);
    assertThat(outcomes.get(3)).isInstanceOf(Outcome.Taken.class);
    assertRefused(outcomes.get(5), "a key is voided already");
  }

  @Test
  void aNewProcessClosesWhatTheFormerHadClaimed() throws LedgerException {
    SegmentId id = claimed(ledger);
    apply(ledger, hand(cut(id, 256)));
    final long former = ledger.incarnation();
    ledger.close();
    ledger = shelf.open();
    assertThat(ledger.incarnation()).isGreaterThan(former);
    assertThat(owed(ledger)).containsExactly(id);
    assertRefused(apply(ledger, hand(cut(id, 512))), "the segment is closed");
    assertThat(ledger.setBacks()).isZero();
  }

  @Test
  void farEndsHeadsAreRemembered() throws LedgerException {
    apply(ledger, new Change.NoteHead(THERE, new Head("chain", 7, "x")));
    apply(ledger, new Change.NoteHead(THERE, new Head("chain", 5, "x")));
    assertThat(ledger.peerHead(THERE)).contains(new Head("chain", 7, "x"));
    ledger.close();
    ledger = shelf.open();
    assertThat(ledger.peerHead(THERE)).contains(new Head("chain", 7, "x"));
    assertThat(ledger.peerHead(HERE)).isEmpty();
  }

  @Test
  void nobodyVoidsWhatIsNotHis() throws LedgerException {
    SegmentId far = ready(ledger, THERE);
    SegmentId own = ready(ledger, HERE);
    assertRefused(
        apply(ledger, new Change.Void(own, NAME, THERE, Set.of())),
        "the segment is not theirs to give up");
    assertRefused(
        apply(ledger, new Change.Void(far, "another", THERE, Set.of())),
        "the segment is not theirs to give up");
    apply(ledger, new Change.Close(own));
    apply(ledger, new Change.Absolve(own, "another"));
    assertThat(owed(ledger)).containsExactly(own);
  }

  @Test
  void aStoreThatIsNotTrustedIsVoidedAndBeginsANewChain() throws LedgerException {
    SegmentId far = ready(ledger, THERE);
    apply(ledger, hold(cut(far, 256)));
    SegmentId own = ready(ledger, HERE);
    final Head before = ledger.head();
    assertRefused(apply(ledger, new Change.Distrust(before, "")), "the log holds that entry");
    Head lost = new Head(before.chain(), before.sequence(), "another");
    assertThat(apply(ledger, new Change.Distrust(lost, "a far end remembers more")))
        .isEqualTo(DONE);
    assertRefused(apply(ledger, new Change.Distrust(lost, "")), "the log holds that entry");
    Head elsewhere = new Head("another-chain", 7, "token");
    assertThat(apply(ledger, new Change.Distrust(elsewhere, "it began since the backup")))
        .isEqualTo(DONE);
    assertRefused(apply(ledger, new Change.Distrust(elsewhere, "")), "the log holds that entry");
    assertThat(ledger.head().chain()).isNotEqualTo(before.chain());
    assertThat(owed(ledger)).containsExactly(own);
    assertRefused(take(ledger, key(cut(far, 256))), "a key is voided already");
    assertThat(book(ledger).voided()).isEqualTo(2 * BITS - 512);
  }

  @Test
  void anotherEntityIsRefused() throws LedgerException {
    ledger.close();
    LedgerSetting other =
        new LedgerSetting(
            THERE, shelf.address(), "one", shelf.setting("one").signer(), Optional.empty());
    assertThatThrownBy(() -> SqlLedger.open(other))
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("belongs to KME 'here', not to 'there'");
    ledger = shelf.open();
  }

  @Test
  void aStoreOfANewerProgramIsRefused() throws Exception {
    ledger.close();
    shelf.tamper("INSERT INTO yugma_schema VALUES (99)");
    assertThatThrownBy(shelf::open).hasMessageContaining("was written by a newer program");
    shelf.tamper("DELETE FROM yugma_schema WHERE version = 99");
    ledger = shelf.open();
  }
}
