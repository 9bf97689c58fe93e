// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChainsLoadTest {
  @Test
  void deliversThePairsThatItMeasures() {
    PairCase.Outcome outcome = PairLoad.distilled("short", 12, 30).run();
    assertThat(outcome.pairs()).isEqualTo(30);
    assertThat(outcome.fidelity()).isBetween(0.99, 0.99999);
    assertThat(PairLoad.distilled("short", 12, 30).run()).isEqualTo(outcome);
  }

  @Test
  void namesItsFigures() {
    List<Load.Case> cases = new ChainsLoad(List.of(PairLoad.chain("L4", 4, 10, 0.95, 2))).measure();
    assertThat(cases.getFirst().name()).isEqualTo("L4");
    assertThat(cases.getFirst().figures().stream().map(Load.Figure::name))
        .startsWith("cpu_s", "pairs", "fidelity");
  }
}
