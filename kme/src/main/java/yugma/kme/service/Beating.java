// SPDX-License-Identifier: Apache-2.0
package yugma.kme.service;

import java.time.Duration;
import java.time.Instant;
import yugma.kme.ledger.Change;

/// Shows the other processes of this entity that this one is alive, and says which of them are
/// dead.
///
/// Only one that has itself beaten all the while says so: after an outage of the database all are
/// late alike.
final class Beating {
  private static final Duration STEADY = Duration.ofSeconds(3);
  private static final Duration DEAD_AFTER = Duration.ofSeconds(10);

  private final Desk desk;
  private Instant beaten = Instant.EPOCH;
  private Instant since = Instant.EPOCH;

  Beating(Desk desk) {
    this.desk = desk;
  }

  /// Each second.
  void beat() {
    boolean isSteady =
        beaten.isAfter(desk.now().minus(STEADY)) && since.isBefore(desk.now().minus(DEAD_AFTER));
    Instant dead = isSteady ? desk.now().minus(DEAD_AFTER) : Instant.EPOCH;
    desk.write(new Change.Beat(dead), _ -> written());
  }

  private void written() {
    if (beaten.isBefore(desk.now().minus(STEADY))) {
      since = desk.now();
    }
    beaten = desk.now();
  }
}
