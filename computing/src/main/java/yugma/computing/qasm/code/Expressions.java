// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.code;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import yugma.computing.problem.Place;
import yugma.computing.qasm.syntax.Expression;
import yugma.computing.qasm.value.Numbers;
import yugma.computing.qasm.value.Operation;
import yugma.computing.qasm.value.Trouble;
import yugma.computing.qasm.value.Type;
import yugma.computing.qasm.value.Value;
import yugma.kernel.words.Nearest;

/// Expressions of values, made ready.
final class Expressions {
  private static final Type INT = new Type.Int(Long.SIZE);
  private static final Type FLOAT = new Type.Floating(64);
  private static final Map<String, Double> CONSTANTS =
      Map.of(
          "pi",
          Math.PI,
          "π",
          Math.PI,
          "tau",
          2 * Math.PI,
          "τ",
          2 * Math.PI,
          "euler",
          Math.E,
          "ℇ",
          Math.E);

  private final Unit unit;

  Expressions(Unit unit) {
    this.unit = unit;
  }

  Typed of(Expression expression) {
    Place place = expression.place();
    return switch (expression) {
      case Expression.Whole it -> whole(it);
      case Expression.Real it -> Typed.constant(FLOAT, place, new Value.Real(it.value()));
      case Expression.Imaginary it ->
          Typed.constant(new Type.Complex(), place, new Value.Complex(0, it.value()));
      case Expression.Truth it -> Typed.constant(new Type.Bool(), place, Value.Bits.of(it.value()));
      case Expression.BitString it ->
          Typed.constant(new Type.Bits(it.bits().length()), place, Value.Bits.parse(it.bits()));
      case Expression.Time it -> time(it);
      case Expression.Name it -> name(it);
      case Expression.Unary it -> unary(it);
      case Expression.Binary it -> binary(it);
      case Expression.Index it -> new Indexing(unit).of(it);
      case Expression.Cast it -> cast(it);
      case Expression.Call it -> unit.calls.of(it);
      case Expression.QuantumCall it -> unit.calls.of(it);
      case Expression.Measure it -> unit.operands.measured(it);
      case Expression.Concatenation it -> new Indexing(unit).joined(it);
      case Expression.Physical _ -> unit.operands.of(expression);
      case Expression.DurationOf it -> durationOf(it);
      case Expression.Range _, Expression.Braces _ ->
          throw Trouble.at(place, "this is no value", "a range stands in an index or a loop");
    };
  }

  /// A value, not qubits.
  Typed value(Expression expression) {
    Typed value = of(expression);
    if (value.type() instanceof Type.Qubits || value.type() instanceof Type.Nothing) {
      throw Trouble.at(
          expression.place(), value.type() + " is no value", "measure it, or use another name");
    }
    return value;
  }

  Typed as(Expression expression, Type type) {
    return value(expression).as(type, false);
  }

  Typed condition(Expression expression) {
    Typed value = value(expression);
    if (!Operation.isTruth(value.type())) {
      throw Trouble.at(value.place(), value.type() + " is no condition", "compare it: … == …");
    }
    return value.as(new Type.Bool(), true);
  }

  private Typed whole(Expression.Whole it) {
    BigInteger value = it.value();
    if (unit.isRealLine) {
      return Typed.constant(FLOAT, it.place(), new Value.Real(value.doubleValue()));
    }
    if (value.bitLength() > Long.SIZE) {
      throw Trouble.at(
          it.place(), "a whole number has more than 64 bits", "write it with a point: 1.0e20");
    }
    Type type = value.bitLength() == Long.SIZE ? new Type.Uint(Long.SIZE) : INT;
    return Typed.constant(type, it.place(), new Value.Whole(value.longValue()));
  }

  private Typed time(Expression.Time it) {
    double picos =
        switch (it.unit()) {
          case "dt", "ns" -> 1e3;
          case "us" -> 1e6;
          case "ms" -> 1e9;
          default -> Numbers.PICOS_PER_SECOND;
        };
    if (it.unit().equals("dt")) {
      unit.problems.notice(it.place(), "a dt is taken as 1 ns", "machines have no clock here");
    }
    return Typed.constant(
        new Type.Duration(), it.place(), new Value.Real(Numbers.nearWhole(it.amount() * picos)));
  }

  private Typed durationOf(Expression.DurationOf it) {
    unit.problems.notice(it.place(), "durationof is taken as 0", "gates take no time here");
    return Typed.constant(new Type.Duration(), it.place(), Value.Real.ZERO);
  }

