// SPDX-License-Identifier: Apache-2.0
package yugma.network.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import yugma.kernel.event.Simulation;
import yugma.kernel.journal.Journal;
import yugma.kernel.random.RandomStreams;
import yugma.kernel.time.Time;
import yugma.network.link.Ahead;
import yugma.network.link.Detailing;
import yugma.network.link.LinkRun;
import yugma.network.link.LinkSetting;
import yugma.network.pairs.PairRun;
import yugma.network.relay.DemandRun;
import yugma.network.relay.RelayService;
import yugma.network.result.Findings;
import yugma.network.result.Result;
import yugma.network.scenario.Link;
import yugma.network.scenario.QkdLink;
import yugma.network.scenario.Scenario;

/// One run of a scenario, from time zero to its end or until it is stopped.
///
/// [#stop] may be called from any thread; everything else belongs to one.
public final class NetworkRun {
  /// How often progress is told, in simulated time: this many times a run.
  private static final int TOLD = 1000;

  private final Scenario scenario;
  private final Simulation simulation;
  private final List<LinkRun> links = new ArrayList<>();
  private final RelayService relay;
  private final Optional<PairRun> pairs;

  /// @param ahead other cores, which may be shared by several runs
  public NetworkRun(Scenario scenario, Journal journal, Ahead ahead) {
    this.scenario = scenario;
    RandomStreams streams = RandomStreams.seeded(scenario.run().seed());
    this.simulation = new Simulation(streams, journal);
    Detailing detailing = new Detailing(scenario.run().detail());
    for (QkdLink qkd : scenario.qkd().values()) {
      Link link = Objects.requireNonNull(scenario.links().get(qkd.link()), qkd.link());
      LinkSetting setting = LinkSetting.of(scenario, qkd.link(), detailing, ahead, streams);
      links.add(new LinkRun(link, qkd, setting, streams.part("link " + qkd.link())));
    }
    this.relay = new RelayService(scenario, links, streams);
    this.pairs =
        scenario.entanglement().links().isEmpty()
            ? Optional.empty()
            : Optional.of(new PairRun(scenario, simulation));
  }

  /// Runs to the end, or until stopped.
  public void run(Progress progress) {
    Time end = scenario.run().simTime();
    links.forEach(link -> link.start(simulation, relay));
    relay.start(simulation);
    for (int step = 1; step <= TOLD && !simulation.isStopped(); step++) {
      simulation.runUntil(step == TOLD ? end : Time.ofPicos(end.picos() / TOLD * step));
      progress.at(simulation.now().seconds(), end.seconds());
    }
  }

  /// Ends the run after the present event, from any thread.
  public void stop() {
    simulation.stop();
  }

  /// How many events there were so far.
  public long events() {
    return simulation.events();
  }

  /// The links that run, in the order of the scenario.
  public List<LinkRun> links() {
    return List.copyOf(links);
  }

  /// The demands, in the order of the scenario.
  public List<DemandRun> demands() {
    return relay.demands();
  }

  /// What was found so far.
  ///
  /// @param version of Yugma
  public Result result(String version) {
    return Findings.of(scenario, links, relay.demands(), pairs, simulation.now(), version);
  }
}
