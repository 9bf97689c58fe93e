// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yugma.kme.sql.Stock.DONE;
import static yugma.kme.sql.Stock.THERE;
import static yugma.kme.sql.Stock.claim;
import static yugma.kme.sql.Stock.cut;
import static yugma.kme.sql.Stock.hold;
import static yugma.kme.sql.Stock.key;
import static yugma.kme.sql.Stock.ready;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yugma.kme.ledger.Change;
import yugma.kme.ledger.Cut;
import yugma.kme.ledger.LedgerException;
import yugma.kme.ledger.Outcome;
import yugma.kme.ledger.SegmentId;
import yugma.kme.ledger.Writer;

/// Many at once: threads of one process, and processes of one site.
class ThreadsTest {
  private static final int KEYS = 15;
  private static final int RIVALS = 8;

  @TempDir private Path folder;

  @Test
  void manyThreadsGetEachKeyOnce() throws Exception {
    Shelf shelf = Shelf.sqlite(folder);
    try (SqlLedger ledger = shelf.open();
        Writer writer = new Writer(ledger, Clock.systemUTC())) {
      List<UUID> keys = held(ledger);
      assertThat(race(keys, List.of(writer))).isEqualTo(KEYS);
    }
    assertThat(shelf.verify().delivered()).isEqualTo(KEYS);
    assertThat(shelf.verify().faults()).isEmpty();
  }

  @Test
  void twoProcessesOfASiteGetEachKeyOnce() throws Exception {
    Shelf shelf = Shelf.postgres(folder);
    try (SqlLedger one = shelf.open("one");
        SqlLedger two = shelf.open("two");
        Writer first = new Writer(one, Clock.systemUTC());
        Writer second = new Writer(two, Clock.systemUTC())) {
      List<UUID> keys = held(one);
      assertThat(race(keys, List.of(first, second))).isEqualTo(KEYS);
    }
    assertThat(shelf.verify().faults()).isEmpty();
  }

  @Test
  void twoProcessesOfASiteNeverClaimTheSameSegment() throws Exception {
    Shelf shelf = Shelf.postgres(folder);
    try (SqlLedger one = shelf.open("one");
        SqlLedger two = shelf.open("two");
        Writer first = new Writer(one, Clock.systemUTC());
        Writer second = new Writer(two, Clock.systemUTC())) {
      for (int s = 0; s < 10; s++) {
        ready(one, Stock.HERE);
      }
      List<CompletableFuture<Outcome>> claims = new ArrayList<>();
      for (int c = 0; c < 10; c++) {
        claims.add(first.submit(claim()));
        claims.add(second.submit(claim()));
      }
      List<SegmentId> claimed = new ArrayList<>();
      for (CompletableFuture<Outcome> claim : claims) {
        if (claim.get() instanceof Outcome.Found found) {
          claimed.add(found.segment().id());
        }
      }
      assertThat(claimed).hasSize(10).doesNotHaveDuplicates();
    }
  }

  @Test
  void aWriterAnswersWhatWasSubmittedBeforeItIsClosed() throws Exception {
    Shelf shelf = Shelf.sqlite(folder);
    try (SqlLedger ledger = shelf.open()) {
      SegmentId id = ready(ledger, THERE);
      Writer writer = new Writer(ledger, Clock.systemUTC());
      List<CompletableFuture<Outcome>> outcomes = new ArrayList<>();
      for (int from = 256; from < 4_096; from += 256) {
        outcomes.add(writer.submit(hold(cut(id, from))));
      }
      writer.close();
      writer.close();
      assertThat(outcomes).allSatisfy(one -> assertThat(one).isCompletedWithValue(DONE));
      assertThatThrownBy(() -> writer.submit(claim()).get())
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(LedgerException.class)
          .hasMessageContaining("the writer is closed");
    }
  }

  private static List<UUID> held(SqlLedger ledger) throws LedgerException {
    SegmentId id = ready(ledger, THERE);
    List<UUID> keys = new ArrayList<>();
    for (int k = 0; k < KEYS; k++) {
      Cut cut = cut(id, 256 * (k + 1));
      assertThat(Stock.apply(ledger, hold(cut))).isEqualTo(DONE);
      keys.add(key(cut));
    }
    return keys;
  }

  /// How many deliveries come of many threads that all want every key.
  private static int race(List<UUID> keys, List<Writer> writers) throws Exception {
    List<Future<Integer>> counts = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int rival = 0; rival < RIVALS; rival++) {
        Writer writer = writers.get(rival % writers.size());
        counts.add(threads.submit(() -> takeAll(keys, writer)));
      }
    }
    int taken = 0;
    for (Future<Integer> count : counts) {
      taken += count.get();
    }
    return taken;
  }

  private static int takeAll(List<UUID> keys, Writer writer) throws Exception {
    int taken = 0;
    for (UUID key : keys) {
      Change take = new Change.Take(Stock.BERT, Stock.ANNA, List.of(key));
      if (writer.submit(take).get() instanceof Outcome.Taken) {
        taken++;
      }
    }
    return taken;
  }
}
