// SPDX-License-Identifier: Apache-2.0
package yugma.network.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import yugma.network.link.LinkRun;
import yugma.network.scenario.Detail;
import yugma.network.scenario.ScenarioException;

/// Of the first key on each path the very bits go from end to end; the carriage itself refuses a
/// key that differs at its ends.
class CarriageTest {
  private static Net diamond() {
    return new Net()
        .nodes("a", "b", "c", "d")
        .link("a", "b", 5)
        .link("c", "b", 5)
        .link("a", "d", 5)
        .link("d", "c", 5)
        .link("c", "a", 5);
  }

  private static void assertEndsAreEqual(Net.Ran ran) {
    for (LinkRun link : ran.run().links()) {
      assertThat(link.endA().bits()).isEqualTo(link.endB().bits());
      assertThat(link.endA().digest()).isEqualTo(link.endB().digest());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"PHOTONS", "RATES", "AUTO"})
  void theBitsOfAKeyArriveWhetherTheStoresWereDistilledOrReckoned(Detail detail)
      throws ScenarioException {
    String run = "sim_time: 2s, detail: " + detail.name().toLowerCase(Locale.ROOT);
    Net net =
        new Net()
            .nodes("a", "b", "c")
            .link("a", "b", 5)
            .link("c", "b", 5)
            .demand("pad", "a", "c", 5000, "request_bits: 1000");
    Net.Ran ran = net.run(run);
    DemandRun pad = ran.demand("pad");
    assertThat(pad.carried()).isPositive();
    assertThat(pad.deliveredBits()).isPositive();
    // two links, each key from one or two blocks of 1e-9 each, and a tag on each link
    assertThat(pad.worstEpsilon().orElseThrow()).isBetween(2e-9, 5e-9);
    assertEndsAreEqual(ran);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void sharesOfAKeyGoOverPathsWithoutACommonNode(int paths) throws ScenarioException {
    Net net =
        diamond()
            .demand(
                "pad",
                "a",
                "c",
                5000,
                "request_bits: 1000",
                "policy: {min_disjoint_paths: " + paths + "}");
    Net.Ran ran = net.run("sim_time: 5s, detail: auto");
    DemandRun pad = ran.demand("pad");
    assertThat(pad.carried()).isPositive();
    assertThat(pad.pathsUsed()).isNotEmpty();
    for (PathsUsed used : pad.pathsUsed()) {
      assertThat(used.links()).hasSize(paths);
      List<String> between =
          used.nodes().stream().flatMap(way -> way.subList(1, way.size() - 1).stream()).toList();
      assertThat(between).doesNotHaveDuplicates();
    }
    assertEndsAreEqual(ran);
  }
}
