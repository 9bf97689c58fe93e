// SPDX-License-Identifier: Apache-2.0
package yugma.report.messages;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/// Numbers with their units, as people of one language read them.
///
/// The unit is a symbol and never translated. Gujarati and Hindi group digits as India does
/// (12,34,567); the decimal sign is a point in all three languages.
public final class Figures {
  /// What stands where a number is unknown.
  public static final String UNKNOWN = "–";

  /// Below this a number is written by its power of ten.
  private static final double SMALL = 1e-4;

  /// Units that take a prefix; any other, such as km and dB, stays what it is.
  private static final Set<String> PREFIXED =
      Set.of("bit", "bit/s", "B", "B/s", "Hz", "msg", "msg/s", "W");

  private final NumberShape shape;
  private final Phrases phrases;

  private Figures(NumberShape shape, Phrases phrases) {
    this.shape = shape;
    this.phrases = phrases;
  }

  /// Numbers of a language in the digits 0 to 9.
  public static Figures of(Language language) {
    return of(language, Numerals.LATIN);
  }

  public static Figures of(Language language, Numerals numerals) {
    return new Figures(NumberShape.of(language, numerals), Phrases.of(language, numerals));
  }

  /// A number with four digits, or a whole number in groups where it has more.
  public String number(double value) {
    return Math.abs(value) >= 1e4 && Math.abs(value) < 1e15
        ? whole(Math.round(value))
        : significant(value, 4);
  }

  /// A whole number in groups, such as `1,234,567`.
  public String whole(long count) {
    return shape.of(BigDecimal.valueOf(count), true);
  }

  /// A whole number without groups, for what is not an amount, such as a seed.
  public String bare(long number) {
    return shape.of(BigDecimal.valueOf(number), false);
  }

  /// A value with its unit: with three digits and an SI prefix where the unit takes one, such as
  /// `1.07 kbit/s`, else as [#number], such as `10294 km`.
  public String quantity(double value, String unit) {
    return PREFIXED.contains(unit) ? scaled(value, unit) : number(value) + " " + unit;
  }

  /// A share in per cent with three digits, such as `6.53 %`.
  public String percent(double share) {
    return three(share * 100) + " %";
  }

  /// A share in per cent; [#UNKNOWN] where it is not known.
  public String percent(OptionalDouble share) {
    return share.isEmpty() ? UNKNOWN : percent(share.getAsDouble());
  }

  /// Seconds with four digits, below a second with three as `251 ms` or `2.5 µs`.
  public String seconds(double seconds) {
    if (seconds == 0 || seconds >= 0.9995) {
      return significant(seconds, 4) + " s";
    }
    return seconds >= 0.9995e-3
        ? significant(seconds * 1e3, 3) + " ms"
        : significant(seconds * 1e6, 3) + " µs";
  }

  /// A time by its two greatest units, such as `1 d 3 h` and `2 min 5 s`; below a minute as seconds
  /// with three digits, such as `12.3 s` and `49 ms`.
  public String duration(double seconds) {
    if (!(Math.abs(seconds) < 1e15)) {
      return significant(seconds, 3) + " s";
    }
    if (seconds < 0) {
      return "-" + duration(-seconds);
    }
    if (seconds < 59.95) {
      return seconds < 0.9995 ? seconds(seconds) : significant(seconds, 3) + " s";
    }
    long whole = Math.round(seconds);
    if (whole < 3600) {
      return pair(whole / 60, "min", whole % 60, "s");
    }
    long minutes = Math.round(seconds / 60);
    if (minutes < 24 * 60) {
      return pair(minutes / 60, "h", minutes % 60, "min");
    }
    long hours = Math.round(seconds / 3600);
    return pair(hours / 24, "d", hours % 24, "h");
  }

  private String pair(long great, String greatUnit, long small, String smallUnit) {
    String first = whole(great) + " " + greatUnit;
    return small == 0 ? first : first + " " + whole(small) + " " + smallUnit;
  }

  /// The two ends of an interval, such as `1.2 to 3.4`.
  public String interval(double low, double high) {
    return phrases.text("figures.interval", Map.of("low", number(low), "high", number(high)));
  }

  /// That many significant digits, trailing zeros dropped, not grouped, such as `0.00025`, `1034`
  /// and `2.5e-9`.
  public String significant(double value, int digits) {
    if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
      return value == 0 ? shape.of(BigDecimal.ZERO, false) : Double.toString(value);
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    boolean plain = exponent >= -4 && rounded.scale() > -7;
    return plain
        ? shape.of(rounded, false)
        : shape.of(rounded.scaleByPowerOfTen(-exponent), false)
            + "e"
            + shape.of(BigDecimal.valueOf(exponent), false);
  }

  private String scaled(double value, String unit) {
    String[] prefixes = {"", "k", "M", "G", "T"};
    double rest = value;
    int power = 0;
    while (Math.abs(rest) >= 999.5 && power < prefixes.length - 1) {
      rest /= 1000;
      power++;
    }
    return three(rest) + " " + prefixes[power] + unit;
  }

  /// Three significant digits, trailing zeros kept; a whole number below 1000 as it is, one below
  /// 1e-4 by its power of ten.
  private String three(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return Double.toString(value);
    }
    boolean isWhole = value == Math.rint(value) && Math.abs(value) < 1000;
    if (isWhole) {
      return shape.of(BigDecimal.valueOf((long) value), false);
    }
    if (Math.abs(value) < SMALL) {
      return significant(value, 3);
    }
    BigDecimal three = new BigDecimal(value).round(new MathContext(3));
    int decimals = Math.max(0, three.scale() + 3 - three.precision());
    return shape.of(three.setScale(decimals, RoundingMode.UNNECESSARY), false);
  }
}
