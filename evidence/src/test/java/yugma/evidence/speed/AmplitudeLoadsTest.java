// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AmplitudeLoadsTest {
  @Test
  void circuitsHaveTheGatesThatTheirRivalsRan() {
    assertThat(CircuitLoad.fourierGates(24)).hasSize(300);
    assertThat(CircuitLoad.randomGates(24)).hasSize(710);
  }

  @Test
  void everyCaseHasAValueWithItsUnit() {
    for (Load load : List.of(new HadamardLoad(6), CircuitLoad.fourier(6), CircuitLoad.random(6))) {
      List<Load.Case> cases = load.measure();
      assertThat(cases.getFirst().name()).isEqualTo(load.name());
      assertThat(cases.getFirst().figures())
          .extracting(Load.Figure::name)
          .containsExactly("value", "cpu_s");
      for (Load.Case measured : cases) {
        assertThat(measured.figures().getFirst().value()).isPositive();
        assertThat(measured.figures().getFirst().unit()).isIn("ms", "s");
      }
    }
  }
}
