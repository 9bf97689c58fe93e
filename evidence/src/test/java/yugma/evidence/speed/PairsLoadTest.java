// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PairsLoadTest {
  @Test
  void swapsAndDistils() {
    List<Load.Case> cases = new PairsLoad(5_000).measure();
    assertThat(cases).extracting(Load.Case::name).containsExactly("swap", "dejmps");
    assertThat(cases)
        .allSatisfy(
            each -> {
              assertThat(each.figures())
                  .extracting(Load.Figure::name)
                  .containsExactly("value", "cpu_s");
              assertThat(each.figures())
                  .allSatisfy(figure -> assertThat(figure.value()).isPositive());
            });
  }
}
