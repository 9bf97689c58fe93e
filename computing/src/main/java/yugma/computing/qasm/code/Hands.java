// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.code;

import yugma.kernel.time.Time;
import yugma.physics.circuit.Instruction.Apply;

/// What carries out what a program says of qubits.
public interface Hands {
  /// Applies a gate.
  void apply(Apply gate);

  /// Measures a qubit.
  ///
  /// @return 0 or 1, or 2 and the number of the record that will tell
  int measure(int qubit);

  /// Puts a qubit into |0⟩.
  void reset(int qubit);

  /// Lets time pass for a qubit.
  void idle(Time time, int qubit);
}
