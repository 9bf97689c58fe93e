// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import yugma.entanglement.circuit.CircuitEffect;
import yugma.entanglement.circuit.CircuitPlan;
import yugma.entanglement.hardware.Attempts;
import yugma.entanglement.hardware.Memory;
import yugma.entanglement.hardware.Processor;
import yugma.entanglement.pair.Half;
import yugma.entanglement.pair.Pair;
import yugma.entanglement.request.Delivery;
import yugma.entanglement.request.Distilling;
import yugma.entanglement.request.Swapping;
import yugma.kernel.event.Simulation;
import yugma.kernel.journal.Journal;
import yugma.kernel.random.RandomStreams;
import yugma.kernel.time.Time;
import yugma.physics.bell.BellState;
import yugma.physics.bell.Werner;

/// A chain of equal links, and all that its ends are told.
final class Chains {
  static final Time PERIOD = Time.ofMicros(1);

  final List<Time> delivered = new ArrayList<>();
  final List<Double> fidelities = new ArrayList<>();
  final List<CircuitEffect.Deliver> near = new ArrayList<>();
  final List<CircuitEffect.Deliver> far = new ArrayList<>();
  int lost;
  int done;
  private final Simulation simulation;
  final EntanglementSimulation network;

  private Chains(
      NetworkPlan plan,
      long seed,
      BiFunction<NetworkPlan, Simulation, EntanglementSimulation> engine) {
    simulation = new Simulation(RandomStreams.seeded(seed), Journal.off());
    network = engine.apply(plan, simulation);
  }

  static Attempts werner(double success, double fidelity) {
    Attempts.End end = new Attempts.End(Time.ZERO, PERIOD);
    return new Attempts(
        PERIOD,
        success,
        new Werner(fidelity).pair().xState(),
        List.of(BellState.PHI_PLUS),
        end,
        end);
  }

  static NetworkPlan plan(
      int links, Attempts attempts, Memory memory, Time latency, NetworkPlan.Control control) {
    return new NetworkPlan(
        IntStream.rangeClosed(0, links)
            .mapToObj(i -> new NetworkPlan.Node("n" + i, memory, Processor.PERFECT))
            .toList(),
        IntStream.range(0, links)
            .mapToObj(i -> new NetworkPlan.Link("l" + i, i, i + 1, attempts, latency))
            .toList(),
        control);
  }

  static CircuitPlan circuit(int links, Swapping swapping, CircuitPlan.Service service, int slots) {
    return circuit(links, swapping, service, slots, Optional.empty());
  }

  static CircuitPlan circuit(
      int links, Swapping swapping, CircuitPlan.Service service, int slots, Optional<Time> cutOff) {
    return new CircuitPlan(
        7,
        IntStream.rangeClosed(0, links).boxed().toList(),
        IntStream.range(0, links).boxed().toList(),
        service,
        new CircuitPlan.Care(
            swapping, cutOff, Distilling.NONE, 0, Collections.nCopies(links + 1, slots)));
  }

  static CircuitPlan distilled(
      int links, Distilling distilling, CircuitPlan.Service service, int slots) {
    return distilled(links, distilling, service, slots, Optional.empty());
  }

  static CircuitPlan distilled(
      int links,
      Distilling distilling,
      CircuitPlan.Service service,
      int slots,
      Optional<Time> cutOff) {
    CircuitPlan plain = circuit(links, Swapping.ASAP, service, slots);
    return new CircuitPlan(
        plain.number(),
        plain.nodes(),
        plain.links(),
        service,
        new CircuitPlan.Care(
            Swapping.ASAP, cutOff, distilling, 0, Collections.nCopies(links + 1, slots)));
  }

  static CircuitPlan.Service keep(long pairs, OptionalInt window) {
    return new CircuitPlan.Service(Delivery.KEEP, OptionalLong.of(pairs), window, 0);
  }

  static Chains run(NetworkPlan plan, CircuitPlan circuit, Time end, long seed) {
    return run(new Chains(plan, seed, EntanglementSimulation::new), circuit, end);
  }

  static Chains runAttemptByAttempt(NetworkPlan plan, CircuitPlan circuit, Time end, long seed) {
    return run(new Chains(plan, seed, EntanglementSimulation::attemptByAttempt), circuit, end);
  }

  private static Chains run(Chains chains, CircuitPlan circuit, Time end) {
    chains.network.open(circuit, Time.ZERO, Optional.empty(), chains.new Listener());
    chains.simulation.runUntil(end);
    return chains;
  }

  private final class Listener implements CircuitListener {
    @Override
    public void delivered(
        boolean isNear, CircuitEffect.Deliver deliver, Optional<Half> half, Time now) {
      (isNear ? near : far).add(deliver);
      if (isNear) {
        delivered.add(now);
      }
      Pair pair = half.orElseThrow().pair();
      if (pair.half(0).isTaken() && pair.half(1).isTaken()) {
        fidelities.add(pair.fidelity(deliver.told()));
      }
    }

    @Override
    public void tested(CircuitEffect.Tested test, Time now) {}

    @Override
    public void lost(boolean isNear, Time now) {
      lost++;
    }

    @Override
    public void done(Time now) {
      done++;
    }

    @Override
    public void refused(String why, Time now) {
      throw new AssertionError(why);
    }
  }
}
