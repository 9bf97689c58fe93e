// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.code;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import yugma.computing.problem.Place;
import yugma.computing.qasm.syntax.Expression;
import yugma.computing.qasm.syntax.TypeName;
import yugma.computing.qasm.value.Trouble;
import yugma.computing.qasm.value.Type;

/// Types as a program writes them, made ready.
final class Types {
  private static final int MOST_DIMENSIONS = 7;

  private final Unit unit;

  Types(Unit unit) {
    this.unit = unit;
  }

  Type of(TypeName name) {
    return switch (name) {
      case TypeName.Scalar it -> scalar(it);
      case TypeName.Complex it -> complex(it);
      case TypeName.Array it -> array(it.place(), it.element(), sizes(it.sizes()));
      case TypeName.ArrayReference it ->
          array(
              it.place(),
              it.element(),
              it.dimensions().isPresent() ? open(it.dimensions().get()) : sizes(it.sizes()));
    };
  }

  private Type scalar(TypeName.Scalar name) {
    Optional<Expression> size = name.size();
    return switch (name.word()) {
      case "bool" -> new Type.Bool();
      case "duration", "stretch" -> new Type.Duration();
      case "bit" ->
          size.isEmpty()
              ? new Type.Bit()
              : new Type.Bits(size(size.get(), "the size of a register"));
      case "qubit" ->
          new Type.Qubits(size.isEmpty() ? 0 : size(size.get(), "the size of a register"));
      case "int" -> new Type.Int(width(size));
      case "uint" -> new Type.Uint(width(size));
      case "angle" -> new Type.Angle(width(size));
      default -> new Type.Floating(precision(size));
    };
  }

  private Type complex(TypeName.Complex name) {
    name.part()
        .filter(part -> !(of(part) instanceof Type.Floating))
        .ifPresent(
            part -> {
              throw Trouble.at(part.place(), "complex is made of floats", "write complex[float]");
            });
    return new Type.Complex();
  }

  int size(Expression expression, String what) {
    Typed size = unit.expressions.of(expression);
    return within(size.wholeConstant(what), 1, Unit.MOST, what, expression.place());
  }

  private static int within(long value, int least, int most, String what, Place place) {
    if (value < least || value > most) {
      throw Trouble.at(
          place, what + " is " + value, "it must lie in [" + least + ", " + most + "]");
    }
    return (int) value;
  }

  private int width(Optional<Expression> size) {
    if (size.isEmpty()) {
      return Long.SIZE;
    }
    String what = "the width of a number";
    long width = unit.expressions.of(size.get()).wholeConstant(what);
    return within(width, 1, Long.SIZE, what, size.get().place());
  }

  private int precision(Optional<Expression> size) {
    int width = width(size);
    if (width != 16 && width != 32 && width != Long.SIZE) {
      throw Trouble.at(
          size.orElseThrow().place(),
          "there is no float of " + width + " bits",
          "use 16, 32 or 64");
    }
    return width;
  }

  private List<Integer> sizes(List<Expression> expressions) {
    List<Integer> sizes = new ArrayList<>();
    for (Expression expression : expressions) {
      sizes.add(size(expression, "the size of an array"));
    }
    return sizes;
  }

  private List<Integer> open(Expression dimensions) {
    String what = "the number of dimensions";
    long count = unit.expressions.of(dimensions).wholeConstant(what);
    return Collections.nCopies(
        within(count, 1, MOST_DIMENSIONS, what, dimensions.place()), Type.OPEN);
  }

  private Type array(Place place, TypeName element, List<Integer> sizes) {
    Type type = of(element);
    if (type instanceof Type.Array || type instanceof Type.Qubits) {
      throw Trouble.at(place, "an array holds no " + type, "name all sizes at once: [bit, 2, 3]");
    }
    if (sizes.size() > MOST_DIMENSIONS) {
      throw Trouble.at(
          place, "an array has " + sizes.size() + " dimensions", "at most " + MOST_DIMENSIONS);
    }
    double count = Math.max(1, type.bits() / Long.SIZE);
    for (int size : sizes) {
      count *= size;
    }
    if (Math.abs(count) > Unit.MOST) {
      throw Trouble.at(
          place, "an array holds more than " + Unit.MOST + " values", "make it smaller");
    }
    return new Type.Array(type, sizes);
  }
}
