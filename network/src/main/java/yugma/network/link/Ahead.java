// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/// Other cores that work ahead of the event loop.
///
/// What they compute is pure, and enters the simulation at a time that does not depend on when it
/// was ready; so the number of threads changes how long a run takes, and nothing else.
public final class Ahead implements AutoCloseable {
  private final Optional<ExecutorService> others;

  /// @param threads beside that of the event loop, >= 0
  public Ahead(int threads) {
    this.others =
        threads == 0
            ? Optional.empty()
            : Optional.of(Executors.newFixedThreadPool(threads, Ahead::daemon));
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "ahead");
    thread.setDaemon(true);
    return thread;
  }

  /// Starts a computation; without other cores it waits until its result is asked for.
  <T> Started<T> start(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    others.ifPresent(threads -> threads.execute(task));
    return new Started<>(task);
  }

  /// A computation on its way.
  record Started<T>(FutureTask<T> task) {
    /// Its result, computed here and now unless another core has begun.
    T result() {
      task.run();
      try {
        return task.get();
      } catch (ExecutionException e) {
        throw new CompletionException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CompletionException(e);
      }
    }
  }

  @Override
  public void close() {
    others.ifPresent(ExecutorService::shutdownNow);
  }
}
