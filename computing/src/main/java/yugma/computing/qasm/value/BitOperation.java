// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.value;

import java.util.Optional;
import java.util.function.LongBinaryOperator;
import yugma.computing.qasm.value.Operation.One;
import yugma.computing.qasm.value.Operation.Two;

/// `& | ^ ~ << >>` on registers of bits, whole numbers and angles.
final class BitOperation {
  private BitOperation() {}

  static Optional<Two> of(String operator, Type left, Type right) {
    LongBinaryOperator act =
        switch (operator) {
          case "&" -> (a, b) -> a & b;
          case "|" -> (a, b) -> a | b;
          default -> (a, b) -> a ^ b;
        };
    if (isBits(left) && isBits(right)) {
      boolean isOpen = left.bits() == Type.OPEN || right.bits() == Type.OPEN;
      return isOpen || left.bits() == right.bits()
          ? Optional.of(new Two(left, (a, b) -> bits(act, a, b)))
          : Optional.empty();
    }
    if (left.isWhole() && right.isWhole()) {
      Type type = Arithmetic.common(left, right);
      return Optional.of(
          new Two(
              type,
              (a, b) ->
                  new Value.Whole(
                      Arithmetic.fit(act.applyAsLong(Numbers.whole(a), Numbers.whole(b)), type))));
    }
    return left instanceof Type.Angle && left.equals(right)
        ? Optional.of(
            new Two(
                left,
                (a, b) -> new Value.Whole(act.applyAsLong(Numbers.whole(a), Numbers.whole(b)))))
        : Optional.empty();
  }

  private static boolean isBits(Type type) {
    return type instanceof Type.Bits || type.isSingle();
  }

  private static Value bits(LongBinaryOperator act, Value left, Value right) {
    Value.Bits a = (Value.Bits) left;
    Value.Bits b = (Value.Bits) right;
    if (a.width() != b.width()) {
      throw Trouble.of(
          a.width() + " bits and " + b.width() + " bits do not pair", "take slices of one length");
    }
    int[] bits = new int[a.width()];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = (int) act.applyAsLong(a.get(i) ? 1 : 0, b.get(i) ? 1 : 0);
    }
    return new Value.Bits(bits);
  }

  static Optional<One> not(Type type) {
    return switch (type) {
      case Type.Bits _, Type.Bit _, Type.Bool _ -> Optional.of(new One(type, BitOperation::flip));
      case Type.Int _, Type.Uint _, Type.Angle _ ->
          Optional.of(
              new One(type, value -> new Value.Whole(Arithmetic.fit(~Numbers.whole(value), type))));
      case Type.Floating _,
          Type.Complex _,
          Type.Duration _,
          Type.Array _,
          Type.Qubits _,
          Type.Nothing _ ->
          Optional.empty();
    };
  }

  private static Value flip(Value value) {
    Value.Bits bits = (Value.Bits) value;
    int[] flipped = new int[bits.width()];
    for (int i = 0; i < flipped.length; i++) {
      flipped[i] = bits.get(i) ? 0 : 1;
    }
    return new Value.Bits(flipped);
  }

  static Optional<Two> shift(String operator, Type left, Type right) {
    if (!right.isWhole() && !(right instanceof Type.Bits)) {
      return Optional.empty();
    }
    boolean isLeft = operator.equals("<<");
    if (left instanceof Type.Bits || left instanceof Type.Bit) {
      return Optional.of(
          new Two(left, (a, b) -> moved((Value.Bits) a, isLeft ? by(b) : -by(b), false)));
    }
    if (!(left.isWhole() || left instanceof Type.Angle)) {
      return Optional.empty();
    }
    Type type = left.isSingle() ? new Type.Int(Long.SIZE) : left;
    return Optional.of(
        new Two(type, (a, b) -> new Value.Whole(shifted(Numbers.whole(a), by(b), isLeft, type))));
  }

  private static int by(Value value) {
    long by = Numbers.whole(value);
    if (by < 0) {
      throw Trouble.of("a shift is by " + by + ", must be at least 0", "shift the other way");
    }
    return (int) Math.min(by, Integer.MAX_VALUE);
  }

  private static long shifted(long number, int by, boolean isLeft, Type type) {
    if (by >= type.bits()) {
      return isLeft || !(type instanceof Type.Int) || number >= 0 ? 0 : -1;
    }
    long moved = isLeft ? number << by : type instanceof Type.Int ? number >> by : number >>> by;
    return Arithmetic.fit(moved, type);
  }

  /// Bits in other places, known or not.
  ///
  /// @param by to the left, the higher places
  /// @param turns whether what leaves at one end comes in at the other
  static Value.Bits moved(Value.Bits bits, int by, boolean turns) {
    int width = bits.width();
    int[] moved = new int[width];
    for (int i = 0; i < width; i++) {
      long from = (long) i - by;
      if (turns) {
        moved[i] = bits.raw((int) Math.floorMod(from, (long) width));
      } else if (from >= 0 && from < width) {
        moved[i] = bits.raw((int) from);
      }
    }
    return new Value.Bits(moved);
  }
}
