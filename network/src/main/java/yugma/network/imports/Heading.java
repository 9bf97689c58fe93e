// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// The name of a column, a property or a key, understood: what it means and in which unit.
///
/// @param written as it stands in the file
/// @param meaning of the cells under it
/// @param factor that brings its numbers to the unit of the measure; nothing when no unit is named
record Heading(String written, Meaning meaning, OptionalDouble factor) {
  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern DECIBEL = Pattern.compile("(?i)db(?=$|[^a-z])");
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

  /// What a name means for items of a role.
  static Optional<Heading> of(Role role, String written) {
    String name = normalized(written);
    return Arrays.stream(Meaning.values())
        .filter(meaning -> meaning.fits(role))
        .flatMap(meaning -> as(meaning, name, written).stream())
        .findFirst()
        .or(() -> ofEnd(role, name, written));
  }

  /// A cell that no name stands above, such as an attribute that the format itself defines.
  static Heading of(Meaning meaning) {
    return new Heading(meaning.name().toLowerCase(Locale.ROOT), meaning, OptionalDouble.of(1));
  }

  /// `Length (km)` is `length_km`, `LinkLabel` is `link_label`, `dB/km` is `db_per_km`.
  static String normalized(String written) {
    String plain = DECIBEL.matcher(written.strip()).replaceAll("db");
    String split = CAMEL.matcher(plain).replaceAll("_").toLowerCase(Locale.ROOT);
    String joined = OTHER.matcher(split.replace("/", " per ")).replaceAll("_");
    return joined.replaceAll("^_|_$", "").replace("_in_", "_");
  }

  private static Optional<Heading> as(Meaning meaning, String name, String written) {
    for (String word : meaning.words()) {
      boolean needsUnit = word.startsWith("+");
      String stem = needsUnit ? word.substring(1) : word;
      if (name.equals(stem) && !needsUnit) {
        boolean isPlain = meaning.measure().units().isEmpty() || meaning.measure() == Measure.ANGLE;
        return Optional.of(
            new Heading(written, meaning, isPlain ? OptionalDouble.of(1) : OptionalDouble.empty()));
      }
      Double factor =
          name.startsWith(stem + "_")
              ? meaning.measure().units().get(name.substring(stem.length() + 1))
              : null;
      if (factor != null) {
        return Optional.of(new Heading(written, meaning, OptionalDouble.of(factor)));
      }
    }
    boolean mayBeUnit = meaning == Meaning.LENGTH || meaning == Meaning.ATTENUATION;
    Double alone = mayBeUnit ? meaning.measure().units().get(name) : null;
    return Optional.ofNullable(alone)
        .map(factor -> new Heading(written, meaning, OptionalDouble.of(factor)));
  }

  /// `from_lat`, `lat_b`: the position of an end, in a table of links.
  private static Optional<Heading> ofEnd(Role role, String name, String written) {
    if (role == Role.NODE) {
      return Optional.empty();
    }
    return ofEnd(Meaning.FROM, Meaning.LATITUDE, name, written, Meaning.FROM_LATITUDE)
        .or(() -> ofEnd(Meaning.FROM, Meaning.LONGITUDE, name, written, Meaning.FROM_LONGITUDE))
        .or(() -> ofEnd(Meaning.TO, Meaning.LATITUDE, name, written, Meaning.TO_LATITUDE))
        .or(() -> ofEnd(Meaning.TO, Meaning.LONGITUDE, name, written, Meaning.TO_LONGITUDE));
  }

  private static Optional<Heading> ofEnd(
      Meaning end, Meaning angle, String name, String written, Meaning meaning) {
    for (String word : end.words()) {
      for (String part : angle.words()) {
        if (name.equals(word + "_" + part)
            || name.equals(part + "_" + word)
            || name.equals(word + "_" + part + "_deg")) {
          return Optional.of(new Heading(written, meaning, OptionalDouble.of(1)));
        }
      }
    }
    return Optional.empty();
  }

  /// Names that would have been understood, to suggest one of them.
  static List<String> known(Role role) {
    List<String> names = new ArrayList<>();
    for (Meaning meaning : Meaning.values()) {
      for (String word : meaning.fits(role) ? meaning.words() : List.<String>of()) {
        if (!word.startsWith("+")) {
          names.add(word);
        }
        for (String unit : meaning.measure().units().keySet().stream().sorted().toList()) {
          names.add(word.replace("+", "") + "_" + unit);
        }
      }
    }
    return names;
  }
}
