// SPDX-License-Identifier: Apache-2.0
package yugma.computing.run;

import yugma.kernel.random.RandomStream;
import yugma.physics.amplitudes.Amplitudes;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Matrix;

/// Qubits as amplitudes.
record KetMachine(Amplitudes state, RandomStream random) implements StateMachine {
  private static final int[] NO_CONTROLS = {};

  @Override
  public void apply(Apply gate) {
    state.apply(gate);
  }

  @Override
  public boolean measure(int qubit) {
    return state.measure(qubit, random);
  }

  @Override
  public void reset(int qubit) {
    state.reset(qubit, random);
  }

  /// One of the two ways is drawn: it falls, or that it did not makes |1⟩ less likely.
  @Override
  public void damp(double probability, int qubit) {
    if (random.nextDouble() < probability * state.probability(qubit)) {
      state.collapse(qubit, true);
      state.apply(Gate.X, qubit);
    } else {
      state.apply(Matrix.real(1, 0, 0, Math.sqrt(1 - probability)), NO_CONTROLS, 0, qubit);
      state.normalise();
    }
  }
}