  private Typed name(Expression.Name it) {
    Place place = it.place();
    Optional<Symbol> found = unit.names.find(it.name());
    if (found.isEmpty()) {
      Double constant = CONSTANTS.get(it.name());
      if (constant != null) {
        return Typed.constant(FLOAT, place, new Value.Real(constant));
      }
      throw unknown(it.name(), place);
    }
    return switch (found.get()) {
      case Symbol.Variable(Type type, int slot, boolean _) ->
          Typed.of(type, place, run -> run.slots[slot]);
      case Symbol.Named(Typed value) ->
          new Typed(value.type(), place, value.term(), value.constant());
      case Symbol.Broken _ -> throw Trouble.of("", "");
      case Symbol.ForGate _ ->
          throw Trouble.at(
              place, "'" + it.name() + "' is a gate, no value", "put its qubits behind it");
      case Symbol.Subroutine _ ->
          throw Trouble.at(
              place,
              "'" + it.name() + "' is a subroutine, no value",
              "call it: " + it.name() + "(…)");
    };
  }

  Trouble unknown(String name, Place place) {
    if (unit.names.isHidden(name)) {
      return Trouble.at(
          place,
          "'" + name + "' of the program is not known inside gates and subroutines",
          "hand it over as a parameter; only constants are known everywhere");
    }
    var known = unit.names.known(Symbol.Variable.class);
    known.addAll(unit.names.known(Symbol.Named.class));
    return Trouble.at(
        place,
        "'" + name + "' is not declared",
        Nearest.to(name, known)
            .map(near -> "did you mean '" + near + "'?")
            .orElse("declare it before it is used"));
  }

  private Typed unary(Expression.Unary it) {
    Typed operand = value(it.operand());
    Operation.One one =
        Operation.one(it.operator(), operand.type())
            .orElseThrow(
                () ->
                    Trouble.at(
                        it.place(),
                        "there is no '" + it.operator() + "' of " + operand.type(),
                        hint(operand.type())));
    Typed placed = new Typed(operand.type(), it.place(), operand.term(), operand.constant());
    return placed.then(one.type(), one.act());
  }

  private static String hint(Type type) {
    return type instanceof Type.Bits bits && bits.width() <= Long.SIZE
        ? "cast it to a number: uint[" + bits.width() + "](…)"
        : "cast it to another type";
  }

  private Typed binary(Expression.Binary it) {
    Typed left = value(it.left());
    Typed right = value(it.right());
    Typed result = apply(it.operator(), left, right, it.place());
    boolean isCut =
        it.operator().equals("/")
            && result.constant().isPresent()
            && result.type().isWhole()
            && Numbers.whole(left.constant().orElseThrow())
                    % Numbers.whole(right.constant().orElseThrow())
                != 0;
    if (isCut) {
      unit.problems.notice(
          it.place(),
          "a division of whole numbers gives " + result.constant().orElseThrow(),
          "write one of them with a point for the fraction");
    }
    return result;
  }

  Typed apply(String operator, Typed left, Typed right, Place place) {
    Operation.Two two =
        Operation.two(operator, left.type(), right.type())
            .orElseThrow(
                () ->
                    Trouble.at(
                        place,
                        "there is no '" + operator + "' of " + left.type() + " and " + right.type(),
                        hint(left.type() instanceof Type.Bits ? left.type() : right.type())));
    Term a = left.term();
    Term b = right.term();
    if (operator.equals("&&") || operator.equals("||")) {
      boolean decides = operator.equals("||");
      return folded(
          left,
          right,
          Typed.of(
              two.type(),
              place,
              run -> {
                boolean first = Numbers.truth(a.of(run));
                boolean all = first == decides ? first : Numbers.truth(b.of(run));
                return Value.Bits.of(all);
              }));
    }
    return folded(
        left, right, Typed.of(two.type(), place, run -> two.act().apply(a.of(run), b.of(run))));
  }

  /// The result at once, if both operands are constant.
  private static Typed folded(Typed left, Typed right, Typed result) {
    return left.constant().isPresent() && right.constant().isPresent()
        ? Typed.constant(result.type(), result.place(), result.term().of(NO_RUN))
        : result;
  }

  /// What constants are computed in: they look at nothing of it.
  static final Run NO_RUN = new Run(new Symbol.Collector(), new Value[0]);

  private Typed cast(Expression.Cast it) {
    Type type = unit.types.of(it.type());
    Typed operand = value(it.operand());
    Typed placed = new Typed(operand.type(), it.place(), operand.term(), operand.constant());
    return placed.as(type, true);
  }
}
