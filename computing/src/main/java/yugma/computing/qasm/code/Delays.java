// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.code;

import java.util.List;
import yugma.computing.problem.Place;
import yugma.computing.qasm.syntax.Statement;
import yugma.computing.qasm.value.Numbers;
import yugma.computing.qasm.value.Trouble;
import yugma.computing.qasm.value.Type;
import yugma.computing.qasm.value.Value;
import yugma.kernel.time.Time;

/// Statements that let qubits wait.
final class Delays {
  private final Unit unit;

  Delays(Unit unit) {
    this.unit = unit;
  }

  /// A delay of some qubits, or of all if none is named.
  Step of(Statement.Idle it, List<Typed> operands) {
    Typed time = unit.expressions.value(it.time().orElseThrow());
    if (!(time.type() instanceof Type.Duration)) {
      throw Trouble.at(
          time.place(), "a delay is of type " + time.type(), "write a time, such as 100ns");
    }
    if (unit.inside == Unit.Inside.GATE) {
      unit.problems.notice(
          it.place(), "a delay within a gate is left out", "put it behind the gate");
      return Step.NOTHING;
    }
    Term picos = time.term();
    Step step =
        run -> {
          Time wait = time(picos.of(run), time.place());
          if (operands.isEmpty()) {
            for (int qubit = 0; qubit < unit.qubits; qubit++) {
              run.hands.idle(wait, qubit);
            }
          }
          operands.forEach(operand -> idle(wait, operand, run));
          return Step.Next.ON;
        };
    return step.at(it.place());
  }

  private static void idle(Time wait, Typed operand, Run run) {
    Value.Wires qubits = (Value.Wires) operand.term().of(run);
    for (int i = 0; i < qubits.size(); i++) {
      run.hands.idle(wait, qubits.get(i));
    }
  }

  private static Time time(Value picos, Place place) {
    double number = ((Value.Real) picos).number() / Numbers.PICOS_PER_SECOND;
    try {
      return Time.nearest(number);
    } catch (IllegalArgumentException e) {
      throw Trouble.at(place, "a delay of " + number + " s", "it must lie between 0 and 100 days");
    }
  }
}
