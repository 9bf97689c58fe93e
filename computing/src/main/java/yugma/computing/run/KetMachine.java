// SPDX-License-Identifier: Apache-2.0
package yugma.computing.run;

import yugma.computing.machine.Machine;
import yugma.kernel.random.RandomStream;
import yugma.physics.amplitudes.Amplitudes;
import yugma.physics.circuit.Instruction.Apply;

/// Qubits as amplitudes.
record KetMachine(Amplitudes state, RandomStream random) implements Machine {
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
}
