// SPDX-License-Identifier: Apache-2.0
package yugma.kme.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/// Makes many changes durable at the price of one: a thread takes what has been submitted since it
/// last looked, applies it in one transaction, and answers all.
///
/// Any thread. What follows on a future without `Async` runs on the writer's thread and holds up
/// everybody: keep it short.
public final class Writer implements AutoCloseable {
  /// Changes in one transaction, at most.
  private static final int MOST = 1_024;

  private final Ledger ledger;
  private final Clock clock;
  private final BlockingQueue<Submission> queue = new LinkedBlockingQueue<>();
  private final Submission end = new Submission(new Change.Duties(0), new CompletableFuture<>());
  private final Thread thread;
  private boolean closed;

  private record Submission(Change change, CompletableFuture<Outcome> outcome) {}

  /// @param ledger stays the caller's, to be closed after this
  /// @param clock for the audit log
  public Writer(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
    thread = Thread.ofPlatform().name("ledger-writer").start(this::run);
  }

  /// What becomes of a change, once that is durable; fails with a [LedgerException] where it is
  /// not.
  public CompletableFuture<Outcome> submit(Change change) {
    Submission submission = new Submission(change, new CompletableFuture<>());
    synchronized (this) {
      if (closed) {
        submission.outcome().completeExceptionally(LedgerException.refused("the writer is closed"));
      } else {
        queue.add(submission);
      }
    }
    return submission.outcome();
  }

  private void run() {
    List<Submission> taken = new ArrayList<>();
    boolean isLast = false;
    while (!isLast) {
      take(taken);
      isLast = taken.remove(end);
      if (!taken.isEmpty()) {
        apply(taken);
      }
      taken.clear();
    }
  }

  /// Waits for work. The thread is ours alone and is not interrupted: that would close the files
  /// that the ledger writes.
  private void take(List<Submission> into) {
    while (into.isEmpty()) {
      try {
        into.add(queue.take());
      } catch (InterruptedException _) {
        // Somebody else's mistake: what was submitted is still to be answered.
      }
    }
    queue.drainTo(into, MOST - 1);
  }

  private void apply(List<Submission> taken) {
    try {
      List<Outcome> outcomes =
          ledger.apply(clock.instant(), taken.stream().map(Submission::change).toList());
      for (int s = 0; s < taken.size(); s++) {
        taken.get(s).outcome().complete(outcomes.get(s));
      }
    } catch (LedgerException | RuntimeException e) {
      taken.forEach(submission -> submission.outcome().completeExceptionally(e));
    }
  }

  /// Answers what was submitted before, and ends.
  @Override
  public void close() {
    synchronized (this) {
      if (!closed) {
        closed = true;
        queue.add(end);
      }
    }
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
