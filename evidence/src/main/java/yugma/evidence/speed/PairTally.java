// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.speed;

import java.util.Optional;
import yugma.entanglement.circuit.CircuitEffect;
import yugma.entanglement.pair.Half;
import yugma.entanglement.pair.Pair;
import yugma.entanglement.simulation.CircuitListener;
import yugma.kernel.event.Simulation;
import yugma.kernel.time.Time;

/// Counts the pairs of circuits, and looks at what they really are; stops when both ends have the
/// last.
final class PairTally implements CircuitListener {
  private final Simulation simulation;
  private final long last;
  private long pairs;
  private double fidelities;

  /// @param last after which the simulation stops
  PairTally(Simulation simulation, long last) {
    this.simulation = simulation;
    this.last = last;
  }

  PairCase.Outcome outcome() {
    return new PairCase.Outcome(
        pairs,
        pairs == 0 ? 0 : fidelities / pairs,
        simulation.events(),
        simulation.now().seconds());
  }

  @Override
  public void delivered(
      boolean isNear, CircuitEffect.Deliver deliver, Optional<Half> half, Time now) {
    Pair pair = half.orElseThrow().pair();
    if (pair.half(0).isTaken() && pair.half(1).isTaken()) {
      pairs++;
      fidelities += pair.fidelity(deliver.told());
      if (pairs == last) {
        simulation.stop();
      }
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
    throw new IllegalStateException("the load is refused: " + why);
  }
}
