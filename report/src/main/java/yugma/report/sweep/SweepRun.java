// SPDX-License-Identifier: Apache-2.0
package yugma.report.sweep;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.node.ObjectNode;
import yugma.network.link.Ahead;
import yugma.network.result.Result;
import yugma.network.run.Progress;
import yugma.network.scenario.Scenario;
import yugma.report.runs.SingleRun;

/// The runs of a plan, several at a time, whose points come out one by one in the order of the
/// axes.
///
/// [#stop] may be called from any thread; everything else belongs to one.
public final class SweepRun {
  /// Runs that may be done before an earlier, slower one: more would keep more results waiting.
  private static final int AHEAD_OF_SLOWEST = 16;

  private final Plan plan;
  private final int jobs;
  private final Set<SingleRun> running = ConcurrentHashMap.newKeySet();
  private volatile boolean isStopped;

  /// @param jobs runs at a time
  public SweepRun(Plan plan, int jobs) {
    this.plan = plan;
    this.jobs = jobs;
  }

  /// Where finished points go.
  @FunctionalInterface
  public interface Sink {
    /// @param point as a line of `sweep.jsonl` holds it
    void take(ObjectNode point) throws IOException;
  }

  /// Runs the points from one on until all are done or it is stopped.
  ///
  /// @param from index of the first, from 0
  public void run(int from, Sink sink) throws IOException {
    int runs = plan.sweep().runs();
    long tasks = (long) plan.digests().size() * runs;
    long next = (long) from * runs;
    Deque<Future<Optional<Sample>>> started = new ArrayDeque<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(jobs);
        Ahead none = new Ahead(0)) {
      try {
        for (int index = from; index < plan.digests().size(); index++) {
          for (; next < tasks && started.size() < runs + AHEAD_OF_SLOWEST * jobs; next++) {
            int point = (int) (next / runs);
            int run = (int) (next % runs);
            started.add(workers.submit(() -> once(point, run, none)));
          }
          List<Sample> samples = samples(started, runs);
          if (samples.size() < runs) {
            return;
          }
          sink.take(PointLine.of(plan, index, samples));
        }
      } finally {
        stop(); // whatever went wrong, what has been started need not be finished
      }
    }
  }

  /// Ends the runs under way; their points do not come out.
  public void stop() {
    isStopped = true;
    running.forEach(SingleRun::stop);
  }

  private Optional<Sample> once(int point, int run, Ahead none) {
    if (isStopped) {
      return Optional.empty();
    }
    Scenario scenario = Plan.read(plan.sweep(), point).scenario();
    SingleRun single = new SingleRun(SingleRun.nth(scenario, run), none);
    running.add(single);
    try {
      if (isStopped) {
        return Optional.empty();
      }
      single.run(Progress.NONE);
      Result result = single.result(plan.sweep().version());
      return result.partial() ? Optional.empty() : Optional.of(Sample.of(result, plan.metrics()));
    } finally {
      running.remove(single);
    }
  }

  /// Those of the next point; fewer than its runs when they were stopped.
  private static List<Sample> samples(Deque<Future<Optional<Sample>>> started, int runs) {
    List<Sample> samples = new ArrayList<>();
    try {
      for (int run = 0; run < runs; run++) {
        started.removeFirst().get().ifPresent(samples::add);
      }
      return samples;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a run failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
