// SPDX-License-Identifier: Apache-2.0
package yugma.physics.symptom;

import java.util.Optional;
import yugma.physics.circuit.Instruction;

/// A circuit that cannot be analysed because of one of its instructions.
public class InstructionException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /// The very object that stands in the circuit.
  private final transient Optional<Instruction> instruction;

  public InstructionException(String message, Optional<Instruction> instruction) {
    super(message);
    this.instruction = instruction;
  }

  /// Which one, as the object that stands in the circuit; nothing if it is none of them.
  public Optional<Instruction> instruction() {
    return instruction;
  }
}
