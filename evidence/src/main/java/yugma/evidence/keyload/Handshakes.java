// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.keyload;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import yugma.evidence.speed.Load.Figure;

/// Full handshakes of TLS 1.3 with certificates at both ends, none resumed, each followed by one
/// Get status, by which it is known that the entity accepted it.
final class Handshakes {
  private static final int CLIENTS = 8;
  private static final byte[] STATUS = KeyLine.get("/api/v1/keys/b1/status");

  private final TwoSites sites;
  private final TwoSites.Place place;

  Handshakes(TwoSites sites, TwoSites.Place place) {
    this.sites = sites;
    this.place = place;
  }

  List<Figure> measure(Duration duration) throws IOException, InterruptedException {
    count(duration.dividedBy(2));
    long begun = System.nanoTime();
    long made = count(duration.dividedBy(2));
    double seconds = (System.nanoTime() - begun) / 1e9;
    return List.of(new Figure("tls13_handshakes_per_s", made / seconds));
  }

  private long count(Duration duration) throws InterruptedException, IOException {
    AtomicLong made = new AtomicLong();
    AtomicLong failed = new AtomicLong();
    long until = System.nanoTime() + duration.toNanos();
    List<Thread> clients = new ArrayList<>();
    for (int c = 0; c < CLIENTS; c++) {
      clients.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    while (System.nanoTime() < until) {
                      (shake() ? made : failed).incrementAndGet();
                    }
                  }));
    }
    for (Thread client : clients) {
      client.join();
    }
    if (failed.get() > 0) {
      throw new IOException(failed.get() + " handshakes failed");
    }
    return made.get();
  }

  /// A context of its own has no session to resume.
  private boolean shake() {
    try {
      SSLContext fresh = sites.tls("a1");
      try (KeyLine line = KeyLine.connect(place.address(), fresh)) {
        return line.exchange(STATUS) == 200;
      }
    } catch (IOException _) {
      return false;
    }
  }
}
