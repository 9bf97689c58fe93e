// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.program;

import java.util.function.ToDoubleFunction;
import yugma.entanglement.linklayer.PairId;
import yugma.kernel.time.Time;
import yugma.physics.bell.BellState;
import yugma.physics.gate.Pauli;

/// An end's half of a pair, and what that end knows of it.
///
/// Its true state is nobody's to read: what is known is the Bell state that the network tells, and
/// an estimate.
public final class PairHalf {
  private final PairId id;
  private final BellState told;
  private final LocalQubit qubit;
  private final Time emitted;
  private final ToDoubleFunction<Time> estimate;

  /// @param estimate of the fidelity at an age
  PairHalf(
      PairId id, BellState told, LocalQubit qubit, Time emitted, ToDoubleFunction<Time> estimate) {
    this.id = id;
    this.told = told;
    this.qubit = qubit;
    this.emitted = emitted;
    this.estimate = estimate;
  }

  /// The identity of the pair, the same at both ends.
  public PairId id() {
    return id;
  }

  /// The Bell state that the pair is told to be.
  public BellState told() {
    return told;
  }

  /// The qubit itself.
  public LocalQubit qubit() {
    return qubit;
  }

  /// The time since this half was emitted.
  public Time age() {
    return qubit.node().now().minus(emitted);
  }

  /// The fidelity with [#told] that is to be expected now: what the path promises of a fresh pair,
  /// less what both memories do in its [#age]. Neither is measured on this pair.
  public double estimatedFidelity() {
    return estimate.applyAsDouble(age());
  }

  /// Makes the pair Φ+ by a turn of this half; one of both ends does that.
  public void correct() {
    qubit.turn(told.pauli());
  }

  /// Measures the half as [LocalQubit#measure(Pauli)] does.
  public boolean measure(Pauli basis) {
    return qubit.measure(basis);
  }

  /// Measures the half as [LocalQubit#measure(double)] does.
  public boolean measure(double radians) {
    return qubit.measure(radians);
  }
}
