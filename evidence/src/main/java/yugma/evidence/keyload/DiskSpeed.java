// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.keyload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import yugma.evidence.speed.Load.Figure;
import yugma.kme.audit.AuditSigner;
import yugma.kme.ledger.Change;
import yugma.kme.ledger.Cut;
import yugma.kme.ledger.Facts;
import yugma.kme.ledger.Holding;
import yugma.kme.ledger.LedgerException;
import yugma.kme.ledger.Outcome;
import yugma.kme.ledger.Sealed;
import yugma.kme.ledger.Segment;
import yugma.kme.ledger.SegmentId;
import yugma.kme.ledger.Writer;
import yugma.kme.party.Grade;
import yugma.kme.party.KmeId;
import yugma.kme.party.SaeId;
import yugma.kme.sql.LedgerSetting;
import yugma.kme.sql.SqlLedger;

/// How often a disk syncs a page, and how many keys 32 clients of one ledger on it can set aside
/// durably, each waiting for the last before the next. As in an entity, their keys are cut from one
/// segment after the other.
final class DiskSpeed {
  private static final int PAGE = 4_096;
  private static final int CLIENTS = 32;
  private static final long SYNC_NANOS = 3_000_000_000L;
  private static final long WARM_UP_MILLIS = 6_000;
  private static final long INSERT_MILLIS = 6_000;
  private static final int SEGMENT_BITS = 32_768;
  private static final int KEY_BITS = 256;

  /// An encrypted key of 256 bits, and an encrypted segment, as long as the vault makes them.
  private static final Sealed KEY = new Sealed(new byte[81]);

  private static final Sealed MATERIAL = new Sealed(new byte[SEGMENT_BITS / Byte.SIZE + 49]);
  private static final Facts FACTS =
      new Facts(Grade.INFORMATION_THEORETIC, 1, List.of(), "device a-b");
  private static final SaeId MASTER = new SaeId("a1");
  private static final SaeId SLAVE = new SaeId("b1");

  private final Path folder;

  DiskSpeed(Path folder) {
    this.folder = folder;
  }

  List<Figure> measure() throws IOException, LedgerException, InterruptedException {
    Files.createDirectories(folder);
    double syncs = syncsPerSecond();
    double inserts = insertsPerSecond();
    double syncsAfter = syncsPerSecond();
    double rate = (syncs + syncsAfter) / 2;
    return List.of(
        new Figure("fdatasync_per_s", rate),
        new Figure("durable_inserts_per_s", inserts),
        new Figure("inserts_per_fdatasync", inserts / rate));
  }

  private double syncsPerSecond() throws IOException {
    Path file = Files.createTempFile(folder, "sync", "");
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer page = ByteBuffer.allocate(PAGE);
      long begun = System.nanoTime();
      long count = 0;
      while (System.nanoTime() - begun < SYNC_NANOS) {
        channel.write(page.rewind(), PAGE * count);
        channel.force(false);
        count++;
      }
      return count * 1e9 / (System.nanoTime() - begun);
    } finally {
      Files.delete(file);
    }
  }

  private double insertsPerSecond() throws IOException, LedgerException, InterruptedException {
    Path home = Files.createTempDirectory(folder, "ledger");
    AuditSigner signer =
        AuditSigner.create(home.resolve("audit.pem"), home.resolve("audit-public.pem"));
    LedgerSetting setting =
        new LedgerSetting(
            new KmeId("b"),
            "sqlite:" + home.resolve("store.db"),
            "speed",
            signer,
            Optional.of(home.resolve("witness")));
    try (SqlLedger ledger = SqlLedger.open(setting);
        Writer writer = new Writer(ledger, Clock.systemUTC())) {
      Inserts inserts = new Inserts(writer);
      List<Thread> clients = new ArrayList<>();
      for (int c = 0; c < CLIENTS; c++) {
        clients.add(Thread.ofVirtual().start(inserts::run));
      }
      Thread.sleep(WARM_UP_MILLIS);
      long before = inserts.done.get();
      long begun = System.nanoTime();
      Thread.sleep(INSERT_MILLIS);
      double rate = (inserts.done.get() - before) * 1e9 / (System.nanoTime() - begun);
      inserts.isOver = true;
      for (Thread client : clients) {
        client.join();
      }
      if (inserts.hasFailed) {
        throw new IOException("a ledger on this disk refused to be written");
      }
      return rate;
    }
  }

  /// Keys of one segment after the other.
  private static final class Inserts {
    private final Writer writer;
    private final AtomicLong done = new AtomicLong();
    private SegmentId segment = new SegmentId(UUID.randomUUID(), 0);
    private int from = SEGMENT_BITS;
    private volatile boolean isOver;
    private volatile boolean hasFailed;

    Inserts(Writer writer) {
      this.writer = writer;
    }

    void run() {
      try {
        while (!isOver && !hasFailed) {
          require(next().get());
          done.incrementAndGet();
        }
      } catch (ExecutionException | InterruptedException _) {
        hasFailed = true;
      }
    }

    private synchronized Future<Outcome> next() {
      if (from == SEGMENT_BITS) {
        segment = new SegmentId(UUID.randomUUID(), 0);
        from = Segment.CHECK_BITS;
        Segment fresh = new Segment(segment, TwoSites.STOCK, new KmeId("a"), SEGMENT_BITS, FACTS);
        requireLater(new Change.Arrive(fresh, MATERIAL));
        requireLater(new Change.Confirm(segment));
      }
      Cut cut = new Cut(segment, from, from + KEY_BITS);
      from += KEY_BITS;
      return writer.submit(hold(cut));
    }

    private void requireLater(Change change) {
      var _ = writer.submit(change).thenAccept(this::require);
    }

    private void require(Outcome outcome) {
      hasFailed |= !(outcome instanceof Outcome.Done);
    }
  }

  private static Change.Hold hold(Cut cut) {
    Holding holding =
        new Holding(
            UUID.randomUUID(),
            SLAVE,
            MASTER,
            Optional.of(cut),
            KEY_BITS,
            FACTS,
            true,
            Optional.of(KEY),
            Instant.now().plusSeconds(86_400));
    return new Change.Hold(List.of(cut), List.of(), List.of(holding));
  }
}
