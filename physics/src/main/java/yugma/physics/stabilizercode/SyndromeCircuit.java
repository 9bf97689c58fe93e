// SPDX-License-Identifier: Apache-2.0
package yugma.physics.stabilizercode;

import java.util.ArrayList;
import java.util.List;
import yugma.physics.circuit.Circuit;
import yugma.physics.circuit.Instruction;
import yugma.physics.circuit.Qubits;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;
import yugma.physics.gate.PauliTerm;

/// The measurement of every stabilizer of a code.
record SyndromeCircuit(StabilizerCode code) {
  private static final Gate CY = Gate.named("cy");

  Circuit circuit() {
    List<Instruction> all = new ArrayList<>();
    int[] helpers = new int[code.stabilizers().size()];
    for (int j = 0; j < helpers.length; j++) {
      helpers[j] = code.qubits() + j;
    }
    all.add(new Instruction.Reset(Pauli.Z, Qubits.of(helpers)));
    for (int j = 0; j < helpers.length; j++) {
      measure(all, code.stabilizers().get(j), helpers[j]);
    }
    all.add(new Instruction.Measure(Pauli.Z, Qubits.of(helpers), inverted(), 0, false));
    return new Circuit(all);
  }

  /// A stabilizer with a minus is satisfied where its helper tells 1.
  private List<Boolean> inverted() {
    return code.stabilizers().stream().map(PauliTerm::negative).toList();
  }

  private void measure(List<Instruction> all, PauliTerm check, int helper) {
    all.add(Instruction.Apply.of(Gate.H, helper));
    for (int q = 0; q < code.qubits(); q++) {
      switch (check.at(q)) {
        case I -> {}
        case X -> all.add(Instruction.Apply.of(Gate.CX, helper, q));
        case Y -> all.add(Instruction.Apply.of(CY, helper, q));
        case Z -> all.add(Instruction.Apply.of(Gate.CZ, helper, q));
      }
    }
    all.add(Instruction.Apply.of(Gate.H, helper));
  }
}
