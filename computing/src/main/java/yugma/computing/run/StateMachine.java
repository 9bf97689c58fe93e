// SPDX-License-Identifier: Apache-2.0
package yugma.computing.run;

import yugma.computing.machine.Machine;
import yugma.physics.circuit.Instruction.Disturb;

/// A machine by the state that it holds, which noise may change.
interface StateMachine extends Machine {
  /// Lets a qubit fall from |1⟩ to |0⟩ with a probability.
  void damp(double probability, int qubit);

  /// Applies noise that no record tells of, all ways at once, if the state can hold that.
  ///
  /// @return whether it did; else one way is to be drawn
  default boolean takesWhole(Disturb noise) {
    return false;
  }
}
