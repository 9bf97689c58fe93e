// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A point or a span of simulated time: a whole number of picoseconds from 0 to 100 days.
///
/// Arithmetic is exact; leaving the range is an error, never a wrap-around. It has nothing to do
/// with the wall clock.
///
/// @param picos picoseconds, in [0, 8.64e18]
public record Time(long picos) implements Comparable<Time> {
  private static final long PICOS_PER_SECOND = 1_000_000_000_000L;

  /// The start of a run, and the empty span.
  public static final Time ZERO = new Time(0);

  /// The end of the longest run: 100 days.
  public static final Time HORIZON = new Time(100L * 86_400 * PICOS_PER_SECOND);

  private static final Pattern WRITTEN =
      Pattern.compile("([0-9]{1,20}(?:\\.[0-9]{1,20})?) ?(ps|ns|us|ms|s|min|h|d)");

  public Time {
    if (picos < 0 || picos > 8_640_000L * PICOS_PER_SECOND) {
      throw new IllegalArgumentException(
          "time is " + picos + " ps, must lie in [0, 100 days] = [0, 8.64e18 ps]");
    }
  }

  public static Time ofPicos(long picos) {
    return new Time(picos);
  }

  public static Time ofNanos(long nanos) {
    return new Time(Math.multiplyExact(nanos, 1_000L));
  }

  public static Time ofMicros(long micros) {
    return new Time(Math.multiplyExact(micros, 1_000_000L));
  }

  public static Time ofMillis(long millis) {
    return new Time(Math.multiplyExact(millis, 1_000_000_000L));
  }

  public static Time ofSeconds(long seconds) {
    return new Time(Math.multiplyExact(seconds, PICOS_PER_SECOND));
  }

  /// The nearest picosecond to a number of seconds.
  ///
  /// @param seconds in [0, 8.64e6]
  public static Time nearest(double seconds) {
    if (!(seconds >= 0 && seconds <= 8.64e6)) {
      throw new IllegalArgumentException(
          "time is " + seconds + " s, must lie in [0, 8.64e6] (100 days)");
    }
    return new Time(
        new BigDecimal(seconds)
            .movePointRight(12)
            .setScale(0, RoundingMode.HALF_EVEN)
            .longValueExact());
  }

  /// Reads a number with a unit, such as `10min`, `1.5 s` or `250us`; units are ps, ns, us, ms, s,
  /// min, h, d.
  ///
  /// Empty when the text is not of that form, is finer than a picosecond, or lies beyond 100 days.
  public static Optional<Time> parse(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    BigDecimal picos =
        new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(picosPer(matcher.group(2))));
    boolean whole = picos.stripTrailingZeros().scale() <= 0;
    boolean inRange = picos.compareTo(BigDecimal.valueOf(HORIZON.picos)) <= 0;
    return whole && inRange ? Optional.of(new Time(picos.longValueExact())) : Optional.empty();
  }

  private static long picosPer(String unit) {
    return switch (unit) {
      case "ps" -> 1L;
      case "ns" -> 1_000L;
      case "us" -> 1_000_000L;
      case "ms" -> 1_000_000_000L;
      case "s" -> PICOS_PER_SECOND;
      case "min" -> 60 * PICOS_PER_SECOND;
      case "h" -> 3_600 * PICOS_PER_SECOND;
      case "d" -> 86_400 * PICOS_PER_SECOND;
      default -> throw new IllegalArgumentException("no unit of time is called " + unit);
    };
  }

  /// Seconds as the nearest double.
  public double seconds() {
    return picos / 1e12;
  }

  public Time plus(Time other) {
    return new Time(Math.addExact(picos, other.picos));
  }

  public Time minus(Time other) {
    return new Time(Math.subtractExact(picos, other.picos));
  }

  public Time times(long factor) {
    return new Time(Math.multiplyExact(picos, factor));
  }

  public boolean isBefore(Time other) {
    return picos < other.picos;
  }

  public boolean isAfter(Time other) {
    return picos > other.picos;
  }

  public static Time min(Time a, Time b) {
    return a.picos <= b.picos ? a : b;
  }

  public static Time max(Time a, Time b) {
    return a.picos >= b.picos ? a : b;
  }

  @Override
  public int compareTo(Time other) {
    return Long.compare(picos, other.picos);
  }

  /// The exact value in seconds, such as `1.5 s`.
  @Override
  public String toString() {
    return BigDecimal.valueOf(picos, 12).stripTrailingZeros().toPlainString() + " s";
  }
}
