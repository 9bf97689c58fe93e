// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.value;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;

/// The functions that OpenQASM brings along, but `sizeof`, which asks for a type.
public final class Functions {
  private static final Type FLOAT = new Type.Floating(64);

  private static final Map<String, DoubleUnaryOperator> REAL =
      Map.ofEntries(
          Map.entry("arccos", StrictMath::acos),
          Map.entry("arcsin", StrictMath::asin),
          Map.entry("arctan", StrictMath::atan),
          Map.entry("ceiling", StrictMath::ceil),
          Map.entry("cos", StrictMath::cos),
          Map.entry("exp", StrictMath::exp),
          Map.entry("floor", StrictMath::floor),
          Map.entry("log", StrictMath::log),
          Map.entry("ln", StrictMath::log),
          Map.entry("sin", StrictMath::sin),
          Map.entry("sqrt", StrictMath::sqrt),
          Map.entry("tan", StrictMath::tan));

  private Functions() {}

  /// A function, prepared for the types of its arguments.
  public record Prepared(Type type, Function<List<Value>, Value> act) {}

  /// Names of all of them.
  public static List<String> names() {
    return Stream.concat(
            REAL.keySet().stream(),
            Stream.of("mod", "pow", "popcount", "rotl", "rotr", "real", "imag"))
        .sorted()
        .toList();
  }

  /// The function of a name on arguments of these types, if there is one.
  public static Optional<Prepared> of(String name, List<Type> types) {
    DoubleUnaryOperator real = REAL.get(name);
    if (real != null) {
      return real(name, real, types);
    }
    return switch (name) {
      case "mod" -> two("%", types);
      case "pow" -> two("**", types);
      case "popcount" -> count(types);
      case "rotl", "rotr" -> rotation(name.equals("rotl"), types);
      case "real", "imag" -> part(name.equals("real"), types);
      default -> Optional.empty();
    };
  }

  private static Optional<Prepared> real(
      String name, DoubleUnaryOperator function, List<Type> types) {
    if (types.size() != 1 || !types.getFirst().isReal()) {
      return Optional.empty();
    }
    Type type = types.getFirst();
    return Optional.of(
        new Prepared(
            FLOAT,
            values -> {
              double argument = Numbers.real(values.getFirst(), type);
              double result = function.applyAsDouble(argument);
              if (Double.isNaN(result) && !Double.isNaN(argument)) {
                throw Trouble.of(
                    name + "(" + argument + ") has no real value", "check its argument");
              }
              return new Value.Real(result);
            }));
  }

  private static Optional<Prepared> two(String operator, List<Type> types) {
    return types.size() != 2
        ? Optional.empty()
        : Arithmetic.of(operator, types.get(0), types.get(1))
            .map(two -> new Prepared(two.type(), it -> two.act().apply(it.get(0), it.get(1))));
  }

  private static Optional<Prepared> count(List<Type> types) {
    if (types.size() != 1) {
      return Optional.empty();
    }
    Type type = types.getFirst();
    if (type instanceof Type.Bits || type.isSingle()) {
      return Optional.of(new Prepared(new Type.Uint(Integer.SIZE), it -> ones(it.getFirst())));
    }
    return type.isWhole() || type instanceof Type.Angle
        ? Optional.of(
            new Prepared(
                new Type.Uint(Integer.SIZE),
                it ->
                    new Value.Whole(
                        Long.bitCount(Numbers.masked(Numbers.whole(it.getFirst()), type.bits())))))
        : Optional.empty();
  }

  private static Value ones(Value value) {
    Value.Bits bits = (Value.Bits) value;
    int ones = 0;
    for (int i = 0; i < bits.width(); i++) {
      ones += bits.get(i) ? 1 : 0;
    }
    return new Value.Whole(ones);
  }

  private static Optional<Prepared> rotation(boolean isLeft, List<Type> types) {
    if (types.size() != 2 || !types.get(1).isWhole()) {
      return Optional.empty();
    }
    Type type = types.getFirst();
    if (type instanceof Type.Bits) {
      return Optional.of(
          new Prepared(
              type,
              it ->
                  BitOperation.moved(
                      (Value.Bits) it.get(0), turn(it.get(1), it.get(0), isLeft), true)));
    }
    return type instanceof Type.Uint || type instanceof Type.Int || type instanceof Type.Angle
        ? Optional.of(
            new Prepared(
                type,
                it -> {
                  Value.Bits bits = Value.Bits.of(Numbers.whole(it.get(0)), type.bits());
                  int by = turn(it.get(1), bits, isLeft);
                  long number = BitOperation.moved(bits, by, true).number();
                  return new Value.Whole(Arithmetic.fit(number, type));
                }))
        : Optional.empty();
  }

  private static int turn(Value by, Value bits, boolean isLeft) {
    int turn = (int) Math.floorMod(Numbers.whole(by), (long) ((Value.Bits) bits).width());
    return isLeft ? turn : -turn;
  }

  private static Optional<Prepared> part(boolean isReal, List<Type> types) {
    return types.size() == 1 && types.getFirst() instanceof Type.Complex
        ? Optional.of(
            new Prepared(
                FLOAT,
                it ->
                    it.getFirst() instanceof Value.Complex(double re, double im)
                        ? new Value.Real(isReal ? re : im)
                        : Value.Real.ZERO))
        : Optional.empty();
  }
}
