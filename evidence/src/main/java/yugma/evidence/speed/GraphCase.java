// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.speed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import yugma.entanglement.circuit.CircuitPlan;
import yugma.entanglement.hardware.Attempts;
import yugma.entanglement.hardware.Memory;
import yugma.entanglement.hardware.Processor;
import yugma.entanglement.request.Delivery;
import yugma.entanglement.request.Distilling;
import yugma.entanglement.request.Swapping;
import yugma.entanglement.routing.Dijkstra;
import yugma.entanglement.routing.Path;
import yugma.entanglement.routing.Price;
import yugma.entanglement.simulation.EntanglementSimulation;
import yugma.entanglement.simulation.NetworkPlan;
import yugma.kernel.event.Simulation;
import yugma.kernel.journal.Journal;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.kernel.time.Time;
import yugma.physics.bell.BellState;
import yugma.physics.bell.LocalGates;
import yugma.physics.bell.Werner;
import yugma.physics.noise.Decay;

/// The random topologies of MQNS (`examples/scalability_randomtopo`): a random tree and as many
/// links more, each of 30 km and 0.2 dB/km with a station in the middle and efficiencies of 0.95,
/// two memories of T = 5 ms at each end of it, pairs of F = 0.99, swaps that succeed half the time,
/// and a tenth as many requests as nodes, between nodes two to five links apart, that take whatever
/// comes in one second.
///
/// @param name of the case
/// @param nodes how many
/// @param links at least one less than nodes
record GraphCase(String name, int nodes, int links) implements PairCase {
  private static final Time LATENCY = Time.ofMicros(150);
  private static final int FEWEST_HOPS = 2;
  private static final int MOST_HOPS = 5;
  private static final int SLOTS = 2;

  @Override
  public boolean isLong() {
    return false;
  }

  @Override
  public Outcome run() {
    Simulation simulation = new Simulation(RandomStreams.seeded(100), Journal.off());
    RandomStream random = simulation.random("topology");
    NetworkPlan plan = plan(random);
    PairTally tally = new PairTally(simulation, Long.MAX_VALUE);
    EntanglementSimulation network = new EntanglementSimulation(plan, simulation);
    List<Path> paths = paths(plan, random);
    for (int i = 0; i < paths.size(); i++) {
      network.open(circuit(i, paths.get(i)), Time.ZERO, Optional.empty(), tally);
    }
    simulation.runUntil(Time.ofSeconds(1));
    return tally.outcome();
  }

  private NetworkPlan plan(RandomStream random) {
    double arm = 0.95 * 0.95 * StrictMath.pow(10, -0.2 * 15 / 10);
    Attempts.End end = new Attempts.End(Time.ZERO, LATENCY);
    Attempts attempts =
        new Attempts(
            LATENCY,
            arm * arm / 2,
            new Werner(0.99).pair().xState(),
            List.of(BellState.PHI_PLUS),
            end,
            end);
    Memory memory =
        new Memory(SLOTS * nodes, new Decay.Exponential(Double.POSITIVE_INFINITY, 0.005), 0);
    Processor processor = new Processor(LocalGates.PERFECT, 0.5, Time.ZERO, Time.ZERO, Time.ZERO);
    List<NetworkPlan.Node> places = new ArrayList<>();
    for (int i = 0; i < nodes; i++) {
      places.add(new NetworkPlan.Node("n" + i, memory, processor));
    }
    List<NetworkPlan.Link> lines = new ArrayList<>();
    for (Joined one : joined(random)) {
      lines.add(new NetworkPlan.Link("l" + lines.size(), one.a, one.b, attempts, LATENCY));
    }
    return new NetworkPlan(places, lines, NetworkPlan.Control.PERFECT);
  }

  private record Joined(int a, int b) {}

  private List<Joined> joined(RandomStream random) {
    List<Joined> all = new ArrayList<>();
    Set<Joined> known = new HashSet<>();
    for (int node = 1; node < nodes; node++) {
      Joined branch = new Joined(random.nextInt(node), node);
      known.add(branch);
      all.add(branch);
    }
    while (all.size() < links) {
      int a = random.nextInt(nodes);
      int b = random.nextInt(nodes);
      Joined more = new Joined(Math.min(a, b), Math.max(a, b));
      if (a != b && known.add(more)) {
        all.add(more);
      }
    }
    return all;
  }

  private List<Path> paths(NetworkPlan plan, RandomStream random) {
    Dijkstra dijkstra = new Dijkstra(plan.graph());
    Price hops = Price.hops(plan.graph());
    List<Path> paths = new ArrayList<>();
    while (paths.size() < Math.max(2, nodes / 10)) {
      int from = random.nextInt(nodes);
      int to = random.nextInt(nodes);
      if (from != to) {
        dijkstra
            .path(from, to, hops)
            .filter(path -> path.hops() >= FEWEST_HOPS && path.hops() <= MOST_HOPS)
            .ifPresent(paths::add);
      }
    }
    return paths;
  }

  private static CircuitPlan circuit(int number, Path path) {
    return new CircuitPlan(
        number,
        path.nodes(),
        path.edges(),
        new CircuitPlan.Service(Delivery.KEEP, OptionalLong.empty(), OptionalInt.empty(), 0),
        new CircuitPlan.Care(
            Swapping.ASAP,
            Optional.empty(),
            Distilling.NONE,
            0,
            path.nodes().stream().map(_ -> SLOTS).toList()));
  }
}
