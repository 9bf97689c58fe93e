// SPDX-License-Identifier: Apache-2.0
package yugma.physics.errormodel;

import java.util.Optional;
import yugma.physics.circuit.Instruction;
import yugma.physics.symptom.InstructionException;

/// A circuit whose detectors or observables are not the same in every run without noise.
public final class GaugeException extends InstructionException {
  private static final long serialVersionUID = 1;

  GaugeException(String what, String where, Optional<Instruction> instruction) {
    super(
        what + " is random without noise, must be certain; what it sees is not fixed " + where,
        instruction);
  }
}
