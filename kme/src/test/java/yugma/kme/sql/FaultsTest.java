// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yugma.kme.sql.Stock.DONE;
import static yugma.kme.sql.Stock.HERE;
import static yugma.kme.sql.Stock.NOW;
import static yugma.kme.sql.Stock.THERE;
import static yugma.kme.sql.Stock.apply;
import static yugma.kme.sql.Stock.assertRefused;
import static yugma.kme.sql.Stock.claimed;
import static yugma.kme.sql.Stock.cut;
import static yugma.kme.sql.Stock.hand;
import static yugma.kme.sql.Stock.hold;
import static yugma.kme.sql.Stock.key;
import static yugma.kme.sql.Stock.owed;
import static yugma.kme.sql.Stock.ready;
import static yugma.kme.sql.Stock.take;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yugma.keys.secret.Entropy;
import yugma.kme.ledger.Change;
import yugma.kme.ledger.Cut;
import yugma.kme.ledger.LedgerException;
import yugma.kme.ledger.Outcome;
import yugma.kme.ledger.SegmentId;
import yugma.kme.vault.KeyEncryptionKey;

/// What becomes of a ledger when the world around it fails, or lies.
class FaultsTest {
  private static final int HANGS_MILLIS = 1_000;

  @TempDir private Path folder;

  @Test
  void aStoreThatWasPutBackIsFoundOutAndGivesNoKeyAgain() throws Exception {
    Shelf shelf = Shelf.sqlite(folder);
    Cut cut;
    try (SqlLedger ledger = shelf.open()) {
      cut = cut(ready(ledger, THERE), 256);
      apply(ledger, hold(cut));
    }
    Path database = folder.resolve("ledger.db");
    Path backup = Files.copy(database, folder.resolve("backup.db"));
    String chain;
    try (SqlLedger ledger = shelf.open()) {
      assertThat(take(ledger, key(cut))).isInstanceOf(Outcome.Taken.class);
      chain = ledger.head().chain();
    }
    Files.copy(backup, database, StandardCopyOption.REPLACE_EXISTING);
    try (SqlLedger ledger = shelf.open()) {
      assertThat(ledger.setBacks()).isEqualTo(1);
      assertRefused(take(ledger, key(cut)), "a key is voided already");
      assertThat(ledger.head().chain()).isNotEqualTo(chain);
      assertThat(ledger.verifyBook()).isEmpty();
    }
    try (SqlLedger ledger = shelf.open()) {
      assertThat(ledger.setBacks()).isZero();
    }
    assertThat(shelf.verify().faults()).isEmpty();
  }

  @Test
  void aCrashBetweenCommitAndWitnessIsNoRollback() throws Exception {
    Shelf shelf = Shelf.sqlite(folder);
    Path witness = folder.resolve("witness-one");
    try (SqlLedger ledger = shelf.open()) {
      ready(ledger, THERE);
      Files.copy(witness, folder.resolve("earlier"));
      ready(ledger, THERE);
    }
    Files.copy(folder.resolve("earlier"), witness, StandardCopyOption.REPLACE_EXISTING);
    try (SqlLedger ledger = shelf.open()) {
      assertThat(ledger.setBacks()).isZero();
    }
  }

  @Test
  void whateverIsChangedBehindItsBackIsFound() throws Exception {
    Shelf shelf = Shelf.sqlite(folder);
    Cut cut;
    try (SqlLedger ledger = shelf.open()) {
      cut = cut(ready(ledger, THERE), 256);
      apply(ledger, hold(cut));
      take(ledger, key(cut));
    }
    assertThat(shelf.verify().faults()).isEmpty();
    Path clean = Files.copy(folder.resolve("ledger.db"), folder.resolve("clean.db"));
    for (String crime :
        new String[] {
          "UPDATE holding SET state = 0, sealed = x'00'",
          "DELETE FROM holding",
          "UPDATE book SET stored = stored - 8, delivered = delivered + 8",
          "UPDATE segment SET position = 256, stage = 1",
          "UPDATE audit SET entry = replace(entry, 'bert', 'carl')",
          "DELETE FROM audit WHERE sequence = 3",
          "DELETE FROM audit WHERE sequence = (SELECT max(sequence) FROM audit)",
          "UPDATE signed SET hash = replace(hash, 'a', 'b')",
          "UPDATE signed SET signature = randomblob(3309)",
        }) {
      Files.copy(clean, folder.resolve("ledger.db"), StandardCopyOption.REPLACE_EXISTING);
      shelf.tamper(crime);
      assertThat(shelf.verify().faults()).as(crime).isNotEmpty();
    }
  }

