// SPDX-License-Identifier: Apache-2.0
package yugma.kme.source;

import java.time.Duration;

/// How long to wait before asking again: 100 ms, twice as long each time, 10 s at most.
final class Backoff {
  private static final Duration LEAST = Duration.ofMillis(100);
  private static final Duration MOST = Duration.ofSeconds(10);

  private Duration next = LEAST;

  Duration more() {
    Duration pause = next;
    next = next.multipliedBy(2).compareTo(MOST) < 0 ? next.multipliedBy(2) : MOST;
    return pause;
  }

  void reset() {
    next = LEAST;
  }
}
