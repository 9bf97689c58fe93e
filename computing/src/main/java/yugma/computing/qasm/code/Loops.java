// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.code;

import java.util.Optional;
import java.util.function.UnaryOperator;
import yugma.computing.problem.Place;
import yugma.computing.qasm.syntax.Expression;
import yugma.computing.qasm.syntax.Statement;
import yugma.computing.qasm.value.Conversion;
import yugma.computing.qasm.value.Elements;
import yugma.computing.qasm.value.Numbers;
import yugma.computing.qasm.value.Trouble;
import yugma.computing.qasm.value.Type;
import yugma.computing.qasm.value.Value;

/// Loops over ranges, sets, bits and arrays.
final class Loops {
  private final Unit unit;
  private final Flow flow;

  Loops(Unit unit, Flow flow) {
    this.unit = unit;
    this.flow = flow;
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
      Step body = flow.body(it.body());
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
      boolean isEmpty = by > 0 ? to < from : to > from;
      long count = isEmpty ? 0 : count(from, by, to, range.place());
      if (!isEmpty) {
        requireFits(from, type, convert, range.place());
        requireFits(from + count * by, type, convert, range.place());
      }
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

  private static long count(long from, long by, long to, Place place) {
    try {
      return Math.subtractExact(to, from) / by;
    } catch (ArithmeticException e) {
      throw Trouble.at(
          place, "the range from " + from + " to " + to + " is too long", "shorten it");
    }
  }

  /// A value that would be cut to the width of the variable is refused, not cut.
  private static void requireFits(
      long number, Type type, UnaryOperator<Value> convert, Place place) {
    Value kept = convert.apply(new Value.Whole(number));
    boolean isCut =
        switch (type) {
          case Type.Bool _ -> number != 0 && number != 1;
          case Type.Uint _ -> number < 0 || Numbers.whole(kept) != number;
          case Type.Int _, Type.Bits _ -> Numbers.whole(kept) != number;
          default -> false;
        };
    if (isCut) {
      throw Trouble.at(
          place,
          "the range goes to " + number + ", which does not fit the variable of type " + type,
          "give the variable a wider type, or shorten the range");
    }
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
}
