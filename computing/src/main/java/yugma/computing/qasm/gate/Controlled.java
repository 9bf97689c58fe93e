// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import yugma.computing.qasm.value.Trouble;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.Qubits;
import yugma.physics.gate.Gate;

/// A gate with its controls apart, so that `ccx` and `ctrl @ cx` are the same: `x` under two.
///
/// @param states bit j: what control j must be
record Controlled(
    Gate gate, List<Double> angles, List<Integer> controls, long states, List<Integer> targets) {
  private static final int MOST = 63;

  /// Rows of the table that are other rows under controls, which are their first targets.
  private static final Map<String, String> BASES =
      Map.ofEntries(
          Map.entry("cx", "x"),
          Map.entry("cy", "y"),
          Map.entry("cz", "z"),
          Map.entry("ch", "h"),
          Map.entry("csx", "sx"),
          Map.entry("cp", "p"),
          Map.entry("crx", "rx"),
          Map.entry("cry", "ry"),
          Map.entry("crz", "rz"),
          Map.entry("cu3", "u3"),
          Map.entry("ccx", "x"),
          Map.entry("ccz", "z"),
          Map.entry("cswap", "swap"));

  /// The gate and its controls apart.
  static Controlled of(Apply apply) {
    String base = BASES.getOrDefault(apply.gate().name(), apply.gate().name());
    Gate gate = Gate.named(base);
    int own = apply.gate().qubits() - gate.qubits();
    List<Integer> controls = new ArrayList<>();
    List<Integer> targets = new ArrayList<>();
    for (int i = 0; i < apply.controls().size(); i++) {
      controls.add(apply.controls().get(i));
    }
    long states = apply.states();
    for (int i = 0; i < apply.targets().size(); i++) {
      if (i < own) {
        states |= 1L << controls.size();
        controls.add(apply.targets().get(i));
      } else {
        targets.add(apply.targets().get(i));
      }
    }
    return new Controlled(gate, apply.angles(), controls, states, targets);
  }

  Controlled shifted(int by) {
    return new Controlled(
        gate,
        angles,
        controls.stream().map(wire -> wire + by).toList(),
        states,
        targets.stream().map(wire -> wire + by).toList());
  }

  /// Under the first wires as well.
  Controlled under(int count, long all) {
    if (controls.size() + count > MOST) {
      throw Trouble.of(
          "a gate has more than " + MOST + " controls", "compute their product into a qubit");
    }
    List<Integer> more = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      more.add(i);
    }
    more.addAll(controls);
    return new Controlled(gate, angles, more, all | states << count, targets);
  }

  private boolean isPositive() {
    return states == (1L << controls.size()) - 1;
  }

  /// The gates to apply: a row of the table that has the controls built in, where there is one.
  List<Apply> applies() {
    if (gate == Gate.GLOBAL_PHASE && !controls.isEmpty()) {
      return phase();
    }
    return List.of(apply());
  }

  private Apply apply() {
    int count = controls.size();
    if (count > 0 && isPositive()) {
      String name = gate.name();
      if (count == 1 && eighths(name) != 0) {
        return row(Gate.named("cp"), List.of(eighths(name) * Math.PI / 4));
      }
      for (String row : rows(name)) {
        if (Gate.named(row).qubits() == gate.qubits() + count) {
          return row(Gate.named(row), angles);
        }
      }
      if (name.equals("U") && count == 1) {
        double a = angles.getFirst();
        return row(Gate.named("cu"), List.of(a, angles.get(1), angles.get(2), 0.5 * a));
      }
    }
    return new Apply(gate, angles, Qubits.of(controls), states, Qubits.of(targets));
  }

  private static List<String> rows(String base) {
    return BASES.entrySet().stream()
        .filter(entry -> entry.getValue().equals(base))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static int eighths(String name) {
    return switch (name) {
      case "s" -> 2;
      case "sdg" -> -2;
      case "t" -> 1;
      case "tdg" -> -1;
      default -> 0;
    };
  }

  private Apply row(Gate row, List<Double> itsAngles) {
    List<Integer> all = new ArrayList<>(controls);
    all.addAll(targets);
    return new Apply(row, itsAngles, Qubits.NONE, 0, Qubits.of(all));
  }

  /// A phase of the whole state under controls is one of |1⟩ of any of them; a control that must be
  /// 0 is flipped for it and back.
  private List<Apply> phase() {
    int last = controls.size() - 1;
    boolean isPositive = (states >>> last & 1) != 0;
    Controlled phase =
        new Controlled(
            Gate.P,
            angles,
            controls.subList(0, last),
            states & (1L << last) - 1,
            List.of(controls.get(last)));
    if (isPositive) {
      return phase.applies();
    }
    Apply flip = Apply.of(Gate.X, controls.get(last));
    return List.of(flip, phase.apply(), flip);
  }
}
