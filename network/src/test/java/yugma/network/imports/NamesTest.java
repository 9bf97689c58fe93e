// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {
  @Test
  void keepsWhatIsLatin() {
    assertThat(Names.slug("Zürich (Hbf)")).isEqualTo("zurich-hbf");
    assertThat(Names.slug("Łódź Ørsted Straße")).isEqualTo("lodz-orsted-strasse");
    assertThat(Names.slug("અમદાવાદ")).isEmpty();
  }

  @Test
  void numbersWhatIsTaken() {
    Names names = new Names();
    assertThat(names.claim("Bern", "x")).isEqualTo("bern");
    assertThat(names.claim("BERN", "x")).isEqualTo("bern-2");
    assertThat(names.claim("दिल्ली", "node-7")).isEqualTo("node-7");
    String longest = "a".repeat(80);
    assertThat(names.claim(longest, "x")).hasSize(64);
    assertThat(names.claim(longest, "x")).hasSize(64).endsWith("-2");
  }
}
