// SPDX-License-Identifier: Apache-2.0
package yugma.kme.http;

import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Counts connections and lets no more in than there may be.
final class Gate {
  private final Crowd crowd;
  private final AtomicInteger inAll = new AtomicInteger();
  private final Map<Object, Integer> counts = new ConcurrentHashMap<>();

  private record Greeting(InetAddress address) {}

  Gate(Crowd crowd) {
    this.crowd = crowd;
  }

  int open() {
    return inAll.get();
  }

  /// Lets a connection in, which must leave in the end.
  boolean enter(InetAddress address) {
    if (inAll.incrementAndGet() <= crowd.inAll() && take(address, crowd.perAddress())) {
      return true;
    }
    inAll.decrementAndGet();
    return false;
  }

  void leave(InetAddress address) {
    give(address);
    inAll.decrementAndGet();
  }

  boolean greet(InetAddress address) {
    return take(new Greeting(address), crowd.handshakes());
  }

  void endGreeting(InetAddress address) {
    give(new Greeting(address));
  }

  boolean enter(X509Certificate client) {
    return take(client, crowd.perClient());
  }

  void leave(X509Certificate client) {
    give(client);
  }

  private boolean take(Object who, int most) {
    int now = counts.merge(who, 1, Integer::sum);
    if (now > most) {
      give(who);
      return false;
    }
    return true;
  }

  private void give(Object who) {
    counts.computeIfPresent(who, (_, count) -> count == 1 ? null : count - 1);
  }
}
