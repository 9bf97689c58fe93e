// SPDX-License-Identifier: Apache-2.0
package yugma.report.parts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import yugma.report.plot.Axis;
import yugma.report.story.Pen;

/// The unit of an axis, chosen so that its numbers stay short.
///
/// @param unit its symbol
/// @param size of the unit, in seconds or bits or what else the values are in
public record Scale(String unit, double size) {
  /// For times up to an end, in seconds.
  public static Scale ofTime(double endS) {
    if (endS < 0.5) {
      return new Scale("ms", 1e-3);
    }
    if (endS < 300) {
      return new Scale("s", 1);
    }
    if (endS < 3 * 3600) {
      return new Scale("min", 60);
    }
    return endS < 3 * 86_400 ? new Scale("h", 3600) : new Scale("d", 86_400);
  }

  /// For values up to a highest in a unit that takes prefixes.
  public static Scale of(double highest, String unit) {
    String[] prefixes = {"", "k", "M", "G", "T"};
    double size = 1;
    int power = 0;
    while (highest / size >= 2000 && power < prefixes.length - 1) {
      size *= 1000;
      power++;
    }
    return new Scale(prefixes[power] + unit, size);
  }

  /// A value in the unit.
  public double of(double value) {
    return value / size;
  }

  /// A time axis from the start of a run to its end.
  public Axis timeAxis(Pen pen, double endS) {
    double end = endS > 0 ? of(endS) : 1;
    String title = pen.say("axis.time", "unit", unit);
    for (int step : steps()) {
      if (end <= 8.0 * step && end >= 3.0 * step) {
        return Axis.stepped(title, 0, end, step, value -> tick(pen, value));
      }
    }
    return Axis.between(title, 0, end, 6, value -> tick(pen, value));
  }

  /// Steps that clocks have and decimal numbers have not.
  private int[] steps() {
    return switch (unit) {
      case "h" -> new int[] {1, 2, 3, 6, 12, 24};
      case "s", "min" -> new int[] {1, 2, 5, 10, 15, 30, 60};
      default -> new int[0];
    };
  }

  /// An axis from nought to a value that it has room for.
  public Axis axis(Pen pen, String title, double highest) {
    return Axis.upTo(title, of(highest), 5, value -> tick(pen, value));
  }

  private static String tick(Pen pen, double value) {
    BigDecimal rounded = new BigDecimal(value).setScale(9, RoundingMode.HALF_EVEN);
    return pen.figures().significant(rounded.doubleValue(), 6);
  }
}
