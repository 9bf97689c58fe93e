// SPDX-License-Identifier: Apache-2.0
package yugma.network.format;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An interval of numbers.
///
/// @param low lower end
/// @param lowOpen whether the lower end itself is outside
/// @param high upper end
/// @param highOpen whether the upper end itself is outside
public record Range(double low, boolean lowOpen, double high, boolean highOpen) {
  private static final Pattern WRITTEN = Pattern.compile("([\\[(])([^,]+), ([^,]+)([])])");

  /// Reads mathematical notation, such as `(0, 1]`.
  public static Range of(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not an interval: " + written);
    }
    return new Range(
        Double.parseDouble(matcher.group(2)),
        matcher.group(1).equals("("),
        Double.parseDouble(matcher.group(3)),
        matcher.group(4).equals(")"));
  }

  /// Whether a number lies in it; NaN does not.
  public boolean contains(double value) {
    return (lowOpen ? value > low : value >= low) && (highOpen ? value < high : value <= high);
  }

  /// Mathematical notation with short numbers.
  @Override
  public String toString() {
    return (lowOpen ? "(" : "[") + number(low) + ", " + number(high) + (highOpen ? ")" : "]");
  }

  /// A number as a person would write it in a scenario: `0.2`, `25`, `1e9`.
  public static String number(double value) {
    BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    double size = Math.abs(value);
    boolean plain = value == 0 || (size >= 1e-4 && size < 1e7);
    return plain ? exact.toPlainString() : exact.toString().replace("E+", "e").replace('E', 'e');
  }
}
