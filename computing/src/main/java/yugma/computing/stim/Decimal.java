// SPDX-License-Identifier: Apache-2.0
package yugma.computing.stim;

/// Numbers as the files of Stim write them.
final class Decimal {
  /// Numbers up to here are exact as whole ones.
  private static final double WHOLE = 1e15;

  private Decimal() {}

  /// The number, not a number if the text is none.
  static double parse(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("0123456789+-.eE".indexOf(text.charAt(i)) < 0) {
        return Double.NaN;
      }
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /// The shortest text that reads back as the number, whole numbers without a point.
  static String text(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("number is " + value + ", must be finite");
    }
    return value == Math.rint(value) && Math.abs(value) < WHOLE && !isMinusZero(value)
        ? Long.toString((long) value)
        : Double.toString(value).replace('E', 'e');
  }

  private static boolean isMinusZero(double value) {
    return value == 0 && 1 / value < 0;
  }

  /// The whole number >= 0 that digits write, -1 if they write none or one beyond `most`.
  static long whole(String digits, long most) {
    if (digits.isEmpty() || digits.length() > 18) {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = 10 * value + digit;
    }
    return value <= most ? value : -1;
  }
}
