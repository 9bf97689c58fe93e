// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.code;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import yugma.computing.qasm.problem.Place;
import yugma.computing.qasm.problem.Trouble;
import yugma.computing.qasm.syntax.Expression;
import yugma.computing.qasm.syntax.Statement;
import yugma.computing.qasm.value.Conversion;
import yugma.computing.qasm.value.Elements;
import yugma.computing.qasm.value.Numbers;
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

  private Step body(Statement statement) {
    unit.loops++;
    try {
      return statements.scoped(statement);
    } finally {
      unit.loops--;
    }
  }

  /// The values that a loop goes through.
  private interface Values {
    /// Whether there is one after so many.
    boolean has(long at);

    Value get(long at);
  }

  private interface Set {
    Values of(Run run);
  }

  Step loop(Statement.For it) {
    Type type = unit.types.of(it.type());
    Set set = set(it.set(), type);
    unit.names.enter();
    try {
      int slot = unit.names.newSlot();
      unit.names.declare(it.name(), it.place(), new Symbol.Variable(type, slot, true));
      Step body = body(it.body());
      return run(set, slot, body).at(it.set().place());
    } finally {
      unit.names.leave();
    }
  }

  private static Step run(Set set, int slot, Step body) {
    return run -> {
      Values values = set.of(run);
      for (long at = 0; values.has(at); at++) {
        run.step();
        run.slots[slot] = values.get(at);
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
  }

  private Set set(Expression expression, Type type) {
    return switch (expression) {
      case Expression.Range range -> range(range, type);
      case Expression.Braces braces -> {
        Typed[] values =
            braces.elements().stream()
                .map(element -> unit.expressions.as(element, type))
                .toArray(Typed[]::new);
        yield run -> listed(values, run);
      }
      default -> parts(unit.expressions.value(expression), type);
    };
  }

  private static Values listed(Typed[] values, Run run) {
    return new Values() {
      @Override
      public boolean has(long at) {
        return at < values.length;
      }

      @Override
      public Value get(long at) {
        return values[(int) at].term().of(run);
      }
    };
  }

  private Set range(Expression.Range range, Type type) {
    Term first = bound(range.first(), range.place());
    Optional<Term> step = range.step().map(it -> bound(Optional.of(it), range.place()));
    Term last = bound(range.last(), range.place());
    Typed number = Typed.of(new Type.Int(Long.SIZE), range.place(), run -> run.result);
    number.as(type, true);
    var convert = Conversion.between(new Type.Int(Long.SIZE), type, true).orElseThrow();
    return run -> {
      long from = Numbers.whole(first.of(run));
      long by = step.isPresent() ? Numbers.whole(step.get().of(run)) : 1;
      Selection.requireStep(by, range.place());
      long to = Numbers.whole(last.of(run));
      long count = by > 0 ? (to - from) / by : (from - to) / -by;
      boolean isEmpty = by > 0 ? to < from : to > from;
      return new Values() {
        @Override
        public boolean has(long at) {
          return !isEmpty && at <= count;
        }

        @Override
        public Value get(long at) {
          return convert.apply(new Value.Whole(from + at * by));
        }
      };
    };
  }

  private Term bound(Optional<Expression> bound, Place place) {
    Expression expression =
        bound.orElseThrow(
            () -> Trouble.at(place, "a range of a loop has no end", "write both: [0:n - 1]"));
    Typed value = unit.expressions.value(expression);
    if (!value.type().isWhole()) {
      throw Trouble.at(
          value.place(), "a range goes over " + value.type(), "it goes over whole numbers");
    }
    return value.term();
  }

  private static Set parts(Typed whole, Type type) {
    Type part =
        switch (whole.type()) {
          case Type.Bits _ -> new Type.Bit();
          case Type.Array(Type element, var sizes) when sizes.size() == 1 -> element;
          default ->
              throw Trouble.at(
                  whole.place(),
                  "a loop does not go through " + whole.type(),
                  "use a range, a set, a register of bits or an array of one dimension");
        };
    var convert =
        Conversion.between(part, type, false)
            .orElseThrow(
                () ->
                    Trouble.at(
                        whole.place(), part + " does not become " + type, "loop over " + part));
    return run -> parts(whole.term().of(run), convert);
  }

  private static Values parts(Value whole, UnaryOperator<Value> convert) {
    int size = whole instanceof Value.Bits bits ? bits.width() : ((Elements) whole).size(0);
    return new Values() {
      @Override
      public boolean has(long at) {
        return at < size;
      }

      @Override
      public Value get(long at) {
        Value part =
            whole instanceof Value.Bits bits
                ? new Value.Bits(new int[] {bits.raw((int) at)})
                : ((Elements) whole).get((int) at);
        return convert.apply(part);
      }
    };
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
