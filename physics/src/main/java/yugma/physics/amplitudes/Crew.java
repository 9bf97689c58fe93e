// SPDX-License-Identifier: Apache-2.0
package yugma.physics.amplitudes;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The threads that share the work on a large state: the caller and a fixed number of helpers.
///
/// What each does never depends on how many they are, so neither do results.
final class Crew {
  /// Below this many amplitudes a second thread costs more than it brings.
  private static final int LARGE_QUBITS = 20;

  private static final int MOST = Runtime.getRuntime().availableProcessors();

  private static final ExecutorService HELPERS =
      Executors.newFixedThreadPool(
          Math.max(1, MOST - 1), Thread.ofPlatform().daemon().name("amplitudes-", 0).factory());

  private Crew() {}

  /// How many threads work on a state of this size.
  static int threads(int qubits) {
    return qubits < LARGE_QUBITS ? 1 : MOST;
  }

  /// A range of a work that many threads share.
  interface Share {
    /// @param thread from 0
    void run(int thread, long from, long to);
  }

  /// Does all of a work, cut into equal shares.
  static void share(long count, int threads, Share share) {
    List<Future<?>> others = new ArrayList<>();
    for (int t = 1; t < threads; t++) {
      int thread = t;
      others.add(
          HELPERS.submit(
              () -> share.run(thread, count * thread / threads, count * (thread + 1) / threads)));
    }
    try {
      share.run(0, 0, count / threads);
    } finally {
      others.forEach(Crew::await);
    }
  }

  private static void await(Future<?> other) {
    boolean interrupted = false;
    while (true) {
      try {
        other.get();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException e) {
        throw new IllegalStateException("a share of the work failed", e.getCause());
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
