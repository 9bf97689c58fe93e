// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.code;

import yugma.computing.problem.Problems;
import yugma.computing.qasm.syntax.Expression;
import yugma.computing.qasm.syntax.Source;
import yugma.computing.qasm.value.Trouble;
import yugma.computing.qasm.value.Type;
import yugma.computing.qasm.value.Value;

/// The check of a program, which makes it ready to run.
public final class Compiler {
  private Compiler() {}

  /// The program made ready.
  ///
  /// @throws yugma.computing.problem.ProgramException with everything that is wrong in it
  public static Code compile(Source source, Problems problems) {
    Unit unit = new Unit(problems, source.isVersion2(), source.physicalQubits());
    Step body = new Statements(unit).block(source.statements());
    if (problems.any()) {
      throw problems.exception();
    }
    return new Code(body, unit);
  }

  /// The value of an expression of constants, as a type.
  ///
  /// @throws Trouble if it has none
  public static Value constant(Expression expression, Type type, Problems problems) {
    Unit unit = new Unit(problems, false, 0);
    Typed value = unit.expressions.as(expression, type);
    return value.constant().orElseThrow(() -> Trouble.of("this is no constant", "give a number"));
  }
}
