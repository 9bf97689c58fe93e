// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.speed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkLoadTest {
  @Test
  void relaysKeysOverASmallNetwork() {
    var cases = new NetworkLoad(new RandomNetwork(12, 10, 1, 7)).measure();

    assertThat(cases).hasSize(1);
    assertThat(cases.getFirst().figures())
        .extracting(Load.Figure::name)
        .containsExactly("cpu_s", "simulated_s_per_cpu_s", "links", "blocks", "keys_relayed");
    assertThat(cases.getFirst().figures()).allMatch(figure -> figure.value() > 0);
  }

  @Test
  void drawsTheSameNetworkFromTheSameSeed() {
    assertThat(new RandomNetwork(20, 5, 1, 3).text())
        .isEqualTo(new RandomNetwork(20, 5, 1, 3).text())
        .isNotEqualTo(new RandomNetwork(20, 5, 1, 4).text());
  }
}
