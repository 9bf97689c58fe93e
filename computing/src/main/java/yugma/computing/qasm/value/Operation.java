// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.value;

import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/// What an operator makes of operands of some types: the type of its result, and how.
public final class Operation {
  private Operation() {}

  /// An operator between two operands, prepared for their types.
  public record Two(Type type, BinaryOperator<Value> act) {}

  /// An operator before its operand, prepared for its type.
  public record One(Type type, UnaryOperator<Value> act) {}

  /// The operator between operands of these types, if there is one.
  public static Optional<Two> two(String operator, Type left, Type right) {
    return switch (operator) {
      case "+", "-", "*", "/", "%", "**" -> Arithmetic.of(operator, left, right);
      case "&", "|", "^" -> BitOperation.of(operator, left, right);
      case "<<", ">>" -> BitOperation.shift(operator, left, right);
      case "&&", "||" -> logical(operator, left, right);
      default -> Comparison.of(operator, left, right);
    };
  }

  private static Optional<Two> logical(String operator, Type left, Type right) {
    if (!isTruth(left) || !isTruth(right)) {
      return Optional.empty();
    }
    return Optional.of(
        operator.equals("&&")
            ? new Two(
                new Type.Bool(), (a, b) -> Value.Bits.of(Numbers.truth(a) && Numbers.truth(b)))
            : new Two(
                new Type.Bool(), (a, b) -> Value.Bits.of(Numbers.truth(a) || Numbers.truth(b))));
  }

  /// Whether a value of a type can be a condition.
  public static boolean isTruth(Type type) {
    return type.isReal() || type instanceof Type.Bits;
  }

  /// The operator before an operand of this type, if there is one.
  public static Optional<One> one(String operator, Type type) {
    return switch (operator) {
      case "!" ->
          isTruth(type)
              ? Optional.of(new One(new Type.Bool(), value -> Value.Bits.of(!Numbers.truth(value))))
              : Optional.empty();
      case "~" -> BitOperation.not(type);
      default -> minus(type);
    };
  }

  private static Optional<One> minus(Type type) {
    return switch (type) {
      case Type.Int(int width) ->
          whole(type, value -> Numbers.signed(-Numbers.whole(value), width));
      case Type.Uint(int width) ->
          whole(type, value -> Numbers.masked(-Numbers.whole(value), width));
      case Type.Angle(int width) ->
          whole(type, value -> Numbers.masked(-Numbers.whole(value), width));
      case Type.Bit _, Type.Bool _ ->
          whole(new Type.Int(Long.SIZE), value -> -Numbers.whole(value));
      case Type.Floating _, Type.Duration _ ->
          Optional.of(new One(type, value -> new Value.Real(-Numbers.real(value, type))));
      case Type.Complex _ ->
          Optional.of(
              new One(
                  type,
                  value ->
                      value instanceof Value.Complex(double re, double im)
                          ? new Value.Complex(-re, -im)
                          : value));
      case Type.Bits _, Type.Array _, Type.Qubits _, Type.Nothing _ -> Optional.empty();
    };
  }

  private static Optional<One> whole(Type type, ToLongFunction<Value> function) {
    return Optional.of(new One(type, value -> new Value.Whole(function.applyAsLong(value))));
  }
}
