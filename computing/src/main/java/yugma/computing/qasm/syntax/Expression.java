// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.syntax;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import yugma.computing.problem.Place;

/// A part of a program that has a value, or names qubits.
public sealed interface Expression {
  /// Where it stands.
  Place place();

  /// A whole number such as `5` or `0xff`.
  record Whole(Place place, BigInteger value) implements Expression {}

  /// A number such as `0.5e-3`.
  record Real(Place place, double value) implements Expression {}

  /// A number such as `2im`.
  record Imaginary(Place place, double value) implements Expression {}

  /// `true` or `false`.
  record Truth(Place place, boolean value) implements Expression {}

  /// Bits such as `"0110"`, the highest first.
  record BitString(Place place, String bits) implements Expression {}

  /// A time such as `10ns`.
  record Time(Place place, double amount, String unit) implements Expression {}

  /// A name.
  record Name(Place place, String name) implements Expression {}

  /// A qubit of the machine, such as `$3`.
  record Physical(Place place, BigInteger number) implements Expression {}

  /// An operator before its operand: `~`, `!` or `-`.
  record Unary(Place place, String operator, Expression operand) implements Expression {}

  /// An operator between its operands.
  record Binary(Place place, String operator, Expression left, Expression right)
      implements Expression {}

  /// Some of a register or array: `a[…]`.
  ///
  /// @param selectors one for each dimension
  record Index(Place place, Expression base, List<Expression> selectors) implements Expression {}

  /// `first:step:last`, in an index or a loop.
  record Range(
      Place place, Optional<Expression> first, Optional<Expression> step, Optional<Expression> last)
      implements Expression {}

  /// `{a, b, …}`, in an index, a loop or as the value of an array.
  record Braces(Place place, List<Expression> elements) implements Expression {}

  /// A function or subroutine of values: `f(…)`.
  record Call(Place place, String name, List<Expression> arguments) implements Expression {}

  /// A subroutine with qubits behind its arguments: `f(…) q, r`.
  record QuantumCall(
      Place place, String name, List<Expression> arguments, List<Expression> operands)
      implements Expression {}

  /// A value as another type: `int[8](…)`.
  record Cast(Place place, TypeName type, Expression operand) implements Expression {}

  /// The results of measuring qubits.
  record Measure(Place place, Expression operand) implements Expression {}

  /// Registers one after another: `a ++ b`.
  record Concatenation(Place place, List<Expression> parts) implements Expression {}

  /// How long a block of gates takes.
  record DurationOf(Place place) implements Expression {}
}
