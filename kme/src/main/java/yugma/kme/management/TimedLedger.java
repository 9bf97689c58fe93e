// SPDX-License-Identifier: Apache-2.0
package yugma.kme.management;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yugma.kme.ledger.Change;
import yugma.kme.ledger.Head;
import yugma.kme.ledger.Ledger;
import yugma.kme.ledger.LedgerException;
import yugma.kme.ledger.Outcome;
import yugma.kme.party.KmeId;

/// Times how long a ledger takes to make changes durable.
record TimedLedger(Ledger inner, Histogram commits) implements Ledger {
  @Override
  public long incarnation() {
    return inner.incarnation();
  }

  @Override
  public List<Outcome> apply(Instant now, List<Change> changes) throws LedgerException {
    long began = System.nanoTime();
    List<Outcome> outcomes = inner.apply(now, changes);
    commits.note(System.nanoTime() - began);
    return outcomes;
  }

  @Override
  public Head head() {
    return inner.head();
  }

  @Override
  public Optional<Head> peerHead(KmeId peer) {
    return inner.peerHead(peer);
  }

  @Override
  public void close() {
    inner.close();
  }
}
