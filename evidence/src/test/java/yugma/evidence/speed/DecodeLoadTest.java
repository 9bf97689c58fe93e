// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DecodeLoadTest {
  @Test
  void measuresBothDecodersAtTwoDistances() {
    List<Load.Case> cases = new DecodeLoad(200, 3, 5).measure();
    assertThat(cases).extracting(Load.Case::name).containsExactly("surface_d3", "surface_d5");
    for (Load.Case each : cases) {
      assertThat(each.figures())
          .extracting(Load.Figure::name)
          .containsExactly("value", "cpu_s", "union_find_us_per_shot", "union_find_over_matching");
      assertThat(each.figures()).allSatisfy(figure -> assertThat(figure.value()).isPositive());
      assertThat(each.figures().getFirst().unit()).isEqualTo("us/shot");
    }
  }
}
