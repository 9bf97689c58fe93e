// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.value;

import java.util.Optional;
import java.util.function.BinaryOperator;
import yugma.computing.qasm.value.Operation.Two;
import yugma.computing.qasm.value.Value.Complex;

/// `+ - * / **` on complex numbers.
final class ComplexArithmetic {
  private static final int MOST_PRODUCTS = 64;
  private static final Complex ONE = new Complex(1, 0);

  private ComplexArithmetic() {}

  static Optional<Two> of(String operator, Type left, Type right) {
    if (!isNumber(left) || !isNumber(right) || operator.equals("%")) {
      return Optional.empty();
    }
    BinaryOperator<Complex> act =
        switch (operator) {
          case "+" -> (a, b) -> new Complex(a.re() + b.re(), a.im() + b.im());
          case "-" -> (a, b) -> new Complex(a.re() - b.re(), a.im() - b.im());
          case "*" -> ComplexArithmetic::product;
          case "/" -> ComplexArithmetic::quotient;
          default -> ComplexArithmetic::power;
        };
    return Optional.of(
        new Two(new Type.Complex(), (a, b) -> act.apply(complex(a, left), complex(b, right))));
  }

  static boolean isNumber(Type type) {
    return type instanceof Type.Complex || type.isReal();
  }

  static Complex complex(Value value, Type type) {
    return value instanceof Complex complex ? complex : new Complex(Numbers.real(value, type), 0);
  }

  private static Complex product(Complex a, Complex b) {
    return new Complex(a.re() * b.re() - a.im() * b.im(), a.re() * b.im() + a.im() * b.re());
  }

  private static Complex quotient(Complex a, Complex b) {
    double square = b.re() * b.re() + b.im() * b.im();
    if (square == 0) {
      throw Trouble.of("division by zero", "test the divisor before");
    }
    Complex product = product(a, new Complex(b.re(), -b.im()));
    return new Complex(product.re() / square, product.im() / square);
  }

  /// Small whole powers by products, which are exact where those are.
  private static Complex power(Complex a, Complex b) {
    boolean isWhole = b.im() == 0 && b.re() == Math.rint(b.re());
    if (!isWhole || Math.abs(b.re()) > MOST_PRODUCTS) {
      return principal(a, b);
    }
    Complex power = ONE;
    for (int i = 0; i < Math.abs(b.re()); i++) {
      power = product(power, a);
    }
    return b.re() < 0 ? quotient(ONE, power) : power;
  }

  /// The principal value `exp(b log a)`.
  private static Complex principal(Complex a, Complex b) {
    double size = StrictMath.hypot(a.re(), a.im());
    if (size == 0) {
      boolean isOne = b.re() == 0 && b.im() == 0;
      return new Complex(isOne ? 1 : 0, 0);
    }
    double log = StrictMath.log(size);
    double phase = StrictMath.atan2(a.im(), a.re());
    Complex exponent = product(b, new Complex(log, phase));
    double length = StrictMath.exp(exponent.re());
    return new Complex(
        length * StrictMath.cos(exponent.im()), length * StrictMath.sin(exponent.im()));
  }
}
