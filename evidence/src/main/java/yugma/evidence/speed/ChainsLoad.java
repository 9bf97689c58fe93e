// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.speed;

import java.util.List;

/// Entanglement networks, each as large as one that another simulator was measured with, or larger.
///
/// Each case is the median of seven runs after five that warm up; of the longest ones three after
/// one. A run is the building of the network and its simulation.
public final class ChainsLoad implements Load {
  private final List<PairCase> cases;

  public ChainsLoad() {
    this(
        List.of(
            PairLoad.chain("L10", 10, 140, 0.95, 2),
            PairLoad.chain("P32", 32, 50, 1, 1.3),
            PairLoad.building("build1024", 1_024),
            new GraphCase("mqns128", 128, 160),
            PairLoad.distilled("chain1024", 1_024, 1_000),
            FileCase.waxman("random10000", 10_000, 1_000)));
  }

  ChainsLoad(List<? extends PairCase> cases) {
    this.cases = List.copyOf(cases);
  }

  @Override
  public String name() {
    return "chains";
  }

  @Override
  public List<Case> measure() {
    return cases.stream().map(ChainsLoad::measure).toList();
  }

  private static Case measure(PairCase load) {
    PairCase.Outcome[] last = new PairCase.Outcome[1];
    int runs = load.isLong() ? 3 : 7;
    double seconds =
        CpuClock.median(
            load.isLong() ? 1 : 5, runs, () -> CpuClock.seconds(() -> last[0] = load.run()));
    return new Case(
        load.name(),
        List.of(
            new Figure("cpu_s", seconds),
            new Figure("pairs", (double) last[0].pairs()),
            new Figure("fidelity", last[0].fidelity()),
            new Figure("events", (double) last[0].events()),
            new Figure("simulated_s", last[0].simulatedSeconds())));
  }
}
