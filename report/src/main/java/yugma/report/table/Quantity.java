// SPDX-License-Identifier: Apache-2.0
package yugma.report.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.OptionalDouble;

/// Numbers with their units, as people read them.
final class Quantity {
  private Quantity() {}

  /// Bits per second with three digits, such as `1.07 kbit/s`.
  static String rate(double bitsPerSecond) {
    return scaled(bitsPerSecond, "bit/s");
  }

  /// Seconds with three digits, such as `251 ms`.
  static String seconds(double seconds) {
    if (seconds == 0 || seconds >= 0.9995) {
      return digits(seconds, 4) + " s";
    }
    return seconds >= 0.9995e-3
        ? digits(seconds * 1e3, 3) + " ms"
        : digits(seconds * 1e6, 3) + " µs";
  }

  /// A share in per cent with three digits, such as `1.00 %`; `–` where it is unknown.
  static String percent(OptionalDouble share) {
    return share.isEmpty() ? "–" : rounded(share.getAsDouble() * 100) + " %";
  }

  /// A whole number in groups of three.
  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /// A number with four digits, or in groups of three where it has more.
  static String plain(double value) {
    return Math.abs(value) >= 1e4 ? count(Math.round(value)) : digits(value, 4);
  }

  /// Bytes, such as `2.27 MB`.
  static String bytes(long bytes) {
    return scaled((double) bytes, "B");
  }

  private static String scaled(double value, String unit) {
    String[] prefixes = {"", "k", "M", "G", "T"};
    double rest = value;
    int power = 0;
    while (Math.abs(rest) >= 999.5 && power < prefixes.length - 1) {
      rest /= 1000;
      power++;
    }
    return rounded(rest) + " " + prefixes[power] + unit;
  }

  /// Three significant digits, trailing zeros kept; a whole number below 1000 as it is.
  private static String rounded(double value) {
    boolean isWhole = value == Math.rint(value) && Math.abs(value) < 1000;
    if (isWhole) {
      return Long.toString((long) value);
    }
    BigDecimal three = new BigDecimal(value).round(new MathContext(3));
    int decimals = Math.max(0, three.scale() + 3 - three.precision());
    return three.setScale(decimals).toPlainString();
  }

  /// That many significant digits, trailing zeros dropped, such as `0.00025`, `1034` and `2.5e-9`.
  static String digits(double value, int digits) {
    if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
      return value == 0 ? "0" : Double.toString(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    boolean plain = exponent >= -4 && rounded.scale() > -7;
    return plain
        ? rounded.toPlainString()
        : rounded.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
  }
}
