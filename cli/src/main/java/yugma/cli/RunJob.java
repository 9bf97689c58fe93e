// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import yugma.kernel.journal.Journal;
import yugma.network.analytic.Agreement;
import yugma.network.analytic.Comparison;
import yugma.network.analytic.Forecast;
import yugma.network.link.Ahead;
import yugma.network.result.Result;
import yugma.network.run.Progress;
import yugma.network.scenario.Engine;
import yugma.network.scenario.Scenario;
import yugma.report.json.ResultJson;
import yugma.report.json.Summary;
import yugma.report.runs.SingleRun;

/// One or several runs of a scenario, each under a seed of its own, stopped by a signal.
///
/// @param scenario to run; its seed is that of the first run
/// @param runs how many
/// @param jobs runs at a time
/// @param threads that a single run may use
/// @param journal of a single run
record RunJob(Scenario scenario, int runs, int jobs, int threads, Journal journal) {
  /// What came of it.
  ///
  /// @param tree of `result.json`
  /// @param results of the single runs
  /// @param agreements with closed forms; nothing if it is not held against them
  record Outcome(JsonNode tree, List<Result> results, Optional<List<Agreement>> agreements) {
    boolean agrees() {
      return agreements.stream().flatMap(List::stream).allMatch(Agreement::agrees);
    }

    boolean isPartial() {
      return results.stream().anyMatch(Result::partial);
    }

    boolean hasAlarms() {
      return results.stream()
          .flatMap(result -> result.links().values().stream())
          .anyMatch(link -> link.qkd().filter(qkd -> !qkd.alarms().isEmpty()).isPresent());
    }

    boolean meetsGoals() {
      for (JsonNode goal : tree.path("goals")) {
        if (!goal.path("met").booleanValue()) {
          return false;
        }
      }
      return true;
    }
  }

  Outcome run(Progress progress) {
    if (runs == 1) {
      try (Ahead ahead = new Ahead(threads - 1)) {
        Result result = once(scenario, journal, ahead, progress);
        return beside(result);
      }
    }
    List<Result> results = all(progress);
    List<JsonNode> trees = results.stream().map(ResultJson::tree).toList();
    return new Outcome(Summary.of(trees, scenario.goals()), results, Optional.empty());
  }

  /// A result, with the closed forms if it shall be held against them.
  private Outcome beside(Result result) {
    ObjectNode tree = (ObjectNode) ResultJson.tree(result);
    if (scenario.run().engine() != Engine.BOTH) {
      return new Outcome(tree, List.of(result), Optional.empty());
    }
    Forecast forecast = Forecast.of(scenario);
    List<Agreement> agreements = Comparison.of(scenario, forecast, result);
    tree.set("analytic", ResultJson.tree(forecast));
    tree.set("agreement", ResultJson.tree(agreements));
    return new Outcome(tree, List.of(result), Optional.of(agreements));
  }

  private List<Result> all(Progress progress) {
    List<Future<Result>> started = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(jobs);
        Ahead none = new Ahead(0)) {
      for (int run = 0; run < runs; run++) {
        Scenario own = SingleRun.nth(scenario, run);
        started.add(workers.submit(() -> once(own, Journal.off(), none, Progress.NONE)));
      }
      List<Result> results = new ArrayList<>();
      for (Future<Result> run : started) {
        results.add(run.get());
        double each = scenario.run().simTime().seconds();
        progress.at(results.size() * each, runs * each);
      }
      return results;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a run failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static Result once(Scenario scenario, Journal journal, Ahead ahead, Progress progress) {
    SingleRun run = new SingleRun(scenario, journal, ahead);
    Interrupt.during(() -> run.run(progress), run::stop);
    return run.result(VersionVerb.YUGMA);
  }
}
