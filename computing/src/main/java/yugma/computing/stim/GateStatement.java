// SPDX-License-Identifier: Apache-2.0
package yugma.computing.stim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yugma.computing.stim.Target.Kind;
import yugma.physics.circuit.Instruction;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.Instruction.Feedback;
import yugma.physics.circuit.Qubits;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;

/// A gate on its targets, of which some may be records that control a Pauli gate.
final class GateStatement {
  /// What a record does as a control, and at which of the two places it may stand.
  private record Control(Pauli pauli, boolean first, boolean second) {}

  private static final Map<String, Control> CONTROLS =
      Map.of(
          "cx", new Control(Pauli.X, true, false),
          "cy", new Control(Pauli.Y, true, false),
          "cz", new Control(Pauli.Z, true, true),
          "xcz", new Control(Pauli.X, false, true),
          "ycz", new Control(Pauli.Y, false, true));

  private final Gate gate;
  private final Statement statement;
  private final List<Instruction> made = new ArrayList<>();
  private final List<Integer> plain = new ArrayList<>();

  private GateStatement(Gate gate, Statement statement) {
    this.gate = gate;
    this.statement = statement;
  }

  static List<Instruction> of(Gate gate, Statement statement) {
    statement.noArguments();
    boolean records = statement.targets().stream().anyMatch(target -> target.is(Kind.RECORD));
    Control control = CONTROLS.get(gate.name());
    if (records && control != null) {
      return new GateStatement(gate, statement).withRecords(control);
    }
    Qubits targets = gate.qubits() == 2 ? statement.pairs() : statement.qubits();
    return statement.isFine()
        ? List.of(new Apply(gate, List.of(), Qubits.NONE, 0, targets))
        : List.of();
  }

  private List<Instruction> withRecords(Control control) {
    statement.checkPairs();
    List<Target> targets = statement.targets();
    for (int i = 0; i + 1 < targets.size(); i += 2) {
      pair(control, targets.get(i), targets.get(i + 1));
    }
    flush();
    return made;
  }

  private void pair(Control control, Target first, Target second) {
    if (first.is(Kind.RECORD) && second.is(Kind.RECORD)) {
      statement.problem(second, "both targets of " + statement.name() + " are records", "");
    } else if (first.is(Kind.RECORD)) {
      feedback(control, control.first(), first, second);
    } else if (second.is(Kind.RECORD)) {
      feedback(control, control.second(), second, first);
    } else {
      plain(first).ifPresent(plain::add);
      plain(second).ifPresent(plain::add);
    }
  }

  private void feedback(Control control, boolean allowed, Target record, Target target) {
    statement.checkRecord(record);
    if (!allowed) {
      String hint = control.first() ? "put the record before the qubit" : "put it behind the qubit";
      statement.problem(record, "a record controls and is not acted on", hint);
    }
    Optional<Integer> qubit = plain(target);
    if (qubit.isPresent()) {
      flush();
      made.add(new Feedback(control.pauli(), record.value(), qubit.get()));
    }
  }

  private Optional<Integer> plain(Target target) {
    if (!statement.check(target, Kind.QUBIT)) {
      return Optional.empty();
    }
    if (target.inverted()) {
      statement.problem(target, statement.name() + " takes no inverted target", "remove '!'");
    }
    return Optional.of(target.value());
  }

  private void flush() {
    if (!plain.isEmpty() && statement.isFine()) {
      made.add(new Apply(gate, List.of(), Qubits.NONE, 0, Qubits.of(plain)));
    }
    plain.clear();
  }
}
