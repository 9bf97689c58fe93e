// SPDX-License-Identifier: Apache-2.0
package yugma.network.randomgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yugma.network.scenario.Node;
import yugma.network.scenario.Reading;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;

class RandomScenarioTest {
  private static Reading read(String text) throws ScenarioException {
    return ScenarioReader.read(
        "random.yugma.yaml", text.getBytes(StandardCharsets.UTF_8), List.of());
  }

  /// No warning either: each node is used, each link heralds, each request has a path.
  @Property(tries = 30, seed = "1")
  void whatIsDrawnIsAScenarioWithoutAnyRemark(
      @ForAll GraphKind kind, @ForAll @IntRange(min = 2, max = 40) int nodes, @ForAll int seed)
      throws ScenarioException {
    Reading reading = read(RandomScenario.of("drawn", kind, nodes, Math.abs((long) seed)));
    assertThat(reading.warnings()).isEmpty();
    Scenario scenario = reading.scenario();
    assertThat(scenario.nodes()).hasSize(nodes);
    assertThat(scenario.entanglement().sites()).hasSize(nodes);
    assertThat(scenario.entanglement().links()).hasSameSizeAs(scenario.links());
    assertThat(scenario.entanglement().requests()).hasSize(Math.min(5, nodes / 2));
    assertThat(scenario.nodes().values()).map(Node::position).allMatch(it -> it.isPresent());
  }

  @ParameterizedTest
  @EnumSource(GraphKind.class)
  void theSameSeedGivesTheSameBytes(GraphKind kind) {
    String text = RandomScenario.of("drawn", kind, 30, 7);
    assertThat(RandomScenario.of("drawn", kind, 30, 7)).isEqualTo(text);
    assertThat(RandomScenario.of("drawn", kind, 30, 8)).isNotEqualTo(text);
  }

  /// What a reader of scenarios takes at most is 4 MiB; hubs have the most links.
  @Test
  void theLargestFitsIntoAFile() {
    String text = RandomScenario.of("drawn", GraphKind.BA, RandomGraph.MOST, 1);
    assertThat(text.length()).isLessThan(4 << 20);
  }

  @Test
  void hubsHaveTwoSlotsForEachLink() throws ScenarioException {
    Scenario scenario = read(RandomScenario.of("drawn", GraphKind.BA, 100, 1)).scenario();
    scenario
        .entanglement()
        .sites()
        .forEach(
            (id, site) -> {
              long degree =
                  scenario.links().values().stream()
                      .filter(link -> link.a().equals(id) || link.b().equals(id))
                      .count();
              assertThat((long) site.memory().slots()).isEqualTo(Math.max(8, 2 * degree));
            });
  }
}
