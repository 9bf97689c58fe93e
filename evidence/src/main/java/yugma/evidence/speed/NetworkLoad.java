// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.speed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import yugma.kernel.journal.Journal;
import yugma.network.link.Ahead;
import yugma.network.relay.DemandRun;
import yugma.network.run.NetworkRun;
import yugma.network.run.Progress;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;

/// A day in the life of a large network: 200 trusted nodes, some 400 links, 1,000 demands, drawn
/// with `detail: auto` ([RandomNetwork]); one run on one thread, with what reading the scenario
/// takes.
public final class NetworkLoad implements Load {
  private final RandomNetwork network;

  public NetworkLoad() {
    this(new RandomNetwork(200, 1000, 24, 1));
  }

  NetworkLoad(RandomNetwork network) {
    this.network = network;
  }

  @Override
  public String name() {
    return "network";
  }

  @Override
  public List<Case> measure() {
    NetworkRun[] done = new NetworkRun[1];
    double cpu = CpuClock.seconds(() -> done[0] = run());
    long blocks = done[0].links().stream().mapToLong(link -> link.blocks().size()).sum();
    long keys = 0;
    for (DemandRun demand : done[0].demands()) {
      keys += demand.deliveredBits() / demand.demand().requestBits();
    }
    double seconds = network.hours() * 3600.0;
    return List.of(
        new Case(
            "day",
            List.of(
                new Figure("cpu_s", cpu),
                new Figure("simulated_s_per_cpu_s", seconds / cpu),
                new Figure("links", done[0].links().size()),
                new Figure("blocks", (double) blocks),
                new Figure("keys_relayed", (double) keys))));
  }

  private NetworkRun run() {
    try (Ahead none = new Ahead(0)) {
      NetworkRun run = new NetworkRun(scenario(), Journal.off(), none);
      run.run(Progress.NONE);
      run.result("speed");
      return run;
    }
  }

  private Scenario scenario() {
    try {
      byte[] text = network.text().getBytes(StandardCharsets.UTF_8);
      return ScenarioReader.read("random-network.yugma.yaml", text, List.of()).scenario();
    } catch (ScenarioException e) {
      throw new IllegalStateException("the drawn network is no scenario", e);
    }
  }
}
