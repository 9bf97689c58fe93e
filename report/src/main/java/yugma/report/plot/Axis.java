// SPDX-License-Identifier: Apache-2.0
package yugma.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/// A linear axis with ticks at round numbers.
///
/// @param title with the unit
/// @param low where it begins
/// @param high where it ends, above `low`
/// @param ticks in rising order, inside the axis
public record Axis(String title, double low, double high, List<Tick> ticks) {
  /// A tick and the figures beside it.
  public record Tick(double at, String label) {}

  public Axis {
    ticks = List.copyOf(ticks);
    if (!(low < high) || !Double.isFinite(high - low)) {
      throw new IllegalArgumentException(
          "axis is from " + low + " to " + high + ", must rise and be finite");
    }
  }

  /// An axis from one number to another, with ticks where they are round.
  ///
  /// @param most about as many ticks as this, at least 2
  public static Axis between(
      String title, double low, double high, int most, DoubleFunction<String> figures) {
    return stepped(title, low, high, step((high - low) / most), figures);
  }

  /// An axis from one number to another, with ticks at the multiples of a step.
  public static Axis stepped(
      String title, double low, double high, double step, DoubleFunction<String> figures) {
    return new Axis(title, low, high, ticks(low, high, step, figures));
  }

  /// An axis from nought to the first tick that no value is above.
  public static Axis upTo(String title, double highest, int most, DoubleFunction<String> figures) {
    double top = highest > 0 ? highest : 1;
    double step = step(top / most);
    double high = StrictMath.ceil(top / step * (1 - 1e-12)) * step;
    return new Axis(title, 0, high, ticks(0, high, step, figures));
  }

  private static List<Tick> ticks(
      double low, double high, double step, DoubleFunction<String> figures) {
    List<Tick> ticks = new ArrayList<>();
    long first = (long) StrictMath.ceil(low / step - 1e-9);
    for (long k = first; k * step <= high + step * 1e-9; k++) {
      ticks.add(new Tick(k * step, figures.apply(k * step)));
    }
    return ticks;
  }

  /// The smallest of 1, 2 and 5 times a power of ten that is not below.
  static double step(double least) {
    double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(least)));
    double times = least / power * (1 - 1e-9);
    return times <= 1 ? power : times <= 2 ? 2 * power : times <= 5 ? 5 * power : 10 * power;
  }

  /// How far along the axis a value lies, 0 at its beginning and 1 at its end.
  double share(double value) {
    return (value - low) / (high - low);
  }
}
