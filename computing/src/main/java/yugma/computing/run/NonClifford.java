// SPDX-License-Identifier: Apache-2.0
package yugma.computing.run;

import java.util.Optional;
import yugma.physics.circuit.Circuit;
import yugma.physics.circuit.Instruction;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.Instruction.Damp;
import yugma.physics.circuit.Instruction.Repeat;
import yugma.physics.tableau.Clifford;

/// Steps that a tableau cannot hold.
final class NonClifford {
  /// Why no tableau takes relaxation.
  static final String DAMPING =
      "relaxation (t1) is no Pauli error, and none is put in its place unasked";

  private NonClifford() {}

  /// The first step that takes Pauli operators out of the Paulis, in a sentence.
  static Optional<String> first(Circuit circuit) {
    for (Instruction instruction : circuit.instructions()) {
      Optional<String> other =
          switch (instruction) {
            case Apply apply ->
                Clifford.is(apply)
                    ? Optional.empty()
                    : Optional.of(words(apply) + " is no Clifford gate");
            case Damp _ -> Optional.of(DAMPING);
            case Repeat repeat -> first(repeat.body());
            default -> Optional.empty();
          };
      if (other.isPresent()) {
        return other;
      }
    }
    return Optional.empty();
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
