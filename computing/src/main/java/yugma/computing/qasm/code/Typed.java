// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.code;

import java.util.Optional;
import java.util.function.UnaryOperator;
import yugma.computing.problem.Place;
import yugma.computing.qasm.value.Conversion;
import yugma.computing.qasm.value.Numbers;
import yugma.computing.qasm.value.Trouble;
import yugma.computing.qasm.value.Type;
import yugma.computing.qasm.value.Value;

/// An expression made ready, with its type, and its value if that is known before the run.
record Typed(Type type, Place place, Term term, Optional<Value> constant) {
  static Typed constant(Type type, Place place, Value value) {
    return new Typed(type, place, _ -> value, Optional.of(value));
  }

  static Typed of(Type type, Place place, Term term) {
    return new Typed(type, place, term.at(place), Optional.empty());
  }

  /// What an operator makes of it, at once if it is constant.
  Typed then(Type to, UnaryOperator<Value> act) {
    if (constant.isPresent()) {
      try {
        return constant(to, place, act.apply(constant.get()));
      } catch (Trouble trouble) {
        throw trouble.placed(place);
      }
    }
    Term from = term;
    return of(to, place, run -> act.apply(from.of(run)));
  }

  /// It as a value of another type.
  ///
  /// @throws Trouble if there is no such conversion
  Typed as(Type to, boolean isCast) {
    UnaryOperator<Value> act =
        Conversion.between(type, to, isCast).orElseThrow(() -> mismatch(to, isCast));
    return then(to, act);
  }

  private Trouble mismatch(Type to, boolean isCast) {
    boolean byCast = !isCast && Conversion.between(type, to, true).isPresent();
    return Trouble.at(
        place,
        type + " does not become " + to + (byCast ? " by itself" : ""),
        byCast ? "write " + to + "(…) around it" : "give it a value of type " + to);
  }

  /// It as a whole number that is known before the run.
  long wholeConstant(String what) {
    Value value =
        constant.orElseThrow(
            () ->
                Trouble.at(
                    place,
                    what + " must be known before the program runs",
                    "use a number, or a constant declared by 'const'"));
    if (!type.isWhole()) {
      throw Trouble.at(place, what + " is of type " + type, "it must be a whole number");
    }
    long number = Numbers.whole(value);
    return type instanceof Type.Uint && number < 0 ? Long.MAX_VALUE : number;
  }
}
