// SPDX-License-Identifier: Apache-2.0
package yugma.computing.run;

import yugma.computing.machine.Machine;
import yugma.physics.circuit.Instruction.Disturb;

/// A machine that holds what noise makes of a state, all ways at once.
interface NoisyMachine extends Machine {
  /// Applies noise that no record tells of.
  void disturb(Disturb noise);
}
