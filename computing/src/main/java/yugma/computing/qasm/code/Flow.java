// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.code;

import java.util.HashMap;
import java.util.Map;
import yugma.computing.problem.Place;
import yugma.computing.qasm.syntax.Expression;
import yugma.computing.qasm.syntax.Statement;
import yugma.computing.qasm.value.Numbers;
import yugma.computing.qasm.value.Trouble;
import yugma.computing.qasm.value.Type;
import yugma.computing.qasm.value.Value;

/// Statements that decide what is done next.
final class Flow {
  private final Unit unit;
  private final Statements statements;

  Flow(Unit unit, Statements statements) {
    this.unit = unit;
    this.statements = statements;
  }

  Step branch(Statement.If it) {
    Condition condition = condition(it.condition());
    Step then = statements.scoped(it.then());
    Step otherwise = it.otherwise().map(statements::scoped).orElse(Step.NOTHING);
    return run -> condition.holds(run) ? then.run(run) : otherwise.run(run);
  }

  /// Whether to do something.
  private interface Condition {
    boolean holds(Run run);
  }

  private Condition condition(Expression expression) {
    Term term = unit.expressions.condition(expression).term();
    return run -> {
      try {
        return Numbers.truth(term.of(run));
      } catch (Trouble trouble) {
        throw trouble.placed(expression.place());
      }
    };
  }

  Step loop(Statement.While it) {
    Condition condition = condition(it.condition());
    Step body = body(it.body());
    Step step =
        run -> {
          while (condition.holds(run)) {
            run.step();
            Step.Next next = body.run(run);
            if (next == Step.Next.BREAK) {
              break;
            }
            if (next == Step.Next.RETURN || next == Step.Next.END) {
              return next;
            }
          }
          return Step.Next.ON;
        };
    return step.at(it.condition().place());
  }

  Step body(Statement statement) {
    unit.loops++;
    try {
      return statements.scoped(statement);
    } finally {
      unit.loops--;
    }
  }

  Step choose(Statement.Switch it) {
    Typed value = unit.expressions.value(it.value());
    if (!value.type().isWhole() && !(value.type() instanceof Type.Bits)) {
      throw Trouble.at(
          value.place(), "a switch on " + value.type(), "it must be a whole number or bits");
    }
    Map<Long, Step> cases = new HashMap<>();
    for (Statement.Case choice : it.cases()) {
      Step step = statements.scoped(choice.body());
      for (Expression label : choice.labels()) {
        if (cases.put(label(label), step) != null) {
          throw Trouble.at(label.place(), "this case is there already", "remove one of them");
        }
      }
    }
    Step otherwise = it.otherwise().map(statements::scoped).orElse(Step.NOTHING);
    Term term = value.term().at(it.value().place());
    return run -> {
      Value now = term.of(run);
      return cases.getOrDefault(number(now, it.value().place()), otherwise).run(run);
    };
  }

  private static long number(Value value, Place place) {
    try {
      return Numbers.whole(value);
    } catch (Trouble trouble) {
      throw trouble.placed(place);
    }
  }

  private long label(Expression label) {
    Typed typed = unit.expressions.value(label);
    return typed.type() instanceof Type.Bits && typed.constant().isPresent()
        ? Numbers.whole(typed.constant().get())
        : typed.wholeConstant("a case");
  }

  Step jump(Statement.Jump it) {
    if (it.word().equals("end")) {
      unit.operands.requireMachine(it.place(), "'end'");
      return _ -> Step.Next.END;
    }
    if (unit.loops == 0) {
      throw Trouble.at(it.place(), "'" + it.word() + "' outside of a loop", "remove it");
    }
    return it.word().equals("break") ? _ -> Step.Next.BREAK : _ -> Step.Next.CONTINUE;
  }

  Step leave(Statement.Return it) {
    if (unit.inside != Unit.Inside.SUBROUTINE) {
      throw Trouble.at(it.place(), "'return' outside of a subroutine", "use 'end'");
    }
    boolean isVoid = unit.result instanceof Type.Nothing;
    if (isVoid != it.value().isEmpty()) {
      throw Trouble.at(
          it.place(),
          isVoid ? "this subroutine has no result" : "a result is missing",
          isVoid ? "write its type: def … -> bit" : "give back a value of type " + unit.result);
    }
    if (isVoid) {
      return _ -> Step.Next.RETURN;
    }
    Term value = unit.expressions.as(it.value().orElseThrow(), unit.result).term();
    Step step =
        run -> {
          run.result = value.of(run);
          return Step.Next.RETURN;
        };
    return step.at(it.place());
  }
}
