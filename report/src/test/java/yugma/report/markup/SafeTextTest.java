// SPDX-License-Identifier: Apache-2.0
package yugma.report.markup;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SafeTextTest {
  @Test
  void showsWhatCouldHideOrTurn() {
    assertThat(SafeText.escaped("a\u202eb\u2066c\u200bd\ufeffe\u0007f\u2028g"))
        .isEqualTo("a�b�c�d�e�f�g");
    assertThat(SafeText.escaped("a\nb\tc")).isEqualTo("a b c");
  }

  @Test
  void keepsTheJoinersOfIndianScripts() {
    assertThat(SafeText.escaped("ક્‍ષ क्‌ष")).isEqualTo("ક્‍ષ क्‌ष");
    assertThat(SafeText.escaped("a\u200db")).isEqualTo("a�b");
  }

  @Property(tries = 500, seed = "1")
  void leavesNoMarkup(@ForAll String text) {
    assertThat(SafeText.escaped(text))
        .doesNotContain("<", ">", "\"", "'")
        .doesNotContainPattern("&(?!(lt|gt|amp|quot|#39);)");
  }
}
