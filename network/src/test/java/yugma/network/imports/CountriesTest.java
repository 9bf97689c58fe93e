// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {
  @ParameterizedTest
  @CsvSource({
    "CH, CH",
    "che, CH",
    "Switzerland, CH",
    "United States, US",
    "USA, US",
    "UK, GB",
    "Hong Kong, HK",
    "India, IN",
    "'Côte d’Ivoire', CI",
    "Bosnia and Herzegovina, BA",
  })
  void knowsCodesAndEnglishNames(String name, String code) {
    assertThat(Countries.code(name)).contains(code);
  }

  @Test
  void leavesOutWhatIsNotCertain() {
    for (String other : new String[] {"", "Helvetia", "Georgia, USA", "Europe", "Korea", "Congo"}) {
      assertThat(Countries.code(other)).as(other).isEmpty();
    }
  }
}