  @Test
  void aSecondProcessOnTheSameFileIsRefused() throws Exception {
    Shelf shelf = Shelf.sqlite(folder);
    try (SqlLedger ledger = shelf.open()) {
      assertThatThrownBy(() -> shelf.open("two"))
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining("another process has the ledger");
      ready(ledger, THERE);
    }
    shelf.open("two").close();
  }

  @Test
  void aFullDiskRefusesAndWorkGoesOnOnceThereIsSpace() throws Exception {
    try (SmallDisk disk = SmallDisk.mounted(folder.resolve("small"))) {
      Shelf shelf = Shelf.sqlite(disk.folder());
      try (SqlLedger ledger = shelf.open()) {
        Cut cut = cut(ready(ledger, THERE), 256);
        disk.fill();
        assertThatThrownBy(() -> fillUp(ledger))
            .isInstanceOf(LedgerException.class)
            .hasMessageContaining("is on a disk that is full: free some space");
        disk.empty();
        assertThat(apply(ledger, hold(cut))).isEqualTo(DONE);
        assertThat(take(ledger, key(cut))).isInstanceOf(Outcome.Taken.class);
        assertThat(ledger.verifyBook()).isEmpty();
      }
      assertThat(shelf.verify().faults()).isEmpty();
    }
  }

  @Test
  void aDiskThatTurnsReadOnlyRefusesAndWorkGoesOnAfterwards() throws Exception {
    try (SmallDisk disk = SmallDisk.mounted(folder.resolve("small"))) {
      Shelf shelf = Shelf.sqlite(disk.folder());
      Cut cut;
      try (SqlLedger ledger = shelf.open()) {
        cut = cut(ready(ledger, THERE), 256);
        apply(ledger, hold(cut));
      }
      disk.makeReadOnly(true);
      assertThatThrownBy(shelf::open)
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining("may this user write it?");
      disk.makeReadOnly(false);
      try (SqlLedger ledger = shelf.open()) {
        assertThat(take(ledger, key(cut))).isInstanceOf(Outcome.Taken.class);
      }
    }
  }

  private static void fillUp(SqlLedger ledger) throws LedgerException {
    for (int s = 0; s < 10_000; s++) {
      ready(ledger, THERE);
    }
  }

  @Test
  void aFileThatCannotBeWrittenIsNamed() throws Exception {
    Shelf shelf = Shelf.sqlite(folder);
    shelf.open().close();
    shelf.tamper("PRAGMA journal_mode = DELETE");
    Files.writeString(folder.resolve("ledger.db"), "this is no database, and long enough for one");
    assertThatThrownBy(shelf::open)
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("is damaged: keep a copy of the file");
    Shelf nowhere = new Shelf("sqlite:" + folder.resolve("no/ledger.db"), folder);
    assertThatThrownBy(nowhere::open)
        .isInstanceOf(LedgerException.class)
        .hasMessageContaining("is its folder there");
  }

  @Test
  void theWrongKeyIsToldAsSuch() throws Exception {
    Shelf shelf = Shelf.sqlite(folder);
    KeyEncryptionKey right =
        KeyEncryptionKey.create(folder.resolve("right"), Entropy.operatingSystem());
    KeyEncryptionKey wrong =
        KeyEncryptionKey.create(folder.resolve("wrong"), Entropy.operatingSystem());
    try (SqlLedger ledger = shelf.open()) {
      ledger.requireKey(right);
    }
    try (SqlLedger ledger = shelf.open()) {
      ledger.requireKey(right);
      assertThatThrownBy(() -> ledger.requireKey(wrong))
          .hasMessageContaining("the key-encryption key does not open this store");
    }
  }

