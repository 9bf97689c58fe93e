// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.value;

import java.util.List;
import java.util.stream.Collectors;

/// The type of a value.
public sealed interface Type {
  /// A width or size that shows only when the program runs.
  int OPEN = -1;

  /// What may be assigned without a cast, but is its own type: one bit.
  record Bit() implements Type {
    @Override
    public String toString() {
      return "bit";
    }
  }

  /// A register of bits.
  ///
  /// @param width or [#OPEN]
  record Bits(int width) implements Type {
    @Override
    public String toString() {
      return "bit" + brackets(width);
    }
  }

  /// True or false.
  record Bool() implements Type {
    @Override
    public String toString() {
      return "bool";
    }
  }

  /// A whole number with a sign, in two's complement.
  ///
  /// @param width in bits, 1 to 64
  record Int(int width) implements Type {
    @Override
    public String toString() {
      return "int" + brackets(width);
    }
  }

  /// A whole number >= 0.
  ///
  /// @param width in bits, 1 to 64
  record Uint(int width) implements Type {
    @Override
    public String toString() {
      return "uint" + brackets(width);
    }
  }

  /// A number.
  ///
  /// @param width in bits: 16, 32 or 64
  record Floating(int width) implements Type {
    @Override
    public String toString() {
      return "float" + brackets(width);
    }
  }

  /// An angle from 0 to 2 pi, in steps of 2 pi / 2^width.
  ///
  /// @param width in bits, 1 to 64
  record Angle(int width) implements Type {
    @Override
    public String toString() {
      return "angle" + brackets(width);
    }
  }

  /// A complex number of two doubles.
  record Complex() implements Type {
    @Override
    public String toString() {
      return "complex";
    }
  }

  /// A time in seconds.
  record Duration() implements Type {
    @Override
    public String toString() {
      return "duration";
    }
  }

  /// An array.
  ///
  /// @param sizes of its dimensions, or [#OPEN]
  record Array(Type element, List<Integer> sizes) implements Type {
    public Array {
      sizes = List.copyOf(sizes);
    }

    @Override
    public String toString() {
      return sizes.stream()
          .map(size -> size == OPEN ? "?" : size.toString())
          .collect(Collectors.joining(", ", "array[" + element + ", ", "]"));
    }
  }

  /// Qubits, which have no value but a place.
  ///
  /// @param size of a register, or [#OPEN]; 0 of a single qubit
  record Qubits(int size) implements Type {
    @Override
    public String toString() {
      return size == 0 ? "qubit" : "qubit" + brackets(size);
    }
  }

  /// What a subroutine without a result returns.
  record Nothing() implements Type {
    @Override
    public String toString() {
      return "no value";
    }
  }

  private static String brackets(int width) {
    return width == OPEN ? "[?]" : "[" + width + "]";
  }

  /// Whether it is a whole number, or one bit that can stand for one.
  default boolean isWhole() {
    return this instanceof Int || this instanceof Uint || isSingle();
  }

  /// Whether it is one bit.
  default boolean isSingle() {
    return this instanceof Bit || this instanceof Bool;
  }

  /// Whether it is a number on the line of the reals.
  default boolean isReal() {
    return isWhole() || this instanceof Floating || this instanceof Angle;
  }

  /// How many bits it holds, of whole numbers, angles and bits; else 0.
  default int bits() {
    return switch (this) {
      case Bit _, Bool _ -> 1;
      case Bits bits -> bits.width();
      case Int it -> it.width();
      case Uint it -> it.width();
      case Angle it -> it.width();
      case Floating _, Complex _, Duration _, Array _, Qubits _, Nothing _ -> 0;
    };
  }

  /// What a variable of it holds before anything is assigned.
  default Value zero() {
    return switch (this) {
      case Bit _, Bool _ -> Value.Bits.ZERO;
      case Bits bits -> Value.Bits.zeros(bits.width());
      case Int _, Uint _, Angle _ -> Value.Whole.ZERO;
      case Floating _, Duration _ -> Value.Real.ZERO;
      case Complex _ -> new Value.Complex(0, 0);
      case Array array -> Elements.filled(array.sizes(), array.element().zero());
      case Qubits _ -> Value.Wires.NONE;
      case Nothing _ -> Value.Bits.ZERO;
    };
  }
}
