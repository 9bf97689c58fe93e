// SPDX-License-Identifier: Apache-2.0
package yugma.report.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SpeechTest {
  @Test
  void readsALanguageTagWithDigits() {
    assertThat(Speech.of("en")).isEqualTo(Speech.ENGLISH);
    assertThat(Speech.of("gu")).isEqualTo(new Speech(Language.GU, Numerals.LATIN));
    assertThat(Speech.of("gu-u-nu-gujr")).isEqualTo(new Speech(Language.GU, Numerals.NATIVE));
    assertThat(Speech.of("hi-u-nu-deva")).isEqualTo(new Speech(Language.HI, Numerals.NATIVE));
    assertThat(Speech.of("hi-u-nu-latn")).isEqualTo(new Speech(Language.HI, Numerals.LATIN));
  }

  @Test
  void refusesOtherDigitsAndOtherLanguages() {
    assertThatThrownBy(() -> Speech.of("gu-u-nu-deva"))
        .hasMessage("there are no digits 'deva' in gu; there are: latn, gujr");
    assertThatThrownBy(() -> Speech.of("Klingon!"))
        .hasMessageStartingWith("there is no language 'Klingon!'; there are: en (English), ");
  }
}
