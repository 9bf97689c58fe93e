// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.value;

import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import yugma.computing.qasm.value.Operation.Two;

/// `+ - * / % **` on numbers, angles and times.
final class Arithmetic {
  private static final Type FLOAT = new Type.Floating(64);
  private static final Type WHOLE = new Type.Int(Long.SIZE);

  private Arithmetic() {}

  static Optional<Two> of(String operator, Type left, Type right) {
    if (left instanceof Type.Duration || right instanceof Type.Duration) {
      return ofTimes(operator, left, right);
    }
    if (left instanceof Type.Complex || right instanceof Type.Complex) {
      return ComplexArithmetic.of(operator, left, right);
    }
    if (!left.isReal() || !right.isReal()) {
      return Optional.empty();
    }
    if (left instanceof Type.Angle || right instanceof Type.Angle) {
      return ofAngles(operator, left, right);
    }
    return left instanceof Type.Floating || right instanceof Type.Floating
        ? Optional.of(real(operator, left, right, precision(left, right)))
        : Optional.of(whole(operator, left, right));
  }

  private static Type precision(Type left, Type right) {
    return left instanceof Type.Floating(int a) && right instanceof Type.Floating(int b)
        ? new Type.Floating(Math.max(a, b))
        : left instanceof Type.Floating ? left : right;
  }

  private static Two real(String operator, Type left, Type right, Type type) {
    DoubleBinaryOperator act =
        switch (operator) {
          case "+" -> (a, b) -> a + b;
          case "-" -> (a, b) -> a - b;
          case "*" -> (a, b) -> a * b;
          case "/" -> Arithmetic::quotient;
          case "%" -> (a, b) -> a % b;
          default -> StrictMath::pow;
        };
    int width = type instanceof Type.Floating(int bits) ? bits : Long.SIZE;
    return new Two(
        type,
        (a, b) ->
            new Value.Real(
                Numbers.rounded(
                    act.applyAsDouble(Numbers.real(a, left), Numbers.real(b, right)), width)));
  }

  private static double quotient(double a, double b) {
    requireNotZero(b == 0);
    return a / b;
  }

  private static void requireNotZero(boolean isZero) {
    if (isZero) {
      throw Trouble.of("division by zero", "test the divisor before");
    }
  }

  private static Two whole(String operator, Type left, Type right) {
    Type type = common(left, right);
    boolean isUnsigned = type instanceof Type.Uint;
    return new Two(
        type,
        (a, b) -> {
          long number = whole(operator, Numbers.whole(a), Numbers.whole(b), isUnsigned);
          return new Value.Whole(fit(number, type));
        });
  }

  static long fit(long number, Type type) {
    return type instanceof Type.Int(int width)
        ? Numbers.signed(number, width)
        : Numbers.masked(number, type.bits());
  }

  /// The wider of two types of whole numbers; without a sign where both are as wide, as in C.
  static Type common(Type left, Type right) {
    Type a = left.isSingle() ? WHOLE : left;
    Type b = right.isSingle() ? WHOLE : right;
    if (a.bits() != b.bits()) {
      return a.bits() > b.bits() ? a : b;
    }
    return a instanceof Type.Uint ? a : b;
  }

  private static long whole(String operator, long a, long b, boolean isUnsigned) {
    return switch (operator) {
      case "+" -> a + b;
      case "-" -> a - b;
      case "*" -> a * b;
      case "/" -> {
        requireNotZero(b == 0);
        yield isUnsigned ? Long.divideUnsigned(a, b) : a / b;
      }
      case "%" -> {
        requireNotZero(b == 0);
        yield isUnsigned ? Long.remainderUnsigned(a, b) : a % b;
      }
      default -> power(a, b, isUnsigned);
    };
  }

  private static long power(long base, long exponent, boolean isUnsigned) {
    if (exponent < 0 && !isUnsigned) {
      throw Trouble.of(
          base + " ** " + exponent + " is no whole number", "write the base as " + base + ".0");
    }
    long power = 1;
    long square = base;
    for (long rest = exponent; rest != 0; rest >>>= 1) {
      power = (rest & 1) != 0 ? power * square : power;
      square *= square;
    }
    return power;
  }

  private static Optional<Two> ofAngles(String operator, Type left, Type right) {
    if (operator.equals("+") || operator.equals("-")) {
      return Optional.of(sum(operator, left, right));
    }
    boolean isScaled =
        operator.equals("*") && (left.isWhole() || right.isWhole())
            || operator.equals("/") && right.isWhole();
    return Optional.of(isScaled ? scaled(operator, left, right) : ratio(operator, left, right));
  }

  private static Two sum(String operator, Type left, Type right) {
    Type.Angle type = widest(left, right);
    boolean isSum = operator.equals("+");
    return new Two(
        type,
        (a, b) -> {
          long x = steps(a, left, type);
          long y = steps(b, right, type);
          return new Value.Whole(Numbers.masked(isSum ? x + y : x - y, type.width()));
        });
  }

  static Type.Angle widest(Type left, Type right) {
    int a = left instanceof Type.Angle(int width) ? width : 0;
    int b = right instanceof Type.Angle(int width) ? width : 0;
    return new Type.Angle(Math.max(a, b));
  }

  static long steps(Value value, Type type, Type.Angle as) {
    return type instanceof Type.Angle(int width)
        ? Numbers.whole(value) << as.width() - width
        : Numbers.steps(Numbers.real(value, type), as.width());
  }

  private static Two scaled(String operator, Type left, Type right) {
    Type.Angle type = widest(left, right);
    if (operator.equals("*")) {
      return new Two(
          type,
          (a, b) ->
              new Value.Whole(Numbers.masked(Numbers.whole(a) * Numbers.whole(b), type.width())));
    }
    return new Two(
        type,
        (a, b) -> {
          requireNotZero(Numbers.whole(b) == 0);
          return new Value.Whole(Long.divideUnsigned(Numbers.whole(a), Numbers.whole(b)));
        });
  }

  /// Angle by angle is a whole number; anything else is done in radians.
  private static Two ratio(String operator, Type left, Type right) {
    if (operator.equals("/") && left instanceof Type.Angle && right instanceof Type.Angle) {
      Type.Angle type = widest(left, right);
      return new Two(
          new Type.Uint(type.width()),
          (a, b) -> {
            requireNotZero(Numbers.whole(b) == 0);
            return new Value.Whole(
                Long.divideUnsigned(steps(a, left, type), steps(b, right, type)));
          });
    }
    return real(operator, left, right, FLOAT);
  }

  private static Optional<Two> ofTimes(String operator, Type left, Type right) {
    boolean isBoth = left.equals(right);
    boolean isTimes =
        switch (operator) {
          case "+", "-" -> isBoth;
          case "*" -> left.isReal() || right.isReal();
          case "/" -> left instanceof Type.Duration && (isBoth || right.isReal());
          default -> false;
        };
    if (!isTimes) {
      return Optional.empty();
    }
    Two act = real(operator, left, right, FLOAT);
    boolean isRatio = operator.equals("/") && isBoth;
    return Optional.of(isRatio ? act : new Two(new Type.Duration(), act.act()));
  }
}
