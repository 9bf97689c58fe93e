// SPDX-License-Identifier: Apache-2.0
package yugma.kme.sql;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import yugma.kme.audit.AuditSigner;
import yugma.kme.ledger.Change;
import yugma.kme.ledger.Cut;
import yugma.kme.ledger.Ledger;
import yugma.kme.ledger.Outcome;
import yugma.kme.ledger.SegmentId;
import yugma.kme.ledger.Writer;

/// Measures how many changes a writer makes durable, beside the disk's own rate; a program, not a
/// test. Arguments: a folder, seconds per figure, and optionally an address of PostgreSQL.
final class WriterSpeed {
  private WriterSpeed() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    int seconds = Integer.parseInt(arguments[1]);
    System.out.printf("append and fdatasync: %,.0f/s%n", syncs(folder, true));
    System.out.printf("overwrite and fdatasync: %,.0f/s%n", syncs(folder, false));
    for (int clients : new int[] {1, 32, 256, 32}) {
      for (boolean timed : new boolean[] {false, true}) {
        for (boolean isWitnessed : new boolean[] {false, true}) {
          Path file = Files.createTempFile(folder, "speed", ".db");
          Path keys = Files.createTempDirectory(folder, "keys");
          AuditSigner signer =
              AuditSigner.create(keys.resolve("audit.pem"), keys.resolve("audit.pub.pem"));
          String address = arguments.length > 2 ? arguments[2] : "sqlite:" + file;
          LedgerSetting setting =
              new LedgerSetting(
                  Stock.HERE,
                  address,
                  "speed",
                  signer,
                  isWitnessed ? Optional.of(keys.resolve("witness")) : Optional.empty());
          try (Ledger ledger = SqlLedger.open(setting);
              Writer writer = new Writer(ledger, Clock.systemUTC())) {
            System.out.printf(
                "%d clients, %s key_IDs, %s%n",
                clients, timed ? "ordered" : "random", isWitnessed ? "witness" : "no witness");
            hold(writer, clients, seconds, timed);
          }
        }
      }
    }
  }

  private static double syncs(Path folder, boolean isAppended) throws IOException {
    Path file = Files.createTempFile(folder, "sync", "");
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer page = ByteBuffer.allocate(4_096);
      long begun = System.nanoTime();
      int count = 0;
      while (System.nanoTime() - begun < 2_000_000_000L) {
        channel.write(page.rewind(), isAppended ? 4_096L * count : 0);
        channel.force(false);
        count++;
      }
      return count * 1e9 / (System.nanoTime() - begun);
    }
  }

  private static void hold(Writer writer, int clients, int seconds, boolean timed)
      throws Exception {
    List<Future<List<long[]>>> running = new ArrayList<>();
    long begun = System.nanoTime();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int c = 0; c < clients; c++) {
        running.add(threads.submit(() -> client(writer, begun + seconds * 1_000_000_000L, timed)));
      }
    }
    double elapsed = (System.nanoTime() - begun) / 1e9;
    List<List<long[]>> all = new ArrayList<>();
    for (Future<List<long[]>> one : running) {
      all.add(one.get());
    }
    for (int kind = 0; kind < 3; kind++) {
      int which = kind;
      long[] nanos =
          all.stream()
              .flatMap(List::stream)
              .filter(t -> t[0] == which)
              .mapToLong(t -> t[1])
              .sorted()
              .toArray();
      if (nanos.length > 0) {
        System.out.printf(
            "  %-5s %,9.0f/s  p50 %.2f ms  p99 %.2f ms  max %.1f ms%n",
            List.of("hold", "take", "hand").get(kind),
            nanos.length / elapsed,
            nanos[nanos.length / 2] / 1e6,
            nanos[(int) (nanos.length * 0.99)] / 1e6,
            nanos[nanos.length - 1] / 1e6);
      }
    }
    System.out.printf(
        "  together %,.0f changes/s%n", all.stream().mapToInt(List::size).sum() / elapsed);
  }

  private static List<long[]> client(Writer writer, long until, boolean timed) throws Exception {
    List<long[]> times = new ArrayList<>();
    while (System.nanoTime() < until) {
      SegmentId id = Stock.newId();
      writer
          .submit(
              new Change.Arrive(
                  new yugma.kme.ledger.Segment(id, Stock.NAME, Stock.THERE, 32_768, Stock.FACTS),
                  new yugma.kme.ledger.Sealed(new byte[4_145])))
          .get();
      writer.submit(new Change.Confirm(id)).get();
      for (int from = 256; from + 256 <= 32_768 && System.nanoTime() < until; from += 256) {
        Cut cut = new Cut(id, from, from + 256);
        UUID key = timed ? ordered() : UUID.randomUUID();
        timed(
            times,
            0,
            writer,
            new Change.Hold(
                List.of(cut),
                List.of(),
                List.of(
                    new yugma.kme.ledger.Holding(
                        key,
                        Stock.BERT,
                        Stock.ANNA,
                        Optional.of(cut),
                        256,
                        Stock.FACTS,
                        true,
                        Optional.of(new yugma.kme.ledger.Sealed(new byte[81])),
                        Stock.LATER))));
        timed(times, 1, writer, new Change.Take(Stock.BERT, Stock.ANNA, List.of(key)));
      }
    }
    return times;
  }

  private static UUID ordered() {
    long random = ThreadLocalRandom.current().nextLong();
    return new UUID(System.nanoTime() / 1_000 << 16 | random & 0xffff, random);
  }

  private static void timed(List<long[]> times, int kind, Writer writer, Change change)
      throws Exception {
    long begun = System.nanoTime();
    Outcome outcome = writer.submit(change).get();
    times.add(new long[] {kind, System.nanoTime() - begun});
    if (outcome instanceof Outcome.Refused || outcome instanceof Outcome.NotNamed) {
      throw new IllegalStateException(Arrays.asList(change, outcome).toString());
    }
  }
}
