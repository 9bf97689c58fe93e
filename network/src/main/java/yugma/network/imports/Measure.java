// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import java.util.Map;

/// What kind of amount a cell holds, and the units that people write it in.
enum Measure {
  /// No amount at all.
  TEXT,
  /// A number without a unit.
  NUMBER,
  /// Kilometres here.
  LENGTH,
  /// dB/km here.
  ATTENUATION,
  /// dB here.
  LOSS,
  /// Degrees here.
  ANGLE;

  private static final double KM_PER_MILE = 1.609344; // exact, international agreement of 1959
  private static final double KM_PER_FOOT = 0.0003048;
  private static final double KM_PER_NAUTICAL_MILE = 1.852;

  /// What a number under each suffix must be multiplied by.
  Map<String, Double> units() {
    return switch (this) {
      case TEXT, NUMBER -> Map.of();
      case LENGTH ->
          Map.ofEntries(
              Map.entry("km", 1.0),
              Map.entry("kilometers", 1.0),
              Map.entry("kilometres", 1.0),
              Map.entry("m", 1e-3),
              Map.entry("meters", 1e-3),
              Map.entry("metres", 1e-3),
              Map.entry("mi", KM_PER_MILE),
              Map.entry("mile", KM_PER_MILE),
              Map.entry("miles", KM_PER_MILE),
              Map.entry("nmi", KM_PER_NAUTICAL_MILE),
              Map.entry("ft", KM_PER_FOOT),
              Map.entry("feet", KM_PER_FOOT));
      case ATTENUATION ->
          Map.of(
              "db_per_km",
              1.0,
              "db_km",
              1.0,
              "db_per_m",
              1e3,
              "db_m",
              1e3,
              "db_per_mile",
              1 / KM_PER_MILE);
      case LOSS -> Map.of("db", 1.0);
      case ANGLE -> Map.of("deg", 1.0, "degrees", 1.0, "dd", 1.0);
    };
  }
}
