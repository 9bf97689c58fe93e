// SPDX-License-Identifier: Apache-2.0
package yugma.physics.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A gate as one row of facts: names, matrix, what it makes of Pauli operators, smaller steps,
/// help.
///
/// The rows stand in the resource `gates.txt`, as printed by `yugma circuit gates`. A test proves
/// that the columns of each agree. Immutable.
public final class Gate {
  /// Hadamard gate.
  public static final Gate H = named("h");

  /// Quarter turn about Z.
  public static final Gate S = named("s");

  /// Bit flip.
  public static final Gate X = named("x");

  /// Bit and phase flip.
  public static final Gate Y = named("y");

  /// Phase flip.
  public static final Gate Z = named("z");

  /// Controlled bit flip.
  public static final Gate CX = named("cx");

  /// Controlled phase flip.
  public static final Gate CZ = named("cz");

  /// Exchange of two qubits.
  public static final Gate SWAP = named("swap");

  /// Eighth of a turn about Z.
  public static final Gate T = named("t");

  /// Phase of |1⟩, with one angle.
  public static final Gate P = named("p");

  /// Phase of the whole state, with one angle.
  public static final Gate GLOBAL_PHASE = named("gphase");

  private final GateRow row;
  private final Optional<CliffordAction> action;

  /// Its matrix once read from the table, if it has no angles.
  private @Nullable Matrix plain;

  Gate(GateRow row) {
    this.row = row;
    this.action =
        row.images().isEmpty() ? Optional.empty() : Optional.of(CliffordAction.parse(row.images()));
  }

  /// The one of a name that is known to exist.
  public static Gate named(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException("there is no gate '" + name + "'"));
  }

  /// The one of this name, as OpenQASM writes it.
  public static Optional<Gate> find(String name) {
    return Optional.ofNullable(GateTable.BY_NAME.get(name));
  }

  /// The one of this name, as Stim writes it.
  public static Optional<Gate> findStim(String name) {
    return Optional.ofNullable(GateTable.BY_STIM_NAME.get(name));
  }

  /// All, in the order of their table.
  public static List<Gate> all() {
    return GateTable.ALL;
  }

  /// Its first name.
  public String name() {
    return row.names().getFirst();
  }

  /// All its names in OpenQASM.
  public List<String> names() {
    return row.names();
  }

  /// Its names in circuit files of Stim, the usual one first; none if such files have no such gate.
  public List<String> stimNames() {
    return row.stimNames();
  }

  /// On how many qubits.
  public int qubits() {
    return row.qubits();
  }

  /// The letters of its angles, in radians.
  public List<String> angles() {
    return row.angles();
  }

  /// What it does, in a sentence.
  public String help() {
    return row.help();
  }

  /// Its matrix as the table writes it.
  public String matrixText() {
    return row.matrix();
  }

  /// What it makes of X and Z of its targets as the table writes it, empty of no Clifford gate.
  public String imagesText() {
    return row.images();
  }

  /// Its steps as the table writes them.
  public String stepsText() {
    return row.steps();
  }

  /// Its matrix, phase and all.
  ///
  /// @param angles in radians, as many as it has
  public Matrix matrix(double... angles) {
    if (angles.length > 0 || plain == null) {
      Matrix made = MatrixText.matrix(row.matrix(), values(angles));
      if (angles.length > 0) {
        return made;
      }
      plain = made;
    }
    return plain;
  }

  /// What it makes of Pauli operators, if it is a Clifford gate whatever its angles.
  public Optional<CliffordAction> action() {
    return action;
  }

  /// What it makes of Pauli operators at these angles, if that is Paulis again.
  public Optional<CliffordAction> action(double... angles) {
    return angles.length == 0 && action.isPresent() || qubits() == 0
        ? action
        : CliffordAction.of(matrix(angles));
  }

  /// Whether no smaller gates make it up: `gphase`, `h`, `s`, `p` and `cx`.
  public boolean isPrimitive() {
    return row.steps().equals("-");
  }

  /// Exactly this gate, in gates of less; itself if it is primitive.
  public List<Step> steps(double... angles) {
    Angles values = values(angles);
    List<Step> steps = new ArrayList<>();
    if (isPrimitive()) {
      return List.of(Step.of(this, angles));
    }
    for (String text : row.steps().split(";", -1)) {
      if (!text.isBlank()) {
        steps.add(Step.parse(text.strip(), values));
      }
    }
    return steps;
  }

  /// Exactly this gate, in primitive ones.
  public List<Step> primitives(double... angles) {
    if (isPrimitive()) {
      return steps(angles);
    }
    List<Step> all = new ArrayList<>();
    for (Step step : steps(angles)) {
      for (Step small : step.gate().primitives(step.angleArray())) {
        all.add(small.on(step.targets()));
      }
    }
    return all;
  }

  private Angles values(double[] angles) {
    if (angles.length != row.angles().size()) {
      throw new IllegalArgumentException(
          "gate " + name() + " has " + row.angles().size() + " angles, not " + angles.length);
    }
    return new Angles(row.angles(), Arrays.stream(angles).boxed().toList());
  }

  @Override
  public String toString() {
    return name();
  }
}
