// SPDX-License-Identifier: Apache-2.0
package yugma.report.messages;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How to speak to a person: in which language, and in which digits.
///
/// @param language of the words
/// @param numerals of the numbers
public record Speech(Language language, Numerals numerals) {
  public static final Speech ENGLISH = of(Language.EN);

  private static final Pattern TAG = Pattern.compile("([a-z]+)(?:-u-nu-([a-z]+))?");

  /// A language in the digits 0 to 9.
  public static Speech of(Language language) {
    return new Speech(language, Numerals.LATIN);
  }

  /// What a tag by BCP 47 names, such as `gu`, or `gu-u-nu-gujr` for Gujarati digits too.
  ///
  /// @throws IllegalArgumentException for any other text; the message names what there is
  public static Speech of(String tag) {
    Matcher matcher = TAG.matcher(tag);
    if (!matcher.matches()) {
      return of(Language.of(tag));
    }
    Language language = Language.of(matcher.group(1));
    String digits = matcher.group(2);
    if (digits == null) {
      return of(language);
    }
    return Arrays.stream(Numerals.values())
        .filter(numerals -> numerals.unicodeId(language).equals(digits))
        .findFirst()
        .map(numerals -> new Speech(language, numerals))
        .orElseThrow(() -> noDigits(language, digits));
  }

  private static IllegalArgumentException noDigits(Language language, String digits) {
    return new IllegalArgumentException(
        "there are no digits '"
            + digits
            + "' in "
            + language.tag()
            + "; there are: "
            + String.join(
                ", ",
                Arrays.stream(Numerals.values())
                    .map(numerals -> numerals.unicodeId(language))
                    .distinct()
                    .toList()));
  }

  public Messages messages() {
    return Messages.of(language);
  }

  public Phrases phrases() {
    return Phrases.of(language, numerals);
  }

  public Figures figures() {
    return Figures.of(language, numerals);
  }
}
