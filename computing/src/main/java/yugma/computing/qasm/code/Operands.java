// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.code;

import java.util.List;
import java.util.Optional;
import yugma.computing.problem.Place;
import yugma.computing.qasm.syntax.Expression;
import yugma.computing.qasm.value.Trouble;
import yugma.computing.qasm.value.Type;
import yugma.computing.qasm.value.Value;

/// Qubits that a statement names, and what is measured of them.
final class Operands {
  private final Unit unit;

  Operands(Unit unit) {
    this.unit = unit;
  }

  Typed of(Expression expression) {
    if (expression instanceof Expression.Physical(Place place, var number)) {
      if (unit.inside == Unit.Inside.GATE) {
        throw Trouble.at(place, "a gate has no qubits but its own", "hand it over");
      }
      return Typed.constant(
          new Type.Qubits(0), place, new Value.Wires(new int[] {number.intValue()}));
    }
    Typed operand = unit.expressions.of(expression);
    if (!(operand.type() instanceof Type.Qubits)) {
      throw Trouble.at(
          expression.place(),
          operand.type() + " is no qubit",
          "name a qubit or a register of them");
    }
    return operand;
  }

  List<Typed> all(List<Expression> expressions) {
    return expressions.stream().map(this::of).toList();
  }

  Typed measured(Expression.Measure measure) {
    requireMachine(measure.place(), "a measurement");
    Typed operand = of(measure.operand());
    int size = ((Type.Qubits) operand.type()).size();
    Term wires = operand.term();
    Term term =
        run -> {
          Value.Wires qubits = (Value.Wires) wires.of(run);
          int[] bits = new int[qubits.size()];
          for (int i = 0; i < bits.length; i++) {
            bits[i] = run.hands.measure(qubits.get(i));
          }
          return new Value.Bits(bits);
        };
    Type type = size == 0 ? new Type.Bit() : new Type.Bits(size);
    return new Typed(type, measure.place(), term.at(measure.place()), Optional.empty());
  }

  void requireMachine(Place place, String what) {
    if (unit.inside == Unit.Inside.GATE) {
      throw Trouble.at(place, what + " is not possible in a gate", "write a subroutine: def …");
    }
  }
}
