// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.keyload;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// Pairs of applications, each on a connection of its own that is never idle: one asks for keys at
/// its entity, the other fetches them by their names at the far one, and compares the bits.
final class Clients {
  /// Keys that were made and not fetched yet, of one pair at most.
  private static final int AHEAD = 4;

  private static final byte[] ENC = KeyLine.get("/api/v1/keys/b1/enc_keys?number=1&size=256");
  private static final byte[] DEC =
      KeyLine.get("/api/v1/keys/a1/dec_keys?key_ID=00000000-0000-0000-0000-000000000000");
  private static final int ID_AT = "GET /api/v1/keys/a1/dec_keys?key_ID=".length();
  private static final int OK = 200;

  private final Course course;
  private final List<Thread> threads = new ArrayList<>();
  private final List<Latencies> latencies = new ArrayList<>();
  private final List<KeyLine> lines = new ArrayList<>();

  Clients(Course course) {
    this.course = course;
  }

  /// Adds a pair, on connections that it takes over.
  void add(KeyLine master, KeyLine slave) {
    BlockingQueue<KeyLine.Key> made = new ArrayBlockingQueue<>(AHEAD);
    lines.addAll(List.of(master, slave));
    add(times -> make(master, made, times));
    add(times -> fetch(slave, made, times));
  }

  private interface Work {
    void run(Latencies times) throws IOException, InterruptedException;
  }

  private void add(Work work) {
    Latencies times = new Latencies();
    latencies.add(times);
    threads.add(
        Thread.ofPlatform()
            .name("client")
            .unstarted(
                () -> {
                  try {
                    work.run(times);
                  } catch (IOException | InterruptedException e) {
                    course.failed("" + e);
                  }
                }));
  }

  void start() {
    threads.forEach(Thread::start);
  }

  /// Waits for them to end, and closes their connections.
  Latencies join() throws InterruptedException {
    for (Thread thread : threads) {
      thread.join();
    }
    lines.forEach(KeyLine::close);
    Latencies all = new Latencies();
    latencies.forEach(all::add);
    return all;
  }

  private void make(KeyLine line, BlockingQueue<KeyLine.Key> made, Latencies times)
      throws IOException, InterruptedException {
    while (!course.isOver()) {
      if (exchange(line, ENC, times)) {
        KeyLine.Key key = line.keys().getFirst();
        while (!made.offer(key, 1, TimeUnit.SECONDS) && !course.isOver()) {
          // The far end is slower.
        }
      }
    }
  }

  private void fetch(KeyLine line, BlockingQueue<KeyLine.Key> made, Latencies times)
      throws IOException, InterruptedException {
    byte[] request = DEC.clone();
    while (true) {
      KeyLine.Key expected = made.poll(100, TimeUnit.MILLISECONDS);
      if (expected == null && course.isOver()) {
        return;
      }
      if (expected == null) {
        continue;
      }
      System.arraycopy(expected.id(), 0, request, ID_AT, expected.id().length);
      if (exchange(line, request, times)) {
        KeyLine.Key got = line.keys().getFirst();
        if (!Arrays.equals(got.key(), expected.key())) {
          course.failed("the two ends got different bits");
        }
        Arrays.fill(got.key(), (byte) 0);
      }
      Arrays.fill(expected.key(), (byte) 0);
    }
  }

  /// Whether keys came.
  private boolean exchange(KeyLine line, byte[] request, Latencies times) throws IOException {
    boolean isMeasured = course.isMeasured();
    long begun = System.nanoTime();
    int status = line.exchange(request);
    long taken = System.nanoTime() - begun;
    if (status != OK) {
      course.failed(status + " " + line.text());
      return false;
    }
    course.answered();
    if (isMeasured && course.isMeasured()) {
      times.add(taken);
    }
    return true;
  }
}
