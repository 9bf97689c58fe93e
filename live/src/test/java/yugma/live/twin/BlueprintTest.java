// SPDX-License-Identifier: Apache-2.0
package yugma.live.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;

class BlueprintTest {
  private static final String NETWORK =
      """
      yugma: 1
      name: three
      run: {sim_time: 1d}
      nodes:
        a: {kind: end_node}
        b: {kind: end_node}
        hub: {kind: trusted_node}
      links:
        a-b: {endpoints: [a, b], length_km: 10}
        a-hub: {endpoints: [a, hub], length_km: 10}
      qkd:
        a-hub: {device: rusca2018}
      """;

  private static Blueprint blueprint(String more) throws ScenarioException {
    byte[] text = (NETWORK + more).getBytes(StandardCharsets.UTF_8);
    return new Blueprint(
        ScenarioReader.read("three", text, List.of()).scenario(), Blueprint.Ports.from(8443));
  }

  @Test
  void withoutDemandsTheEndNodesOfALinkShareKeys() throws ScenarioException {
    Blueprint blueprint = blueprint("  a-b: {device: rusca2018}\n");
    assertThat(blueprint.pairs()).containsExactly(List.of("sae-a", "sae-b"));
    assertThat(blueprint.notes()).isEmpty();
  }

  @Test
  void withDemandsNobodyElseSharesKeys() throws ScenarioException {
    Blueprint blueprint =
        blueprint(
            """
              a-b: {device: rusca2018}
            demands:
              d: {endpoints: [a, hub], use: one_time_pad, rate_bps: 100}
            """);
    assertThat(blueprint.pairs()).containsExactly(List.of("sae-a", "sae-hub"));
  }

  @Test
  void aNetworkInWhichNobodySharesKeysSaysSo() throws ScenarioException {
    assertThat(blueprint("").notes())
        .containsExactly("no two sites are to share keys: add 'demands' to the scenario");
  }
}
