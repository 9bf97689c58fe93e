// SPDX-License-Identifier: Apache-2.0
package yugma.report.sweep;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A range of numbers with both ends, counted in exact decimal arithmetic: 0.1:0.5:0.1 has five.
///
/// @param from the first number
/// @param step from one to the next, not zero
/// @param count of numbers
record Steps(BigDecimal from, BigDecimal step, int count) {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\.[0-9]{1,40}|[0-9]{1,40}(\\.[0-9]{0,40})?)([eE][-+]?[0-9]{1,3})?");

  /// Longer ones are written with an exponent.
  private static final int LONGEST = 24;

  /// @param written the axis as it was typed, for messages
  /// @param range its three numbers
  static Steps of(String written, List<String> range) {
    if (range.size() != 3 || !range.stream().allMatch(Steps::isNumber)) {
      throw new SweepException(
          "'"
              + written
              + "': a range is FROM:TO:STEP, three numbers; list other values, as in 1s,2s,5s");
    }
    BigDecimal from = new BigDecimal(range.get(0));
    BigDecimal to = new BigDecimal(range.get(1));
    BigDecimal step = new BigDecimal(range.get(2));
    if (step.signum() == 0) {
      throw new SweepException("'" + written + "': a step of 0 leads nowhere");
    }
    BigDecimal way = to.subtract(from);
    if (way.signum() * step.signum() < 0) {
      throw new SweepException(
          "'" + written + "': steps of " + range.get(2) + " lead away from " + range.get(1));
    }
    BigDecimal count = way.divideToIntegralValue(step).add(BigDecimal.ONE);
    if (count.compareTo(BigDecimal.valueOf(Axes.MOST)) > 0) {
      throw new SweepException(
          "'" + written + "' has " + text(count) + " values; at most " + Axes.MOST + " can be run");
    }
    return new Steps(from, step, count.intValueExact());
  }

  List<String> values() {
    return IntStream.range(0, count)
        .mapToObj(i -> text(from.add(step.multiply(BigDecimal.valueOf(i)))))
        .toList();
  }

  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  /// A number in the one way in which equal numbers are written.
  static String plain(String number) {
    return text(new BigDecimal(number));
  }

  private static String text(BigDecimal number) {
    BigDecimal shortest = number.stripTrailingZeros();
    boolean isLong = Math.abs((long) shortest.scale()) + shortest.precision() > LONGEST;
    return isLong ? shortest.toString() : shortest.toPlainString();
  }
}