  @Test
  void aClockThatJumpsBackBreaksNothing() throws Exception {
    Shelf shelf = Shelf.sqlite(folder);
    try (SqlLedger ledger = shelf.open()) {
      SegmentId id = claimed(ledger);
      ledger.apply(NOW.minusSeconds(100_000), List.of(hand(cut(id, 256))));
      ledger.apply(NOW.minusSeconds(200_000), List.of(new Change.Beat(NOW)));
      assertThat(apply(ledger, hand(cut(id, 512)))).isEqualTo(DONE);
    }
    assertThat(shelf.verify().faults()).isEmpty();
  }

  @Test
  void aLostConnectionIsMadeAgain() throws Exception {
    Shelf shelf = Shelf.postgres(folder);
    try (SqlLedger ledger = shelf.open()) {
      Cut cut = cut(ready(ledger, THERE), 256);
      apply(ledger, hold(cut));
      Postgres.cutConnections(shelf.address());
      assertThatThrownBy(() -> take(ledger, key(cut)))
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining("cannot be reached; it is tried again at the next request");
      assertThat(take(ledger, key(cut))).isInstanceOf(Outcome.Taken.class);
    }
  }

  @Test
  void aProcessThatWasDeclaredDeadIsFencedAndItsSegmentsClosed() throws Exception {
    Shelf shelf = Shelf.postgres(folder);
    try (SqlLedger one = shelf.open("one");
        SqlLedger two = shelf.open("two")) {
      SegmentId id = claimed(one);
      apply(one, hand(cut(id, 256)));
      apply(two, new Change.Beat(NOW.minusSeconds(3_600)));
      assertThat(apply(one, hand(cut(id, 512)))).isEqualTo(DONE);
      assertRefused(apply(two, hand(cut(id, 768))), "this process has not claimed the segment");
      Thread.sleep(5);
      apply(two, new Change.Beat(NOW));
      assertThat(owed(two)).containsExactly(id);
      long dead = one.incarnation();
      assertFenced(one, hand(cut(id, 768)));
      assertThat(one.incarnation()).isGreaterThan(two.incarnation());
      assertRefused(apply(one, hand(cut(id, 768))), "the segment is closed");
      assertThat(claimed(one)).isNotEqualTo(id);
      assertRefused(apply(two, hand(cut(id, 768))), "the segment is closed");
      assertThat(dead).isLessThan(two.incarnation());
    }
    assertThat(shelf.verify().faults()).isEmpty();
  }

  @Test
  void aProcessThatIsStartedAgainTakesTheFormersPlace() throws Exception {
    Shelf shelf = Shelf.postgres(folder);
    SqlLedger former = shelf.open("one");
    SegmentId id = claimed(former);
    try (SqlLedger other = SqlLedger.open(shelf.setting("two"));
        SqlLedger again = SqlLedger.open(unwitnessed(shelf))) {
      assertThat(owed(other)).containsExactly(id);
      assertThat(again.incarnation()).isGreaterThan(former.incarnation());
      assertFenced(former, new Change.Survey());
      // Two that are called alike go on side by side, rather than take each other's place in turn.
      assertThat(claimed(again)).isNotEqualTo(claimed(former));
    }
    former.close();
  }

  private static void assertFenced(SqlLedger ledger, Change change) {
    assertThatThrownBy(() -> apply(ledger, change))
        .isInstanceOfSatisfying(
            LedgerException.class, e -> assertThat(e.goesOnAs()).hasValue(ledger.incarnation()))
        .hasMessageContaining("had declared this one dead; it goes on as");
  }

  @Test
  void aDatabaseThatHangsMakesNobodyDead() throws Exception {
    Shelf shelf = Shelf.postgres(folder);
    try (SqlLedger one = shelf.open("one");
        SqlLedger two = shelf.open("two")) {
      apply(one, new Change.Beat(NOW.minusSeconds(3_600)));
      apply(two, new Change.Beat(NOW.minusSeconds(3_600)));
      CountDownLatch hung = new CountDownLatch(1);
      Thread hanging = Thread.ofVirtual().start(() -> hang(shelf, hung));
      hung.await();
      apply(two, new Change.Beat(NOW.minusMillis(HANGS_MILLIS / 2)));
      hanging.join();
      long before = one.incarnation();
      apply(one, new Change.Survey());
      assertThat(one.incarnation()).isEqualTo(before);
      Thread.sleep(HANGS_MILLIS);
      apply(two, new Change.Beat(NOW.minusSeconds(3_600)));
      apply(two, new Change.Beat(NOW.minusMillis(HANGS_MILLIS / 2)));
      assertFenced(one, new Change.Survey());
    }
  }

