// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.value;

import java.util.Optional;
import java.util.function.UnaryOperator;

/// How a value of one type becomes one of another: by itself when it is assigned, or by a cast.
public final class Conversion {
  private Conversion() {}

  /// The way from one type to another, if there is one. Bits that are not known yet are carried
  /// along between bit, bool and registers of bits.
  ///
  /// @param isCast whether the program asked for it
  public static Optional<UnaryOperator<Value>> between(Type from, Type to, boolean isCast) {
    return switch (to) {
      case Type.Bool _ -> toBool(from);
      case Type.Bit _ -> toBit(from);
      case Type.Bits bits -> toBits(from, bits.width(), isCast);
      case Type.Int it -> toWhole(from, it.width(), true, isCast);
      case Type.Uint it -> toWhole(from, it.width(), false, isCast);
      case Type.Floating it -> toFloat(from, it.width());
      case Type.Angle it -> toAngle(from, it.width(), isCast);
      case Type.Complex _ -> toComplex(from);
      case Type.Array array -> toArray(from, array);
      case Type.Duration _, Type.Qubits _, Type.Nothing _ ->
          from.equals(to) ? Optional.of(value -> value) : Optional.empty();
    };
  }

  private static Optional<UnaryOperator<Value>> toBool(Type from) {
    if (from.isSingle()) {
      return Optional.of(value -> value);
    }
    return from.isReal() || from instanceof Type.Bits
        ? Optional.of(value -> Value.Bits.of(Numbers.truth(value)))
        : Optional.empty();
  }

  private static Optional<UnaryOperator<Value>> toBit(Type from) {
    if (from.isSingle()) {
      return Optional.of(value -> value);
    }
    if (from instanceof Type.Bits bits && (bits.width() == 1 || bits.width() == Type.OPEN)) {
      return Optional.of(value -> bits(value, 1).copy());
    }
    return from.isWhole()
        ? Optional.of(value -> Value.Bits.of(fitting(Numbers.whole(value), 1), 1))
        : Optional.empty();
  }

  private static Optional<UnaryOperator<Value>> toBits(Type from, int width, boolean isCast) {
    if (from instanceof Type.Bits || from.isSingle() && (width == 1 || width == Type.OPEN)) {
      int other = from.bits();
      return width != Type.OPEN && other != Type.OPEN && other != width
          ? Optional.empty()
          : Optional.of(value -> bits(value, width).copy());
    }
    if (from instanceof Type.Angle angle) {
      return isCast && angle.width() == width
          ? Optional.of(value -> Value.Bits.of(Numbers.whole(value), width))
          : Optional.empty();
    }
    if (!from.isWhole()) {
      return Optional.empty();
    }
    return isCast
        ? Optional.of(value -> Value.Bits.of(Numbers.whole(value), width))
        : Optional.of(value -> Value.Bits.of(fitting(Numbers.whole(value), width), width));
  }

  private static Value.Bits bits(Value value, int width) {
    if (value instanceof Value.Bits bits && (width == Type.OPEN || bits.width() == width)) {
      return bits;
    }
    int actual = value instanceof Value.Bits bits ? bits.width() : 0;
    throw Trouble.of(
        actual + " bits do not fit " + width, "take a slice of as many bits as there is room for");
  }

  private static long fitting(long number, int width) {
    if (width < Long.SIZE && number >>> width != 0) {
      throw Trouble.of(
          number + " does not fit " + width + (width == 1 ? " bit" : " bits"),
          "cast it to cut it off: bit[" + width + "](…)");
    }
    return number;
  }

  private static Optional<UnaryOperator<Value>> toWhole(
      Type from, int width, boolean isSigned, boolean isCast) {
    UnaryOperator<Value> cut =
        value ->
            new Value.Whole(
                isSigned
                    ? Numbers.signed(Numbers.whole(value), width)
                    : Numbers.masked(Numbers.whole(value), width));
    if (from.isWhole() || from instanceof Type.Bits) {
      return Optional.of(cut);
    }
    return from instanceof Type.Floating && isCast
        ? Optional.of(value -> cut.apply(truncated(Numbers.real(value, from))))
        : Optional.empty();
  }

  private static Value truncated(double number) {
    if (!(Math.abs(number) < 0x1p64)) {
      throw Trouble.of(number + " is beyond whole numbers of 64 bits", "scale it before");
    }
    double cut = number < 0 ? Math.ceil(number) : Math.floor(number);
    return new Value.Whole(cut < 0x1p63 ? (long) cut : (long) (cut - 0x1p63) ^ Long.MIN_VALUE);
  }

  private static Optional<UnaryOperator<Value>> toFloat(Type from, int width) {
    return from.isReal()
        ? Optional.of(value -> new Value.Real(Numbers.rounded(Numbers.real(value, from), width)))
        : Optional.empty();
  }

  private static Optional<UnaryOperator<Value>> toAngle(Type from, int width, boolean isCast) {
    return switch (from) {
      case Type.Angle angle -> Optional.of(value -> resized(value, angle.width(), width));
      case Type.Bits bits when isCast && bits.width() == width ->
          Optional.of(value -> new Value.Whole(Numbers.whole(value)));
      case Type _ when from.isReal() ->
          Optional.of(value -> new Value.Whole(Numbers.steps(Numbers.real(value, from), width)));
      default -> Optional.empty();
    };
  }

  private static Value resized(Value value, int from, int to) {
    long steps = Numbers.whole(value);
    return new Value.Whole(to >= from ? steps << to - from : steps >>> from - to);
  }

  private static Optional<UnaryOperator<Value>> toComplex(Type from) {
    if (from instanceof Type.Complex) {
      return Optional.of(value -> value);
    }
    return from.isReal()
        ? Optional.of(value -> new Value.Complex(Numbers.real(value, from), 0))
        : Optional.empty();
  }

  private static Optional<UnaryOperator<Value>> toArray(Type from, Type.Array to) {
    if (!(from instanceof Type.Array array)
        || !array.element().equals(to.element())
        || array.sizes().size() != to.sizes().size()) {
      return Optional.empty();
    }
    for (int i = 0; i < to.sizes().size(); i++) {
      int a = array.sizes().get(i);
      int b = to.sizes().get(i);
      if (a != b && a != Type.OPEN && b != Type.OPEN) {
        return Optional.empty();
      }
    }
    return Optional.of(value -> value);
  }
}
