// SPDX-License-Identifier: Apache-2.0
package yugma.network.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import yugma.kernel.journal.Journal;
import yugma.network.link.Ahead;
import yugma.network.run.NetworkRun;
import yugma.network.run.Progress;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;

class FairnessTest {
  /// Ten demands ask one and a half times what their link makes.
  private static final String TEN =
      """
      yugma: 1
      name: ten
      nodes:
        a: {kind: end_node, source: assumed}
        b: {kind: end_node, source: assumed}
      links:
        ab: {endpoints: [a, b], length_km: 30, source: assumed}
      qkd:
        ab: {device: lim2014, source: assumed}
      demands:
      %s
      run: {sim_time: 10min, detail: rates}
      """;

  @Test
  void equalsShareAlikeWhateverTheyAreCalled() throws ScenarioException {
    long most = 0;
    long least = Long.MAX_VALUE;
    for (DemandRun run : run(List.of())) {
      most = Math.max(most, run.deliveredBits());
      least = Math.min(least, run.deliveredBits());
    }
    // a request has 2.4 Mbit, and each gets some 80 Mbit
    assertThat(most - least).isLessThanOrEqualTo(2 * 2_400_128);
  }

  @Test
  void whoWeighsMoreGetsMoreUpToWhatItAsks() throws ScenarioException {
    List<DemandRun> runs = run(List.of("demands.d9.weight=3"));
    long heavy = runs.get(9).deliveredBits();
    assertThat(heavy).isGreaterThan((long) (0.97 * runs.get(9).askedBits()));
    assertThat(runs.get(0).deliveredBits()).isLessThan(heavy * 3 / 4);
  }

  private static List<DemandRun> run(List<String> sets) throws ScenarioException {
    StringBuilder demands = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      demands
          .append("  d")
          .append(i)
          .append(": {endpoints: [a, b], use: one_time_pad, rate_bps: 240000, source: assumed}\n");
    }
    byte[] text = TEN.replace("%s\n", demands).getBytes(StandardCharsets.UTF_8);
    try (Ahead none = new Ahead(0)) {
      NetworkRun run =
          new NetworkRun(
              ScenarioReader.read("ten.yugma.yaml", text, sets).scenario(), Journal.off(), none);
      run.run(Progress.NONE);
      return run.demands();
    }
  }
}
