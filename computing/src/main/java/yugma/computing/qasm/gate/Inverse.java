// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.Qubits;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Matrix;
import yugma.physics.gate.Step;

/// What undoes a gate.
final class Inverse {
  private static final double NEAR = 1e-9;

  /// Gates whose angles add up when they are done one after the other.
  static final Set<String> ADDING =
      Set.of(
          "gphase", "p", "rx", "ry", "rz", "cp", "crx", "cry", "crz", "rxx", "ryy", "rzz", "fsim");

  private static final Map<Gate, Optional<Gate>> ROWS = rows();

  private Inverse() {}

  private static Map<Gate, Optional<Gate>> rows() {
    Map<Gate, Optional<Gate>> rows = new HashMap<>();
    List<Gate> fixed = Gate.all().stream().filter(gate -> gate.angles().isEmpty()).toList();
    for (Gate gate : fixed) {
      Matrix back = gate.matrix().adjoint();
      boolean isOwn = back.distance(gate.matrix()) < NEAR;
      rows.put(
          gate,
          isOwn
              ? Optional.of(gate)
              : fixed.stream()
                  .filter(other -> other.qubits() == gate.qubits())
                  .filter(other -> other.matrix().distance(back) < NEAR)
                  .findFirst());
    }
    return rows;
  }

  static List<Apply> of(Apply apply) {
    Gate gate = apply.gate();
    List<Double> angles = apply.angles();
    if (angles.isEmpty()) {
      Optional<Gate> row = ROWS.getOrDefault(gate, Optional.empty());
      if (row.isPresent()) {
        return List.of(with(apply, row.get(), angles));
      }
      Controlled apart = Controlled.of(apply);
      return apart.gate() == gate ? reversed(apply) : base(apart);
    }
    if (ADDING.contains(gate.name())) {
      return List.of(with(apply, gate, angles.stream().map(angle -> -angle).toList()));
    }
    return switch (gate.name()) {
      case "U", "u3", "cu3" -> List.of(with(apply, gate, turned(angles)));
      case "u2" ->
          List.of(
              with(apply, Gate.named("u3"), List.of(-Math.PI / 2, -angles.get(1), -angles.get(0))));
      case "cu" -> {
        List<Double> back = new ArrayList<>(turned(angles));
        back.add(-angles.get(3));
        yield List.of(with(apply, gate, back));
      }
      default -> reversed(apply);
    };
  }

  private static List<Double> turned(List<Double> angles) {
    return List.of(-angles.get(0), -angles.get(2), -angles.get(1));
  }

  private static Apply with(Apply apply, Gate gate, List<Double> angles) {
    return new Apply(gate, angles, apply.controls(), apply.states(), apply.targets());
  }

  private static List<Apply> base(Controlled apart) {
    List<Apply> all = new ArrayList<>();
    Apply base =
        new Apply(
            apart.gate(),
            apart.angles(),
            Qubits.of(apart.controls()),
            apart.states(),
            Qubits.of(apart.targets()));
    for (Apply back : of(base)) {
      all.addAll(Controlled.of(back).applies());
    }
    return all;
  }

  private static List<Apply> reversed(Apply apply) {
    List<Apply> all = new ArrayList<>();
    for (Step step : apply.gate().steps(apply.angleArray()).reversed()) {
      int[] targets = step.targets().stream().mapToInt(apply.targets()::get).toArray();
      Apply small =
          new Apply(
              step.gate(), step.angles(), apply.controls(), apply.states(), Qubits.of(targets));
      for (Apply back : of(small)) {
        all.addAll(Controlled.of(back).applies());
      }
    }
    return all;
  }
}
