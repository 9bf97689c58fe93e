// SPDX-License-Identifier: Apache-2.0
package yugma.report.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.util.ULocale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LanguageTest {
  @ParameterizedTest
  @EnumSource
  void isFoundByItsTagAndNamedInItself(Language language) {
    assertThat(Language.of(language.tag())).isEqualTo(language);
    ULocale locale = ULocale.forLanguageTag(language.tag());
    assertThat(language.ownName()).isEqualTo(locale.getDisplayName(locale));
  }

  @Test
  void refusesOthersByNamingTheKnown() {
    assertThatThrownBy(() -> Language.of("mr"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "there is no language 'mr'; there are: en (English), gu (ગુજરાતી), hi (हिन्दी)");
  }
}
