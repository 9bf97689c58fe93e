// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm.value;

/// Values as numbers of the machine, and back.
public final class Numbers {
  private static final double TURN = 2 * Math.PI;
  private static final int EXACT = 53;

  /// Times are numbers of picoseconds, so that those of whole ones are exact.
  public static final double PICOS_PER_SECOND = 1e12;

  private Numbers() {}

  /// A whole number; of bits the number that they are.
  public static long whole(Value value) {
    return switch (value) {
      case Value.Whole whole -> whole.number();
      case Value.Bits bits -> bits.number();
      case Value.Real _, Value.Complex _, Value.Wires _, Elements _ ->
          throw new IllegalArgumentException(value + " is no whole number");
    };
  }

  /// A number; of an angle its radians.
  public static double real(Value value, Type type) {
    return switch (value) {
      case Value.Real real -> real.number();
      case Value.Whole whole when type instanceof Type.Angle angle ->
          radians(whole.number(), angle.width());
      case Value.Whole whole when type instanceof Type.Uint -> unsigned(whole.number());
      case Value.Whole whole -> whole.number();
      case Value.Bits bits -> unsigned(bits.number());
      case Value.Complex _, Value.Wires _, Elements _ ->
          throw new IllegalArgumentException(value + " is no real number");
    };
  }

  /// Whether it is not zero.
  public static boolean truth(Value value) {
    return switch (value) {
      case Value.Bits bits -> bits.any();
      case Value.Whole whole -> whole.number() != 0;
      case Value.Real real -> real.number() != 0;
      case Value.Complex _, Value.Wires _, Elements _ ->
          throw new IllegalArgumentException(value + " is neither true nor false");
    };
  }

  /// A number of 64 bits without a sign.
  static double unsigned(long number) {
    return number >= 0 ? number : 2.0 * (number >>> 1) + (number & 1);
  }

  /// The lowest bits, with the sign that the highest of them says.
  static long signed(long number, int width) {
    return number << Long.SIZE - width >> Long.SIZE - width;
  }

  /// The lowest bits.
  static long masked(long number, int width) {
    return width == Long.SIZE ? number : number & (1L << width) - 1;
  }

  /// An angle of so many steps of 2 pi / 2^width.
  public static double radians(long steps, int width) {
    return unsigned(steps) / Math.scalb(1.0, width) * TURN;
  }

  /// The nearest number of steps of 2 pi / 2^width.
  static long steps(double radians, int width) {
    if (Double.isNaN(radians) || Double.isInfinite(radians)) {
      throw Trouble.of("angle is " + radians, "it must be a number");
    }
    double turns = radians / TURN;
    double part = turns - Math.floor(turns);
    int exact = Math.min(width, EXACT);
    long steps = (long) Math.rint(Math.scalb(part, exact));
    return masked(steps << width - exact, width);
  }

  /// A number as a float of fewer bits keeps it.
  static double rounded(double number, int width) {
    return switch (width) {
      case 16 -> Float.float16ToFloat(Float.floatToFloat16((float) number));
      case 32 -> (float) number;
      default -> number;
    };
  }

  /// A number that is whole but for rounding, without that.
  public static double nearWhole(double number) {
    double whole = Math.rint(number);
    return Math.abs(number - whole) <= 1e-12 * Math.abs(number) ? whole : number;
  }
}
