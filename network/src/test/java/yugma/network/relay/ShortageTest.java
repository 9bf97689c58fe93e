// SPDX-License-Identifier: Apache-2.0
package yugma.network.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import yugma.network.scenario.ScenarioException;

/// Demands that ask one link for more key than it makes.
class ShortageTest {
  private static final String RUN = "seed: 1, sim_time: 60s, detail: rates";

  /// Some 10 kbit/s of key.
  private static Net link(String... more) {
    return new Net().nodes("a", "b").link("a", "b", 40, more);
  }

  private static Net demand(Net net, String id, int requestBits, String... more) {
    String[] all = new String[more.length + 1];
    all[0] = "request_bits: " + requestBits;
    System.arraycopy(more, 0, all, 1, more.length);
    return net.demand(id, "a", "b", 1e5, all);
  }

  /// Delivered and still under way, per weight.
  private static double served(Net.Ran ran, String id) {
    DemandRun run = ran.demand(id);
    return (run.askedBits() - run.waitingBits()) / run.demand().share().weight();
  }

  private static double requestPerWeight(Net.Ran ran, String id) {
    DemandRun run = ran.demand(id);
    return run.demand().requestBits() / run.demand().share().weight();
  }

  private static void assertFair(Net.Ran ran, String... ids) {
    for (String one : ids) {
      assertThat(served(ran, one)).isPositive();
      for (String other : ids) {
        double slack = requestPerWeight(ran, one) + requestPerWeight(ran, other);
        assertThat(served(ran, one))
            .as("%s beside %s", one, other)
            .isCloseTo(served(ran, other), within(slack));
      }
    }
  }

  @Test
  void weightsDivideTheKeyWithinARequest() throws ScenarioException {
    Net net = link();
    demand(net, "light", 2560, "weight: 1");
    demand(net, "heavy", 2560, "weight: 3");
    Net.Ran ran = net.run(RUN);
    assertThat(ran.demand("light").waitingBits()).as("there is too little").isPositive();
    assertFair(ran, "light", "heavy");
  }

  @Test
  void largeRequestsGetNoLessThanSmallOnes() throws ScenarioException {
    Net net = link();
    demand(net, "small", 256);
    demand(net, "middle", 2560);
    demand(net, "large", 25_600);
    assertFair(net.run(RUN), "small", "middle", "large");
  }

  @Test
  void theHigherPriorityTakesAll() throws ScenarioException {
    Net net = link();
    demand(net, "low", 2560, "priority: 0");
    demand(net, "high", 2560, "priority: 9");
    Net.Ran ran = net.run(RUN);
    assertThat(ran.demand("high").deliveredBits()).isPositive();
    assertThat(ran.demand("low").deliveredBits()).isZero();
  }

  /// What a block leaves is too little for the large request and enough for the small one; it is
  /// kept all the same.
  @Test
  void aSmallRequestOfLowPriorityDoesNotSlipThrough() throws ScenarioException {
    Net net = link();
    net.demand("low", "a", "b", 1e4, "request_bits: 256", "priority: 0");
    net.demand("high", "a", "b", 1e6, "request_bits: 102400", "priority: 9");
    Net.Ran ran = net.run("seed: 1, sim_time: 150s, detail: rates");
    assertThat(ran.demand("high").deliveredBits()).isPositive();
    assertThat(ran.demand("low").deliveredBits()).isZero();
  }

  @Test
  void whatTheHigherPriorityDoesNotNeedIsLeftToTheLower() throws ScenarioException {
    Net net = link();
    demand(net, "low", 2560, "priority: 0");
    net.demand("high", "a", "b", 1000, "request_bits: 2560", "priority: 9");
    Net.Ran ran = net.run(RUN);
    assertThat(ran.demand("low").deliveredBits()).isPositive();
    assertThat(ran.demand("high").waitingBits()).isLessThanOrEqualTo(2560);
  }

  /// While the link is cut both pile up more than its store holds.
  @Test
  void keyInStoreIsDividedTooWhenALinkComesBack() throws ScenarioException {
    Net net = link("buffer_bits: 300000").event("at: 0s, until: 10s, impair: cut, target: a-b");
    demand(net, "one", 2560);
    demand(net, "two", 2560);
    Net.Ran ran = net.run("seed: 1, sim_time: 10100ms, detail: rates");
    assertFair(ran, "one", "two");
  }

  @Test
  void aRequestLargerThanTheStoreDoesNotBlockTheOthers() throws ScenarioException {
    Net net = link("store_limit_bits: 2000");
    demand(net, "large", 2560);
    demand(net, "small", 256);
    Net.Ran ran = net.run(RUN);
    assertThat(ran.demand("large").deliveredBits()).isZero();
    assertThat(ran.demand("small").deliveredBits()).isPositive();
  }
}
