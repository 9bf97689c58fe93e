// SPDX-License-Identifier: Apache-2.0
package yugma.report.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
  /// How far tmux 3.3a moved its cursor.
  @ParameterizedTest
  @CsvSource({"ચેતવણી, 5", "ક્વોન્ટમ, 6", "શાસ્ત્રીય, 7", "લિંક, 3", "हिन्दी, 5", "गोपनीयता, 8"})
  void countsTheColumnsThatATerminalUses(String text, int columns) {
    assertThat(Terminal.columns(text)).isEqualTo(columns);
  }

  @Test
  void countsMarksAndWideLetters() {
    assertThat(Terminal.columns("secret key rate")).isEqualTo(15);
    assertThat(Terminal.columns("e\u0301")).isEqualTo(1);
    assertThat(Terminal.columns("東京")).isEqualTo(4);
    assertThat(Terminal.columns("")).isZero();
  }

  @Test
  void padsToAWidthAndNeverCuts() {
    assertThat(Terminal.padded("લિંક", 4)).isEqualTo("લિંક ");
    assertThat(Terminal.padded("abc", 2)).isEqualTo("abc");
  }
}
