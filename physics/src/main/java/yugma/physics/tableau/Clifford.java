// SPDX-License-Identifier: Apache-2.0
package yugma.physics.tableau;

import java.util.Arrays;
import java.util.Optional;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.gate.CliffordAction;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Matrix;
import yugma.physics.gate.Pauli;

/// An instruction of gates found to be Clifford gates, whatever their angles and controls, or
/// refused.
public final class Clifford {
  /// Beyond this, with two controls or more, a Clifford gate does nothing at all.
  private static final int MOST_QUBITS = 4;

  private final Apply apply;
  private final int size;

  public Clifford(Apply apply) {
    this.apply = apply;
    this.size = apply.controls().size() + apply.gate().qubits();
  }

  /// What it makes of Pauli operators on its controls, then its targets.
  ///
  /// @throws IllegalArgumentException if it is not a Clifford gate, naming it
  public CliffordAction action() {
    return found().orElseThrow(this::refusal);
  }

  private Optional<CliffordAction> found() {
    return apply.controls().size() == 0
        ? apply.gate().action(apply.angleArray())
        : CliffordAction.of(controlled(apply));
  }

  /// Whether it is a Clifford gate, so that nothing here refuses it.
  public static boolean is(Apply apply) {
    Clifford gate = new Clifford(apply);
    return gate.size > MOST_QUBITS ? gate.isIdentity() : gate.size == 0 || gate.found().isPresent();
  }

  /// How many groups of qubits it acts on.
  public int groups() {
    return apply.gate().qubits() == 0 ? 1 : apply.targets().size() / apply.gate().qubits();
  }

  void on(Tableau tableau) {
    if (isNothing()) {
      return;
    }
    if (apply.controls().size() > 0 || !quick(tableau)) {
      CliffordAction inverse = action().inverse();
      for (int group = 0; group < groups(); group++) {
        tableau.applyInverse(inverse, qubits(group));
      }
    }
  }

  /// Whether it does nothing but turn the phase of the whole state, or nothing at all under
  /// controls.
  ///
  /// @throws IllegalArgumentException if it has many controls and does something
  public boolean isNothing() {
    if (size <= MOST_QUBITS) {
      return size == 0;
    }
    if (isIdentity()) {
      return true;
    }
    throw refusal();
  }

  private boolean isIdentity() {
    Matrix matrix = apply.gate().matrix(apply.angleArray());
    return matrix.distance(Matrix.identity(matrix.qubits())) < 1e-9;
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

  /// The controls, then the targets of one group.
  public int[] qubits(int group) {
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
