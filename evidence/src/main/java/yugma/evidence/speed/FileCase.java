// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.speed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import yugma.kernel.journal.Journal;
import yugma.network.link.Ahead;
import yugma.network.randomgraph.GraphKind;
import yugma.network.randomgraph.RandomScenario;
import yugma.network.result.RequestResult;
import yugma.network.result.Result;
import yugma.network.run.NetworkRun;
import yugma.network.run.Progress;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;

/// A scenario file of a random network that is read, checked, routed and simulated for one second.
///
/// @param name of the case
/// @param text of the file
record FileCase(String name, String text) implements PairCase {
  /// As `yugma new big --random waxman --nodes N --requests R --seed 1` writes it.
  static FileCase waxman(String name, int nodes, int requests) {
    return new FileCase(name, RandomScenario.of("big", GraphKind.WAXMAN, nodes, requests, 1));
  }

  @Override
  public boolean isLong() {
    return true;
  }

  @Override
  public Outcome run() {
    try (Ahead alone = new Ahead(0)) {
      Scenario scenario =
          ScenarioReader.read(
                  "big.yugma.yaml",
                  text.getBytes(StandardCharsets.UTF_8),
                  List.of("run.sim_time=1s"))
              .scenario();
      NetworkRun run = new NetworkRun(scenario, Journal.off(), alone);
      run.run(Progress.NONE);
      return outcome(run.result("speed"), run.events());
    } catch (ScenarioException e) {
      throw new IllegalStateException("a network of our own is refused: " + e.getMessage(), e);
    }
  }

  private static Outcome outcome(Result result, long events) {
    long pairs = 0;
    double fidelities = 0;
    for (RequestResult request : result.requests().values()) {
      pairs += request.pairs();
      fidelities += request.pairs() * request.fidelity().orElse(0);
    }
    return new Outcome(pairs, pairs == 0 ? 0 : fidelities / pairs, events, result.simTimeS());
  }
}
