// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NearestTest {
  @Test
  void guessesNothingForANewWord() {
    assertThat(Nearest.to("moon", List.of("zurich", "bern"))).isEmpty();
  }

  @Test
  void guessesTheFirstOfTheNearest() {
    assertThat(Nearest.to("cz", List.of("swap", "cx", "cy"))).contains("cx");
    assertThat(Nearest.to("depolarise1", List.of("DEPOLARIZE1", "depolarize1")))
        .contains("depolarize1");
  }

  @Property(tries = 300, seed = "1")
  void distanceIsSymmetricAndZeroOnlyForEqualWords(
      @ForAll @AlphaChars @StringLength(max = 8) String a,
      @ForAll @AlphaChars @StringLength(max = 8) String b) {
    assertThat(Nearest.distance(a, b)).isEqualTo(Nearest.distance(b, a));
    assertThat(Nearest.distance(a, b) == 0).isEqualTo(a.equals(b));
  }

  @Test
  void countsASwapOfNeighboursAsOneChange() {
    assertThat(Nearest.distance("lenght", "length")).isEqualTo(1);
  }
}
