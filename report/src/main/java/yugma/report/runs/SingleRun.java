// SPDX-License-Identifier: Apache-2.0
package yugma.report.runs;

import yugma.kernel.journal.Journal;
import yugma.kernel.random.RandomStreams;
import yugma.network.link.Ahead;
import yugma.network.result.Result;
import yugma.network.run.NetworkRun;
import yugma.network.run.Progress;
import yugma.network.scenario.Scenario;
import yugma.report.json.Metric;
import yugma.report.json.ResultJson;

/// One run of a scenario whose goals are judged at its end.
///
/// [#stop] may be called from any thread; everything else belongs to one.
public final class SingleRun {
  private final Scenario scenario;
  private final NetworkRun run;

  /// @param ahead other cores, which may be shared by several runs
  public SingleRun(Scenario scenario, Ahead ahead) {
    this(scenario, Journal.off(), ahead);
  }

  /// @param journal of what happens
  /// @param ahead other cores, which may be shared by several runs
  public SingleRun(Scenario scenario, Journal journal, Ahead ahead) {
    this.scenario = scenario;
    this.run = new NetworkRun(scenario, journal, ahead);
  }

  /// The scenario of one of several runs: under its own seed for the first, under seeds that are
  /// derived from it for the others.
  ///
  /// @param index from 0
  public static Scenario nth(Scenario scenario, int index) {
    long first = scenario.run().seed();
    return index == 0
        ? scenario
        : scenario.withSeed(RandomStreams.seeded(first).part("run-" + index).seed() >>> 11);
  }

  /// Runs to the end, or until stopped.
  public void run(Progress progress) {
    run.run(progress);
  }

  /// What was found so far.
  ///
  /// @param version of Yugma
  public Result result(String version) {
    Result result = run.result(version);
    return result.withGoals(Metric.judge(scenario.goals(), ResultJson.tree(result)));
  }

  /// Ends the run after the present event.
  public void stop() {
    run.stop();
  }
}
