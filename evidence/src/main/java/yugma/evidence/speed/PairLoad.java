// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.speed;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import yugma.entanglement.circuit.CircuitPlan;
import yugma.entanglement.hardware.Attempts;
import yugma.entanglement.hardware.Memory;
import yugma.entanglement.hardware.Processor;
import yugma.entanglement.request.Delivery;
import yugma.entanglement.request.Distilling;
import yugma.entanglement.request.Swapping;
import yugma.entanglement.simulation.EntanglementSimulation;
import yugma.entanglement.simulation.NetworkPlan;
import yugma.kernel.event.Simulation;
import yugma.kernel.journal.Journal;
import yugma.kernel.random.RandomStreams;
import yugma.kernel.time.Time;
import yugma.physics.bell.BellState;
import yugma.physics.bell.Werner;
import yugma.physics.noise.Decay;

/// A chain of routers whose ends ask for pairs.
///
/// @param name of the case
/// @param routers in the chain, the ends among them
/// @param pairs that the ends ask for; 0 for the building alone
/// @param link its attempts
/// @param latency of a message over a link
/// @param coherenceSeconds T2 of all memories
/// @param slots of an end, and on each side of a router
/// @param care what the routers do
record PairLoad(
    String name,
    int routers,
    long pairs,
    Attempts link,
    Time latency,
    double coherenceSeconds,
    List<Integer> slots,
    Care care)
    implements PairCase {
  /// What the routers do.
  record Care(Optional<Time> cutOff, Distilling distilling) {
    static final Care NONE = new Care(Optional.empty(), Distilling.NONE);
  }

  /// SeQUeNCe's linear chain: 10 km links with a station in the middle, memories of efficiency 0.75
  /// that emit 20,000 times a second, detectors of 0.8, ten memories a router.
  ///
  /// @param fidelity of a new pair
  /// @param coherenceSeconds T2
  static PairLoad chain(
      String name, int routers, long pairs, double fidelity, double coherenceSeconds) {
    double arm = 0.75 * StrictMath.pow(10, -0.2 * 5 / 10) * 0.8;
    Attempts link = attempts(Time.ofMicros(50), arm * arm / 2, fidelity);
    List<Integer> slots = slots(routers, 5, 5);
    return new PairLoad(
        name, routers, pairs, link, Time.ofMicros(50), coherenceSeconds, slots, Care.NONE);
  }

  /// The building of a chain, of which nobody asks anything.
  static PairLoad building(String name, int routers) {
    return chain(name, routers, 0, 1, 1.3);
  }

  /// p = 0.1 per attempt, F = 0.9999, dephasing of 1e-5 an attempt, a cut-off of 200 attempts, one
  /// round of DEJMPS on each link; an attempt takes as long as light over the link.
  static PairLoad distilled(String name, int routers, long pairs) {
    Time period = Time.ofMicros(100);
    return new PairLoad(
        name,
        routers,
        pairs,
        attempts(period, 0.1, 0.9999),
        period,
        period.seconds() / 1e-5,
        slots(routers, 400, 2),
        new Care(Optional.of(period.times(200)), new Distilling(Distilling.Protocol.DEJMPS, 1)));
  }

  private static Attempts attempts(Time period, double success, double fidelity) {
    Attempts.End end = new Attempts.End(Time.ZERO, period);
    return new Attempts(
        period,
        success,
        new Werner(fidelity).pair().xState(),
        List.of(BellState.PHI_PLUS),
        end,
        end);
  }

  private static List<Integer> slots(int routers, int end, int router) {
    return IntStream.range(0, routers)
        .mapToObj(i -> i == 0 || i == routers - 1 ? end : router)
        .toList();
  }

  @Override
  public boolean isLong() {
    return routers > 100 && pairs > 0;
  }

  @Override
  public Outcome run() {
    Simulation simulation = new Simulation(RandomStreams.seeded(1), Journal.off());
    EntanglementSimulation network = new EntanglementSimulation(network(), simulation);
    PairTally tally = new PairTally(simulation, pairs);
    if (pairs > 0) {
      network.open(circuit(), Time.ZERO, Optional.empty(), tally);
      simulation.runUntil(Time.ofSeconds(1_000));
    }
    return tally.outcome();
  }

  private NetworkPlan network() {
    Decay decay = new Decay.Exponential(Double.POSITIVE_INFINITY, coherenceSeconds);
    return new NetworkPlan(
        IntStream.range(0, routers)
            .mapToObj(
                i ->
                    new NetworkPlan.Node(
                        "router-" + i, new Memory(2 * slots.get(i), decay, 0), Processor.PERFECT))
            .toList(),
        IntStream.range(0, routers - 1)
            .mapToObj(i -> new NetworkPlan.Link("link-" + i, i, i + 1, link, latency))
            .toList(),
        NetworkPlan.Control.PERFECT);
  }

  private CircuitPlan circuit() {
    return new CircuitPlan(
        0,
        IntStream.range(0, routers).boxed().toList(),
        IntStream.range(0, routers - 1).boxed().toList(),
        new CircuitPlan.Service(Delivery.KEEP, OptionalLong.of(pairs), OptionalInt.empty(), 0),
        new CircuitPlan.Care(Swapping.ASAP, care.cutOff(), care.distilling(), 0, slots));
  }
}
