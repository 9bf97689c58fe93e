// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.crash;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import yugma.evidence.keyload.KeyLine;
import yugma.evidence.keyload.TwoSites;
import yugma.keys.secret.Entropy;

/// Keeps both entities' stock filled, as two devices would, and tells whether they answer.
final class Stock {
  private static final int LEAST_KEYS = 4_000;
  private static final int BLOCK_BYTES = 1 << 19;
  private static final long PAUSE_MILLIS = 250;
  private static final Pattern STORED = Pattern.compile("\"stored_key_count\":(\\d+)");

  private final TwoSites sites;
  private final Map<String, SSLContext> identities;
  private final Entropy entropy = Entropy.operatingSystem();
  private final Thread thread;
  private volatile boolean over;
  private volatile String fault = "";

  Stock(TwoSites sites, Map<String, SSLContext> identities) {
    this.sites = sites;
    this.identities = identities;
    thread = Thread.ofPlatform().name("stock").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  private void run() {
    try (Caller caller = new Caller(identities)) {
      while (!over) {
        Thread.sleep(PAUSE_MILLIS);
        if (sites.waiting("a") + sites.waiting("b") == 0 && isLow(caller)) {
          put();
        }
      }
    } catch (IOException e) {
      fault = "" + e;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isLow(Caller caller) {
    int a = stored(caller, sites.first("a"), "a1", "b1").orElse(LEAST_KEYS);
    int b = stored(caller, sites.first("b"), "b1", "a1").orElse(LEAST_KEYS);
    return Math.min(a, b) < LEAST_KEYS;
  }

  private void put() throws IOException {
    byte[] block = new byte[BLOCK_BYTES];
    entropy.fill(block);
    sites.put(UUID.randomUUID(), block);
    Arrays.fill(block, (byte) 0);
  }

  /// Keys that a process has for its site; empty where it does not answer.
  static Optional<Integer> stored(
      Caller caller, TwoSites.Place place, String master, String slave) {
    return caller
        .ask(place, master, KeyLine.get("/api/v1/keys/" + slave + "/status"))
        .filter(heard -> heard.status() == 200)
        .map(heard -> STORED.matcher(heard.text()))
        .filter(Matcher::find)
        .map(found -> Integer.parseInt(found.group(1)));
  }

  void stop() throws InterruptedException, IOException {
    over = true;
    thread.join();
    if (!fault.isEmpty()) {
      throw new IOException(fault);
    }
  }
}
