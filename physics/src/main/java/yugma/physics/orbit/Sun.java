// SPDX-License-Identifier: Apache-2.0
package yugma.physics.orbit;

import java.time.Duration;
import java.time.Instant;

/// Where the Sun stands, by the approximate formulas of the Astronomical Almanac as the [US Naval
/// Observatory](https://aa.usno.navy.mil/faq/sun_approx) gives them: within an arc minute for two
/// centuries about 2000.
///
/// An instant's UTC is taken for UT1, which it follows within 0.9 s or 0.004 degrees.
public final class Sun {
  private static final Instant J2000 = Instant.parse("2000-01-01T12:00:00Z");

  private Sun() {}

  /// Height of the Sun's centre above the horizon, degrees, in [-90, 90], without refraction (which
  /// lifts it by half a degree on the horizon) and parallax.
  public static double elevationDeg(GroundPoint point, Instant time) {
    double days = days(time);
    double hoursOfDay = (days + 0.5 - StrictMath.floor(days + 0.5)) * 24;
    double solarDeg = 15 * (hoursOfDay - 12) + point.lonDeg() + equationOfTimeMin(time) / 4;
    double hourAngle = StrictMath.toRadians(solarDeg);
    double lat = StrictMath.toRadians(point.latDeg());
    double dec = StrictMath.toRadians(declinationDeg(time));
    double sin =
        StrictMath.sin(lat) * StrictMath.sin(dec)
            + StrictMath.cos(lat) * StrictMath.cos(dec) * StrictMath.cos(hourAngle);
    return StrictMath.toDegrees(StrictMath.asin(StrictMath.max(-1, StrictMath.min(1, sin))));
  }

  /// Angle between the Sun and the equator, degrees north.
  public static double declinationDeg(Instant time) {
    double days = days(time);
    double sin = StrictMath.sin(obliquity(days)) * StrictMath.sin(longitude(days));
    return StrictMath.toDegrees(StrictMath.asin(sin));
  }

  /// Apparent less mean solar time, minutes: how far a sundial is ahead of the clock.
  public static double equationOfTimeMin(Instant time) {
    double days = days(time);
    double lambda = longitude(days);
    double rightAscension =
        StrictMath.atan2(
            StrictMath.cos(obliquity(days)) * StrictMath.sin(lambda), StrictMath.cos(lambda));
    double deg = meanLongitudeDeg(days) - StrictMath.toDegrees(rightAscension);
    return 4 * StrictMath.IEEEremainder(deg, 360);
  }

  private static double days(Instant time) {
    Duration since = Duration.between(J2000, time);
    return (since.getSeconds() + since.getNano() * 1e-9) / 86_400;
  }

  private static double meanLongitudeDeg(double days) {
    return 280.459 + 0.98564736 * days;
  }

  /// Apparent longitude on the ecliptic, rad.
  private static double longitude(double days) {
    double anomaly = StrictMath.toRadians(357.529 + 0.98560028 * days);
    return StrictMath.toRadians(
        meanLongitudeDeg(days)
            + 1.915 * StrictMath.sin(anomaly)
            + 0.020 * StrictMath.sin(2 * anomaly));
  }

  private static double obliquity(double days) {
    return StrictMath.toRadians(23.439 - 0.00000036 * days);
  }
}
