// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.value;

import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.IntPredicate;
import java.util.function.ToIntBiFunction;
import yugma.computing.qasm.value.Operation.Two;

/// `== != < > <= >=` on what can be compared.
final class Comparison {
  private static final int UNORDERED = 2;

  private Comparison() {}

  static Optional<Two> of(String operator, Type left, Type right) {
    IntPredicate holds =
        switch (operator) {
          case "==" -> order -> order == 0;
          case "!=" -> order -> order != 0;
          case "<" -> order -> order < 0;
          case ">" -> order -> order == 1;
          case "<=" -> order -> order <= 0;
          default -> order -> order == 0 || order == 1;
        };
    boolean isEquality = operator.equals("==") || operator.equals("!=");
    return order(left, right, isEquality)
        .map(
            order -> {
              BinaryOperator<Value> act =
                  (a, b) -> Value.Bits.of(holds.test(order.applyAsInt(a, b)));
              return new Two(new Type.Bool(), act);
            });
  }

  private static Optional<ToIntBiFunction<Value, Value>> order(
      Type left, Type right, boolean isEquality) {
    if (left instanceof Type.Complex || right instanceof Type.Complex) {
      return isEquality && ComplexArithmetic.isNumber(left) && ComplexArithmetic.isNumber(right)
          ? Optional.of(
              (a, b) ->
                  ComplexArithmetic.complex(a, left).equals(ComplexArithmetic.complex(b, right))
                      ? 0
                      : UNORDERED)
          : Optional.empty();
    }
    if (left instanceof Type.Angle && right.isReal()
        || right instanceof Type.Angle && left.isReal()) {
      Type.Angle type = Arithmetic.widest(left, right);
      return Optional.of(
          (a, b) ->
              Integer.signum(
                  Long.compareUnsigned(
                      Arithmetic.steps(a, left, type), Arithmetic.steps(b, right, type))));
    }
    if (left instanceof Type.Duration && right instanceof Type.Duration
        || left.isReal() && right.isReal() && !(left.isWhole() && right.isWhole())) {
      return Optional.of((a, b) -> order(Numbers.real(a, left), Numbers.real(b, right)));
    }
    return isWhole(left) && isWhole(right) ? whole(left, right) : Optional.empty();
  }

  private static int order(double a, double b) {
    return a < b ? -1 : a > b ? 1 : a == b ? 0 : UNORDERED;
  }

  private static boolean isWhole(Type type) {
    return type.isWhole() || type instanceof Type.Bits;
  }

  private static Optional<ToIntBiFunction<Value, Value>> whole(Type left, Type right) {
    if (left instanceof Type.Bits && right instanceof Type.Bits) {
      return Optional.of((a, b) -> bits((Value.Bits) a, (Value.Bits) b));
    }
    boolean isSignedLeft = left instanceof Type.Int;
    boolean isSignedRight = right instanceof Type.Int;
    return Optional.of(
        (a, b) -> {
          long x = Numbers.whole(a);
          long y = Numbers.whole(b);
          if (isSignedLeft && x < 0 || isSignedRight && y < 0) {
            boolean areBoth = isSignedLeft && x < 0 && isSignedRight && y < 0;
            return areBoth ? Long.compare(x, y) : isSignedLeft && x < 0 ? -1 : 1;
          }
          return Integer.signum(Long.compareUnsigned(x, y));
        });
  }

  /// As numbers, however many there are.
  private static int bits(Value.Bits a, Value.Bits b) {
    int order = 0;
    for (int i = 0; i < Math.max(a.width(), b.width()); i++) {
      boolean x = i < a.width() && a.get(i);
      boolean y = i < b.width() && b.get(i);
      order = x == y ? order : x ? 1 : -1;
    }
    return order;
  }
}
