// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.published;

import yugma.kernel.event.Simulation;
import yugma.kernel.journal.Journal;
import yugma.kernel.random.SeededStreams;
import yugma.network.pairs.PairRun;
import yugma.network.pairs.RequestRun;
import yugma.network.scenario.Scenario;

/// The pairs that the one request of a scenario got in a run.
///
/// @param pairs how many
/// @param rateHz from the begin of the request to its last pair
/// @param fidelity their mean, when each end took its half
/// @param success heralds per attempt on the link `line`; 0 where there is none
record PairsRun(long pairs, double rateHz, double fidelity, double success) {
  /// Runs a scenario until its request is done, or its time is over.
  static PairsRun of(Scenario scenario, SeededStreams streams) {
    Simulation loop = new Simulation(streams, Journal.off());
    PairRun run = new PairRun(scenario, loop);
    loop.runUntil(scenario.run().simTime());
    RequestRun request = run.requests().iterator().next();
    if (request.fidelity().isEmpty()) {
      throw new IllegalStateException(
          "no pair came in scenario " + scenario.name() + ": " + request.refused());
    }
    return new PairsRun(
        request.pairs(),
        request.pairs() / request.seconds(loop.now()),
        request.fidelity().getAsDouble(),
        run.link("line").map(PairsRun::success).orElse(0.0));
  }

  private static double success(PairRun.Heralded link) {
    return (double) link.count().heralds() / link.count().attempts();
  }
}
