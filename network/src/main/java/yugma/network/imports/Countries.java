// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Countries by the names that people write, as codes of ISO 3166-1 alpha-2.
final class Countries {
  private static final Map<String, String> CODES = codes();

  private Countries() {}

  /// The code of a country, where the name leaves no doubt.
  ///
  /// @param name a code of two or three letters, or the English name
  static Optional<String> code(String name) {
    return Optional.ofNullable(CODES.get(key(name)));
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale country = Locale.of("", code);
      codes.put(key(code), code);
      codes.put(key(country.getISO3Country()), code);
      codes.put(key(country.getDisplayCountry(Locale.ENGLISH)), code);
    }
    String[][] others = {
      {"UK", "GB"},
      {"Great Britain", "GB"},
      {"United States of America", "US"},
      {"Czech Republic", "CZ"},
      {"Slovak Republic", "SK"},
      {"Russian Federation", "RU"},
      {"Turkey", "TR"},
      {"Holland", "NL"},
      {"The Netherlands", "NL"},
      {"Hong Kong", "HK"},
      {"Macau", "MO"},
      {"South Korea", "KR"},
      {"Republic of Korea", "KR"},
      {"Viet Nam", "VN"},
      {"Ivory Coast", "CI"},
      {"Burma", "MM"},
      {"Myanmar", "MM"},
    };
    for (String[] other : others) {
      codes.put(key(other[0]), other[1]);
    }
    return codes;
  }

  private static String key(String name) {
    return Names.slug(name.replace("&", "and"));
  }
}
