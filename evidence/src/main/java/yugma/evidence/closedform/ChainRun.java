// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.closedform;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
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
import yugma.entanglement.simulation.CircuitListener;
import yugma.entanglement.simulation.EntanglementSimulation;
import yugma.entanglement.simulation.NetworkPlan;
import yugma.kernel.event.Simulation;
import yugma.kernel.journal.Journal;
import yugma.kernel.random.SeededStreams;
import yugma.kernel.time.Time;
import yugma.physics.bell.BellState;
import yugma.physics.bell.LocalGates;
import yugma.physics.bell.Werner;
import yugma.physics.noise.Decay;

/// A chain of equal links whose ends ask for one pair after the other, each begun when the last is
/// there; simulated by the engine, messages taking no time.
///
/// @param links at least 1
/// @param success of one attempt
/// @param pair the fidelity of a new pair
/// @param care what repeaters do
/// @param isSkipping whether failed attempts are skipped, or each attempt is drawn
record ChainRun(int links, double success, double pair, Care care, boolean isSkipping) {
  private static final Time PERIOD = Time.ofMicros(1);
  private static final double NEVER = Double.POSITIVE_INFINITY;

  /// What repeaters do, counted in attempts.
  ///
  /// @param swap probability that a swap succeeds
  /// @param cutOff attempts after which an unswapped pair is thrown away, where there is a limit
  /// @param decay of the coherence of a qubit that waits in a repeater, per attempt
  record Care(Swapping order, double swap, OptionalInt cutOff, double decay) {
    static final Care PERFECT = new Care(Swapping.ASAP, 1, OptionalInt.empty(), 0);
  }

  /// What came of it.
  ///
  /// @param attempts from one delivery to the next
  /// @param coherence of the delivered pairs, `2 F - 1`
  /// @param fidelity of the delivered pairs
  record Outcome(Sample attempts, Sample coherence, Sample fidelity) {}

  static ChainRun of(int links, double success) {
    return new ChainRun(links, success, 1, Care.PERFECT, true);
  }

  ChainRun with(Care other) {
    return new ChainRun(links, success, pair, other, isSkipping);
  }

  ChainRun ofFidelity(double fidelity) {
    return new ChainRun(links, success, fidelity, care, isSkipping);
  }

  ChainRun attemptByAttempt() {
    return new ChainRun(links, success, pair, care, false);
  }

  Outcome run(int pairs, SeededStreams streams) {
    Ends ends = new Ends(pairs);
    run(pairs, streams, ends);
    return new Outcome(ends.attempts.sample(), ends.coherence.sample(), ends.fidelity.sample());
  }

  /// With someone who is told what happens.
  void run(int pairs, SeededStreams streams, Ends ends) {
    Simulation loop = new Simulation(streams, Journal.off());
    EntanglementSimulation network =
        isSkipping
            ? new EntanglementSimulation(network(), loop)
            : EntanglementSimulation.attemptByAttempt(network(), loop);
    network.open(circuit(pairs), Time.ZERO, Optional.empty(), ends);
    loop.runUntil(Time.HORIZON);
    if (ends.attempts.draws() != pairs) {
      throw new IllegalStateException(ends.attempts.draws() + " of " + pairs + " pairs came");
    }
  }

  private NetworkPlan network() {
    Memory whole = Memory.perfect(2);
    double t2 = care.decay == 0 ? NEVER : PERIOD.seconds() / care.decay;
    Memory decaying = new Memory(2, new Decay.Exponential(NEVER, t2), 0);
    Processor processor =
        new Processor(LocalGates.PERFECT, care.swap, Time.ZERO, Time.ZERO, Time.ZERO);
    return new NetworkPlan(
        IntStream.rangeClosed(0, links)
            .mapToObj(
                i ->
                    new NetworkPlan.Node(
                        "node " + i, i == 0 || i == links ? whole : decaying, processor))
            .toList(),
        IntStream.range(0, links)
            .mapToObj(i -> new NetworkPlan.Link("link " + i, i, i + 1, attempts(), Time.ZERO))
            .toList(),
        NetworkPlan.Control.PERFECT);
  }

  /// Qubits are emitted when the herald is there, so that pairs of equal luck do not wait.
  private Attempts attempts() {
    Attempts.End end = new Attempts.End(PERIOD, PERIOD);
    return new Attempts(
        PERIOD, success, new Werner(pair).pair().xState(), List.of(BellState.PHI_PLUS), end, end);
  }

  private CircuitPlan circuit(int pairs) {
    Optional<Time> cutOff =
        care.cutOff.isPresent()
            ? Optional.of(PERIOD.times(care.cutOff.getAsInt()))
            : Optional.empty();
    return new CircuitPlan(
        0,
        IntStream.rangeClosed(0, links).boxed().toList(),
        IntStream.range(0, links).boxed().toList(),
        new CircuitPlan.Service(Delivery.KEEP, OptionalLong.of(pairs), OptionalInt.of(1), 0),
        new CircuitPlan.Care(
            care.order, cutOff, Distilling.NONE, 0, Collections.nCopies(links + 1, 1)));
  }

  /// Who asked.
  static final class Ends implements CircuitListener {
    final Moments attempts = new Moments();
    final Moments coherence = new Moments();
    final Moments fidelity = new Moments();
    private final long[] waits;
    private Time last = Time.ZERO;

    Ends(int pairs) {
      this.waits = new long[pairs];
    }

    /// The attempts that each pair took.
    long[] waits() {
      return waits.clone();
    }

    @Override
    public void delivered(
        boolean isNear, CircuitEffect.Deliver deliver, Optional<Half> half, Time now) {
      Pair pair = half.orElseThrow().pair();
      if (pair.half(0).isTaken() && pair.half(1).isTaken()) {
        long wait = now.minus(last).picos() / PERIOD.picos();
        last = now;
        waits[(int) attempts.draws()] = wait;
        attempts.add((double) wait);
        double f = pair.fidelity(deliver.told());
        fidelity.add(f);
        coherence.add(2 * f - 1);
      }
    }

    @Override
    public void tested(CircuitEffect.Tested test, Time now) {}

    @Override
    public void lost(boolean isNear, Time now) {}

    @Override
    public void done(Time now) {}

    @Override
    public void refused(String why, Time now) {
      throw new IllegalStateException("the chain is refused: " + why);
    }
  }
}
