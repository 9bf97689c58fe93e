// SPDX-License-Identifier: Apache-2.0
package yugma.network.format;

import java.util.Map;

/// The unit of a field, which is the end of its name, and what else people write in its place.
public enum Unit {
  NONE("", ""),
  KM("km", "km"),
  DB("db", "dB"),
  DB_PER_KM("db_per_km", "dB/km"),
  HZ("hz", "Hz"),
  NS("ns", "ns"),
  PS_FWHM("ps_fwhm", "ps"),
  DEG("deg", "degrees"),
  NM("nm", "nm"),
  M("m", "m"),
  URAD("urad", "µrad"),
  BPS("bps", "bit/s"),
  BITS("bits", "bit");

  private final String suffix;
  private final String symbol;

  Unit(String suffix, String symbol) {
    this.suffix = suffix;
    this.symbol = symbol;
  }

  /// How the names of its fields end, without the underscore.
  public String suffix() {
    return suffix;
  }

  /// How it is shown beside a number.
  public String symbol() {
    return symbol;
  }

  /// Other suffixes, and what a number under them must be multiplied by.
  Map<String, Double> others() {
    return switch (this) {
      case NONE, DB -> Map.of();
      case KM -> Map.of("m", 1e-3, "miles", 1.609344);
      case DB_PER_KM -> Map.of("db_per_m", 1e3, "db_km", 1.0, "db", 1.0);
      case HZ -> Map.of("khz", 1e3, "mhz", 1e6, "ghz", 1e9);
      case NS -> Map.of("ps", 1e-3, "us", 1e3, "ms", 1e6, "s", 1e9);
      case PS_FWHM -> Map.of("ps", 1.0, "ns", 1e3, "ns_fwhm", 1e3);
      case NM -> Map.of("um", 1e3, "m", 1e9);
      case M -> Map.of("cm", 1e-2, "mm", 1e-3, "km", 1e3);
      case URAD -> Map.of("mrad", 1e3, "rad", 1e6, "nrad", 1e-3);
      case BPS -> Map.of("kbps", 1e3, "mbps", 1e6, "gbps", 1e9, "kbit_per_s", 1e3);
      case DEG -> Map.of("rad", 57.29577951308232);
      case BITS -> Map.of("kbits", 1e3, "mbits", 1e6, "bytes", 8.0);
    };
  }

  /// How a foreign suffix is shown: `db_per_m` is `dB/m`.
  static String shown(String suffix) {
    return switch (suffix) {
      case "khz" -> "kHz";
      case "mhz" -> "MHz";
      case "ghz" -> "GHz";
      default -> suffix.replace("_per_", "/").replace("_fwhm", "").replace("db", "dB");
    };
  }
}