  /// Keeps every transaction waiting, for a while.
  private static void hang(Shelf shelf, CountDownLatch hung) {
    try (Connection connection = DriverManager.getConnection("jdbc:" + shelf.address());
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("SELECT 1 FROM site FOR UPDATE");
      hung.countDown();
      Thread.sleep(HANGS_MILLIS);
      connection.rollback();
    } catch (SQLException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aProcessThatIsUnknownToARestoredStoreVoidsIt() throws Exception {
    Shelf shelf = Shelf.postgres(folder);
    Cut cut;
    try (SqlLedger former = shelf.open("former")) {
      cut = cut(ready(former, THERE), 256);
      apply(former, hold(cut));
    }
    Postgres.backUp(shelf.address());
    try (SqlLedger one = SqlLedger.open(unwitnessed(shelf))) {
      assertThat(take(one, key(cut))).isInstanceOf(Outcome.Taken.class);
      Postgres.restore(shelf.address());
      assertThatThrownBy(() -> take(one, key(cut))).hasMessageContaining("cannot be reached");
      assertFenced(one, new Change.Survey());
      assertThat(one.setBacks()).isEqualTo(1);
      assertRefused(take(one, key(cut)), "a key is voided already");
    }
  }

  @Test
  void aStoreThatIsRestoredUnderTwoProcessesIsVoidedOnce() throws Exception {
    Shelf shelf = Shelf.postgres(folder);
    try (SqlLedger one = shelf.open("one");
        SqlLedger two = shelf.open("two")) {
      Postgres.backUp(shelf.address());
      for (SqlLedger each : List.of(one, two)) {
        assertThatThrownBy(() -> ready(each, THERE)).hasMessageContaining("cannot be reached");
        ready(each, THERE);
      }
      Postgres.restore(shelf.address());
      for (SqlLedger each : List.of(one, two)) {
        assertThatThrownBy(() -> ready(each, THERE)).hasMessageContaining("cannot be reached");
      }
      Cut cut = cut(ready(one, THERE), 256);
      assertThat(one.setBacks()).isEqualTo(1);
      assertThat(apply(two, hold(cut))).isEqualTo(DONE);
      assertThat(two.setBacks()).isZero();
    }
    assertThat(shelf.verify().faults()).isEmpty();
  }

  @Test
  void aRestoredStoreIsVoidedOnceHoweverManyProcessesRemember() throws Exception {
    Shelf shelf = Shelf.sqlite(folder);
    try (SqlLedger ledger = shelf.open("one")) {
      ready(ledger, THERE);
    }
    Path database = folder.resolve("ledger.db");
    Path backup = Files.copy(database, folder.resolve("backup.db"));
    for (String process : List.of("one", "two")) {
      try (SqlLedger ledger = shelf.open(process)) {
        ready(ledger, THERE);
      }
    }
    Files.copy(backup, database, StandardCopyOption.REPLACE_EXISTING);
    Cut cut;
    try (SqlLedger ledger = shelf.open("one")) {
      assertThat(ledger.setBacks()).isEqualTo(1);
      cut = cut(ready(ledger, THERE), 256);
    }
    try (SqlLedger ledger = shelf.open("two")) {
      assertThat(ledger.setBacks()).isZero();
      assertThat(apply(ledger, hold(cut))).isEqualTo(DONE);
    }
    Files.copy(backup, database, StandardCopyOption.REPLACE_EXISTING);
    try (SqlLedger ledger = shelf.open("two")) {
      assertThat(ledger.setBacks()).isEqualTo(1);
    }
  }

  @Test
  void twoProcessesNeverShareAWitness() throws Exception {
    Shelf shelf = Shelf.postgres(folder);
    try (SqlLedger one = shelf.open("one")) {
      ready(one, THERE);
      assertThatThrownBy(() -> shelf.open("one"))
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining("give this one a name or a witness of its own");
      ready(one, THERE);
    }
    shelf.open("one").close();
  }

  private static LedgerSetting unwitnessed(Shelf shelf) {
    LedgerSetting one = shelf.setting("one");
    return new LedgerSetting(HERE, one.address(), "one", one.signer(), Optional.empty());
  }
}
