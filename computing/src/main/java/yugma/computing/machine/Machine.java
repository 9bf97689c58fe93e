// SPDX-License-Identifier: Apache-2.0
package yugma.computing.machine;

import yugma.kernel.time.Time;
import yugma.physics.circuit.Instruction.Apply;

/// Qubits in one state, all |0⟩ at first, on which a program acts step by step.
///
/// One thread at a time.
public interface Machine {
  /// Applies a gate to each group of its targets.
  void apply(Apply gate);

  /// Measures a qubit in the computational basis, once for all who ask again.
  boolean measure(int qubit);

  /// Puts a qubit into |0⟩.
  void reset(int qubit);

  /// Lets time pass for a qubit, which changes nothing on a machine without noise.
  default void idle(Time time, int qubit) {}
}
