// SPDX-License-Identifier: Apache-2.0
package yugma.physics.tableau;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import yugma.kernel.bits.Bits;
import yugma.kernel.random.RandomStream;
import yugma.physics.circuit.Circuit;
import yugma.physics.circuit.Instruction;
import yugma.physics.circuit.PauliProduct;
import yugma.physics.gate.Pauli;

/// One run of a circuit on a tableau, from the state 0, with the record it makes.
///
/// The noise of the circuit happens by a random stream, or not at all. A run costs the gates and
/// measurements of every repetition.
public final class TableauRun {
  private final Tableau tableau;
  private final Bits record;

  /// How a measurement whose result is not certain comes out.
  private final BooleanSupplier outcomes;

  private final Optional<NoiseDraw> noise;
  private int made;

  private TableauRun(Circuit circuit, BooleanSupplier outcomes, Optional<NoiseDraw> noise) {
    this.tableau = Tableau.zeros(circuit.qubits());
    long measurements = circuit.measurements();
    if (measurements > Integer.MAX_VALUE - 64) {
      throw new IllegalArgumentException(
          "a circuit of "
              + measurements
              + " measurements has too long a record, at most 2^31 - 65");
    }
    this.record = Bits.zeros((int) measurements);
    this.outcomes = outcomes;
    this.noise = noise;
    circuit.forEach(this::run);
  }

  /// The record of a run without noise, in which results that are not certain are all 0: what Pauli
  /// frames are relative to.
  public static Bits reference(Circuit circuit) {
    return new TableauRun(circuit, () -> false, Optional.empty()).record;
  }

  /// A run with all its noise.
  public static TableauRun of(Circuit circuit, RandomStream random) {
    return new TableauRun(circuit, random::nextBoolean, Optional.of(new NoiseDraw(random)));
  }

  /// What was measured, in the order of time.
  public Bits record() {
    return record;
  }

  /// The state at the end.
  public Tableau state() {
    return tableau;
  }

  private void run(Instruction instruction) {
    switch (instruction) {
      case Instruction.Apply apply -> tableau.apply(apply);
      case Instruction.Measure measure -> measure(measure);
      case Instruction.MeasureProducts measure -> {
        for (PauliProduct product : measure.products()) {
          write(measured(product), measure.flip());
        }
      }
      case Instruction.TurnProducts turn ->
          turn.products().forEach(product -> tableau.turn(product, turn.isInverse()));
      case Instruction.Pad pad -> pad.bits().forEach(bit -> write(bit, pad.flip()));
      case Instruction.Reset reset -> reset(reset);
      case Instruction.Feedback feedback -> {
        if (record.get(made - feedback.back())) {
          tableau.pauli(feedback.pauli(), feedback.target());
        }
      }
      case Instruction.Disturb disturb -> disturb(disturb);
      case Instruction.Correlated correlated ->
          noise.ifPresent(draw -> draw.correlated(correlated, tableau));
      case Instruction.Damp _ ->
          throw new IllegalArgumentException(
              "a tableau cannot take it: amplitude damping is no Pauli error");
      case Instruction.Detector _,
          Instruction.Observable _,
          Instruction.Wait _,
          Instruction.Place _,
          Instruction.Shift _,
          Instruction.Tick _ -> {}
      case Instruction.Repeat repeat -> throw new IllegalStateException("unrolled: " + repeat);
    }
  }

  private void measure(Instruction.Measure measure) {
    Pauli basis = measure.basis();
    for (int i = 0; i < measure.targets().size(); i++) {
      int qubit = measure.targets().get(i);
      boolean result = measured(basis, qubit);
      write(result != measure.isInverted(i), measure.flip());
      if (result && measure.resets()) {
        tableau.pauli(Tableau.flipOf(basis), qubit);
      }
    }
  }

  private void reset(Instruction.Reset reset) {
    for (int i = 0; i < reset.targets().size(); i++) {
      int qubit = reset.targets().get(i);
      if (measured(reset.basis(), qubit)) {
        tableau.pauli(Tableau.flipOf(reset.basis()), qubit);
      }
    }
  }

  private boolean measured(Pauli basis, int qubit) {
    return tableau.measure(basis, qubit, outcomes);
  }

  private boolean measured(PauliProduct product) {
    return tableau.measure(product, outcomes);
  }

  private void disturb(Instruction.Disturb disturb) {
    int size = disturb.noise().qubits();
    for (int i = 0; i < disturb.targets().size(); i += size) {
      int at = i;
      boolean herald = noise.isPresent() && noise.get().disturb(disturb, at, tableau);
      if (disturb.noise().isHeralded()) {
        write(herald, 0);
      }
    }
  }

  private void write(boolean bit, double flip) {
    boolean isWrong = noise.isPresent() && noise.get().happens(flip);
    record.set(made++, bit != isWrong);
  }
}
