// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import yugma.kme.ledger.Change;
import yugma.kme.ledger.Outcome;

/// Whatever is asked of a ledger, in whatever order: the book balances after every transaction and
/// is what the rows say, the log tells the same to an outsider, no key comes out twice, no bits
/// serve two keys, and what comes twice changes nothing the second time.
class LedgerLawTest {
  @Property(tries = 10, seed = "1")
  void booksRowsAndLogAgreeOnSqlite(@ForAll long seed) throws Exception {
    Path folder = Files.createTempDirectory("law");
    try {
      check(Shelf.sqlite(folder), seed);
    } finally {
      remove(folder);
    }
  }

  @Property(tries = 3, seed = "1")
  void booksRowsAndLogAgreeOnPostgres(@ForAll long seed) throws Exception {
    Path folder = Files.createTempDirectory("law");
    try {
      check(Shelf.postgres(folder), seed);
    } finally {
      remove(folder);
    }
  }

  private static void check(Shelf shelf, long seed) throws Exception {
    Random random = new Random(seed);
    RandomChanges changes = new RandomChanges(seed);
    SqlLedger ledger = shelf.open();
    try {
      for (int round = 0; round < 12; round++) {
        List<Change> group = new ArrayList<>();
        for (int c = random.nextInt(36); c >= 0; c--) {
          group.add(changes.next());
        }
        List<Outcome> outcomes = ledger.apply(Stock.NOW, group);
        for (int c = 0; c < group.size(); c++) {
          assertThat(changes.watch(group.get(c), outcomes.get(c))).isEmpty();
        }
        repeat(ledger, group.getLast());
        assertThat(ledger.verifyBook()).isEmpty();
        if (random.nextInt(15) == 0) {
          ledger.close();
          ledger = shelf.open();
          assertThat(ledger.setBacks()).isZero();
        }
      }
    } finally {
      ledger.close();
    }
    assertThat(shelf.verify().faults()).isEmpty();
  }

  /// Where nothing is written to the log, nothing changed.
  private static void repeat(SqlLedger ledger, Change change) throws Exception {
    if (change instanceof Change.Claim || change instanceof Change.Distrust) {
      return;
    }
    long before = ledger.head().sequence();
    ledger.apply(Stock.NOW.minusSeconds(3_600), List.of(change));
    assertThat(ledger.head().sequence()).isEqualTo(before);
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
