// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.syntax;

import java.util.List;
import java.util.Optional;
import yugma.computing.problem.Place;

/// One statement of a program.
public sealed interface Statement {
  /// Where it begins.
  Place place();

  /// Statements between braces, with names of their own.
  record Block(Place place, List<Statement> statements) implements Statement {}

  /// `include "file";`
  record Include(Place place, String file) implements Statement {}

  /// A variable or constant of values, or qubits.
  record Declare(
      Place place, boolean constant, TypeName type, String name, Optional<Expression> value)
      implements Statement {}

  /// A variable that comes from, or goes to, whoever runs the program.
  record Port(Place place, boolean input, TypeName type, String name) implements Statement {}

  /// Another name for some qubits or bits.
  record Alias(Place place, String name, Expression value) implements Statement {}

  /// `target = value;` and `target += value;`
  ///
  /// @param operator empty of a plain assignment
  record Assign(Place place, Expression target, String operator, Expression value)
      implements Statement {}

  /// An expression for what it does: a measurement or a call.
  record Evaluate(Place place, Expression value) implements Statement {}

  /// A gate of the program's own.
  record GateDefinition(
      Place place, String name, List<String> angles, List<String> qubits, Block body)
      implements Statement {}

  /// A gate on qubits.
  record GateCall(
      Place place,
      List<Modifier> modifiers,
      String name,
      List<Expression> angles,
      List<Expression> operands)
      implements Statement {}

  /// A subroutine.
  record Subroutine(
      Place place, String name, List<Parameter> parameters, Optional<TypeName> result, Block body)
      implements Statement {}

  /// What a program may say, but what is not supported.
  ///
  /// @param declares a name that is known from here on, or empty
  record Unsupported(Place place, String what, String fix, String declares) implements Statement {}

  /// `barrier`, `delay` or `nop`: what a machine without time need not do.
  ///
  /// @param time of a delay
  record Idle(Place place, String word, Optional<Expression> time, List<Expression> operands)
      implements Statement {}

  /// `box`.
  record Box(Place place, Optional<Expression> time, Block body) implements Statement {}

  /// `reset`.
  record Reset(Place place, Expression operand) implements Statement {}

  /// `if`.
  record If(Place place, Expression condition, Statement then, Optional<Statement> otherwise)
      implements Statement {}

  /// `while`.
  record While(Place place, Expression condition, Statement body) implements Statement {}

  /// `for`.
  record For(Place place, TypeName type, String name, Expression set, Statement body)
      implements Statement {}

  /// `switch`.
  record Switch(Place place, Expression value, List<Case> cases, Optional<Block> otherwise)
      implements Statement {}

  /// `break`, `continue` or `end`.
  record Jump(Place place, String word) implements Statement {}

  /// `return`.
  record Return(Place place, Optional<Expression> value) implements Statement {}

  /// What goes before a gate: `inv @`, `pow(k) @`, `ctrl(n) @` or `negctrl(n) @`.
  record Modifier(Place place, String word, Optional<Expression> argument) {}

  /// What a subroutine takes.
  record Parameter(Place place, TypeName type, String name) {}

  /// Some labels of a switch, and what is done for them.
  record Case(Place place, List<Expression> labels, Block body) {}
}
