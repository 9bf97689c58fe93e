// SPDX-License-Identifier: Apache-2.0
package yugma.computing.run;

import java.util.Optional;
import yugma.physics.circuit.Circuit;
import yugma.physics.circuit.Instruction;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.Instruction.Damp;
import yugma.physics.circuit.Instruction.Repeat;
import yugma.physics.gate.CliffordAction;
import yugma.physics.gate.Matrix;

/// Tells whether a circuit is made of Clifford gates and Pauli errors alone.
final class Clifford {
  /// Why no tableau takes relaxation.
  static final String DAMPING =
      "relaxation (t1) is no Pauli error, and none is put in its place unasked";

  private Clifford() {}

  /// The first step that takes Pauli operators out of the Paulis, in a sentence.
  static Optional<String> firstOther(Circuit circuit) {
    for (Instruction instruction : circuit.instructions()) {
      Optional<String> other =
          switch (instruction) {
            case Apply apply ->
                isClifford(apply)
                    ? Optional.empty()
                    : Optional.of(words(apply) + " is no Clifford gate");
            case Damp _ -> Optional.of(DAMPING);
            case Repeat repeat -> firstOther(repeat.body());
            default -> Optional.empty();
          };
      if (other.isPresent()) {
        return other;
      }
    }
    return Optional.empty();
  }

  /// Whether a gate keeps Pauli operators Pauli operators.
  static boolean isClifford(Apply apply) {
    int controls = apply.controls().size();
    if (controls == 0) {
      return apply.gate().qubits() == 0 || apply.gate().action(apply.angleArray()).isPresent();
    }
    if (controls + apply.gate().qubits() > 3) {
      return false;
    }
    Matrix matrix = apply.gate().matrix(apply.angleArray());
    for (int control = 0; control < controls; control++) {
      matrix = matrix.controlled();
    }
    return CliffordAction.of(matrix).isPresent();
  }

  /// The gate as people call it.
  static String words(Apply apply) {
    String gate =
        apply.angles().isEmpty() ? apply.gate().name() : apply.gate().name() + apply.angles();
    return switch (apply.controls().size()) {
      case 0 -> gate;
      case 1 -> gate + " under a control";
      default -> gate + " under " + apply.controls().size() + " controls";
    };
  }
}
