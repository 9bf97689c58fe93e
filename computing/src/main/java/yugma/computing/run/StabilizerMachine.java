// SPDX-License-Identifier: Apache-2.0
package yugma.computing.run;

import yugma.kernel.random.RandomStream;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.gate.Pauli;
import yugma.physics.tableau.Clifford;
import yugma.physics.tableau.Tableau;

/// Qubits as a stabilizer tableau.
final class StabilizerMachine implements StateMachine {
  private final Tableau state;
  private final RandomStream random;

  StabilizerMachine(Tableau state, RandomStream random) {
    this.state = state;
    this.random = random;
  }

  @Override
  public void apply(Apply gate) {
    boolean isPlain = gate.controls().size() == 0 && gate.gate().action().isPresent();
    if (!isPlain && !Clifford.is(gate)) {
      throw new NotCliffordException(NonClifford.words(gate) + " is no Clifford gate");
    }
    state.apply(gate);
  }

  @Override
  public boolean measure(int qubit) {
    return state.measure(Pauli.Z, qubit, random);
  }

  @Override
  public void reset(int qubit) {
    state.reset(Pauli.Z, qubit, random);
  }

  @Override
  public void damp(double probability, int qubit) {
    throw new NotCliffordException(NonClifford.DAMPING);
  }
}
