// SPDX-License-Identifier: Apache-2.0
package yugma.kme.management;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import yugma.kme.http.Handler;
import yugma.kme.ledger.Ledger;
import yugma.kme.supply.KeySupply;

/// What an entity counts while it works, for its metrics.
///
/// Safe for any thread.
public final class Meters {
  private final Counters replies = new Counters();
  private final Counters keys = new Counters();
  private final Counters bits = new Counters();
  private final Histogram commits = new Histogram();
  private final Map<String, Histogram> requests = new ConcurrentHashMap<>();

  /// A handler whose replies are counted by status, and timed.
  ///
  /// @param plane under which they are counted
  public Handler counted(String plane, Handler handler) {
    Histogram times = requests.computeIfAbsent(plane, _ -> new Histogram());
    return new CountedHandler(plane, handler, replies, times);
  }

  /// A ledger whose commits are timed.
  public Ledger timed(Ledger ledger) {
    return new TimedLedger(ledger, commits);
  }

  /// A supply whose keys are counted.
  public KeySupply counted(KeySupply supply, CountedSupply.Stocks stocks) {
    return new CountedSupply(supply, stocks, keys, bits);
  }

  Counters replies() {
    return replies;
  }

  Counters keys() {
    return keys;
  }

  Counters bits() {
    return bits;
  }

  Histogram commits() {
    return commits;
  }

  Map<String, Histogram> requests() {
    return requests;
  }
}
