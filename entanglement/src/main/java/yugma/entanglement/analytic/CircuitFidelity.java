// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.analytic;

import java.util.List;
import java.util.function.Function;
import yugma.entanglement.chain.DistilledLink;
import yugma.entanglement.circuit.CircuitPlan;
import yugma.kernel.time.Time;
import yugma.physics.bell.BellState;
import yugma.physics.bell.LocalGates;
import yugma.physics.bell.XState;

/// The fidelity of a circuit's pairs.
record CircuitFidelity(List<Hop> hops, CircuitPlan circuit) {
  /// Of pairs that are swapped as soon as their ends know of them.
  double fresh() {
    return all(Hop::emitted);
  }

  /// Of pairs that fill all slots all the time.
  ///
  /// @param rateHz of the circuit
  double storedFor(double rateHz) {
    return all(hop -> stored(hop, rateHz));
  }

  private XState stored(Hop hop, double rateHz) {
    XState first = storage(hop.before(), rateHz).of(hop.emitted(), 0);
    return storage(hop.after(), rateHz).of(first, 1);
  }

  private Storage storage(Hop.Stop stop, double rateHz) {
    double seconds = stop.slots() / rateHz;
    boolean isEnd = stop.position() == 0 || stop.position() == circuit.last();
    if (!isEnd && circuit.care().cutOff().isPresent()) {
      Time longest = circuit.care().cutOff().get();
      seconds = Math.min(seconds, (1 + circuit.care().distilling().rounds()) * longest.seconds());
    }
    return new Storage(stop.node().memory(), seconds, attemptsHz(stop));
  }

  /// By all slots at a time, on both sides.
  private double attemptsHz(Hop.Stop stop) {
    double sum = 0;
    for (Hop hop : hops) {
      boolean isBeside = hop.before().equals(stop) || hop.after().equals(stop);
      sum += isBeside ? stop.slots() / hop.attempts().period().seconds() : 0;
    }
    return sum;
  }

  private double all(Function<Hop, XState> pairs) {
    XState pair = distilled(hops.getFirst(), pairs);
    for (Hop hop : hops.subList(1, hops.size())) {
      pair = gates(hop.before()).swap(pair, distilled(hop, pairs));
    }
    return pair.fidelity(BellState.PHI_PLUS);
  }

  private XState distilled(Hop hop, Function<Hop, XState> pairs) {
    return DistilledLink.of(
            pairs.apply(hop), circuit.care().distilling(), gates(hop.before()), gates(hop.after()))
        .pair();
  }

  private static LocalGates gates(Hop.Stop stop) {
    return stop.node().processor().gates();
  }
}
