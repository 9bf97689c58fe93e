// SPDX-License-Identifier: Apache-2.0
package yugma.physics.tableau;

import java.util.Arrays;
import java.util.Optional;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.gate.CliffordAction;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Matrix;
import yugma.physics.gate.Pauli;

/// An instruction made ready for a tableau: its gate found to be a Clifford gate, or refused.
final class Clifford {
  /// Beyond this, with two controls or more, a Clifford gate does nothing at all.
  private static final int MOST_QUBITS = 4;

  private final Apply apply;
  private final int size;

  Clifford(Apply apply) {
    this.apply = apply;
    this.size = apply.controls().size() + apply.gate().qubits();
  }

  /// Whether a gate can act on tableaus.
  static Optional<CliffordAction> action(Apply apply) {
    if (apply.controls().size() == 0) {
      return apply.gate().action(apply.angleArray());
    }
    return CliffordAction.of(controlled(apply));
  }

  void on(Tableau tableau) {
    if (size == 0 || isNothing()) {
      return;
    }
    if (apply.controls().size() > 0 || !quick(tableau)) {
      CliffordAction inverse = inverse();
      int groups = apply.gate().qubits() == 0 ? 1 : apply.targets().size() / apply.gate().qubits();
      for (int group = 0; group < groups; group++) {
        tableau.applyInverse(inverse, qubits(group));
      }
    }
  }

  private boolean isNothing() {
    if (size <= MOST_QUBITS) {
      return false;
    }
    Matrix matrix = apply.gate().matrix(apply.angleArray());
    if (matrix.distance(Matrix.identity(matrix.qubits())) < 1e-9) {
      return true;
    }
    throw refusal();
  }

  private CliffordAction inverse() {
    return action(apply).orElseThrow(this::refusal).inverse();
  }

  private IllegalArgumentException refusal() {
    String controls =
        apply.controls().size() == 0 ? "" : " under " + apply.controls().size() + " controls";
    String angles = apply.angles().isEmpty() ? "" : " with angles " + apply.angles();
    return new IllegalArgumentException(
        "gate "
            + apply.gate()
            + angles
            + controls
            + " is not a Clifford gate, so a tableau cannot hold the result; a ket can");
  }

  /// The matrix with the controls before the targets, those that must be 0 turned over.
  private static Matrix controlled(Apply apply) {
    Matrix matrix = apply.gate().matrix(apply.angleArray());
    for (int j = apply.controls().size() - 1; j >= 0; j--) {
      matrix = matrix.controlled();
      if ((apply.states() >>> j & 1) == 0) {
        Matrix flip = Pauli.X.matrix().beside(Matrix.identity(matrix.qubits() - 1));
        matrix = flip.times(matrix).times(flip);
      }
    }
    return matrix;
  }

  private int[] qubits(int group) {
    int controls = apply.controls().size();
    int[] qubits = Arrays.copyOf(apply.controls().toArray(), size);
    for (int j = controls; j < size; j++) {
      qubits[j] = apply.targets().get(group * apply.gate().qubits() + j - controls);
    }
    return qubits;
  }

  private boolean quick(Tableau tableau) {
    Gate gate = apply.gate();
    int[] targets = apply.targets().toArray();
    switch (gate.name()) {
      case "id", "ii" -> {}
      case "x" -> paulis(tableau, Pauli.X, targets);
      case "y" -> paulis(tableau, Pauli.Y, targets);
      case "z" -> paulis(tableau, Pauli.Z, targets);
      case "h" -> Arrays.stream(targets).forEach(tableau::h);
      case "s" -> Arrays.stream(targets).forEach(tableau::s);
      case "cx", "cz", "swap" -> pairs(tableau, gate.name(), targets);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void paulis(Tableau tableau, Pauli pauli, int[] targets) {
    for (int target : targets) {
      tableau.pauli(pauli, target);
    }
  }

  private static void pairs(Tableau tableau, String name, int[] targets) {
    for (int i = 0; i < targets.length; i += 2) {
      switch (name) {
        case "cx" -> tableau.cx(targets[i], targets[i + 1]);
        case "cz" -> tableau.cz(targets[i], targets[i + 1]);
        default -> tableau.swap(targets[i], targets[i + 1]);
      }
    }
  }
}
