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
/// durably, each waiting for the last before the next.
final class DiskSpeed {
  private static final int PAGE = 4_096;
  private static final int CLIENTS = 32;
  private static final long SYNC_NANOS = 3_000_000_000L;
  private static final long INSERT_NANOS = 8_000_000_000L;
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
    AtomicLong inserts = new AtomicLong();
    AtomicLong failures = new AtomicLong();
    long begun = System.nanoTime();
    try (SqlLedger ledger = SqlLedger.open(setting);
        Writer writer = new Writer(ledger, Clock.systemUTC())) {
      List<Thread> clients = new ArrayList<>();
      for (int c = 0; c < CLIENTS; c++) {
        clients.add(Thread.ofVirtual().start(() -> insert(writer, begun, inserts, failures)));
      }
      for (Thread client : clients) {
        client.join();
      }
    }
    if (failures.get() > 0) {
      throw new IOException("a ledger on this disk refused to be written");
    }
    return inserts.get() * 1e9 / (System.nanoTime() - begun);
  }

  private static void insert(Writer writer, long begun, AtomicLong inserts, AtomicLong failures) {
    try {
      while (System.nanoTime() - begun < INSERT_NANOS) {
        SegmentId id = new SegmentId(UUID.randomUUID(), 0);
        Segment segment = new Segment(id, TwoSites.STOCK, new KmeId("a"), SEGMENT_BITS, FACTS);
        require(writer.submit(new Change.Arrive(segment, MATERIAL)).get(), failures);
        require(writer.submit(new Change.Confirm(id)).get(), failures);
        for (int from = Segment.CHECK_BITS;
            from < SEGMENT_BITS && System.nanoTime() - begun < INSERT_NANOS;
            from += KEY_BITS) {
          require(writer.submit(hold(new Cut(id, from, from + KEY_BITS))).get(), failures);
          inserts.incrementAndGet();
        }
      }
    } catch (ExecutionException | InterruptedException _) {
      failures.incrementAndGet();
    }
  }

  private static void require(Outcome outcome, AtomicLong failures) {
    if (!(outcome instanceof Outcome.Done)) {
      failures.incrementAndGet();
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
