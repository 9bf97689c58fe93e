// SPDX-License-Identifier: Apache-2.0
package yugma.report.messages;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.GroupingStrategy;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.Locale;

/// How a rounded number becomes text: its digits and the groups they stand in.
@FunctionalInterface
interface NumberShape {
  /// @param number already rounded; its scale is the number of decimals shown
  /// @param grouped whether to set off thousands (and lakhs)
  String of(BigDecimal number, boolean grouped);

  /// English needs no ICU, whose first use takes a third of a second.
  static NumberShape of(Language language, Numerals numerals) {
    return language == Language.EN ? NumberShape::english : new ByIcu(language, numerals);
  }

  private static String english(BigDecimal number, boolean grouped) {
    String pattern = (grouped ? "%,." : "%.") + Math.max(0, number.scale()) + "f";
    return String.format(Locale.ROOT, pattern, number);
  }

  /// The locale of a language as written in India, with its digits.
  static ULocale locale(Language language, Numerals numerals) {
    String region = language == Language.EN ? "" : "-IN";
    return ULocale.forLanguageTag(
        language.tag() + region + "-u-nu-" + numerals.unicodeId(language));
  }

  /// Groups of two above the thousands, as India writes them, by the data of Unicode's CLDR.
  final class ByIcu implements NumberShape {
    private final LocalizedNumberFormatter grouping;
    private final LocalizedNumberFormatter bare;

    ByIcu(Language language, Numerals numerals) {
      this.grouping = NumberFormatter.withLocale(locale(language, numerals));
      this.bare = grouping.grouping(GroupingStrategy.OFF);
    }

    @Override
    public String of(BigDecimal number, boolean grouped) {
      return (grouped ? grouping : bare)
          .precision(Precision.fixedFraction(Math.max(0, number.scale())))
          .format(number)
          .toString();
    }
  }
}
