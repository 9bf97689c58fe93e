// SPDX-License-Identifier: Apache-2.0
package yugma.network.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import yugma.kernel.time.Time;
import yugma.network.relay.RelayEntry.Rerouted;
import yugma.network.relay.RelayEntry.Transferred;
import yugma.network.relay.RelayEntry.Waits;
import yugma.network.relay.RelayEntry.Why;
import yugma.network.scenario.ScenarioException;

/// A ring of two ways from west to east: over north, shorter, and over south by one more node.
class RerouteTest {
  private static final List<List<String>> NORTH = List.of(List.of("west-north", "north-east"));
  private static final List<List<String>> SOUTH =
      List.of(List.of("west-south", "south-middle", "middle-east"));

  private static Net ring() {
    return new Net()
        .nodes("west", "north", "south", "middle", "east")
        .link("west", "north", 10, "buffer_bits: 2000000")
        .link("north", "east", 10, "buffer_bits: 2000000")
        .link("west", "south", 10, "buffer_bits: 2000000")
        .link("south", "middle", 10, "buffer_bits: 2000000")
        .link("middle", "east", 10, "buffer_bits: 2000000")
        .demand("pad", "west", "east", 500, "request_bits: 256");
  }

  private static Net.Ran run(Net net) throws ScenarioException {
    return net.run("seed: 1, sim_time: 40s, detail: rates");
  }

  private static void assertNorthSouthNorth(Net.Ran ran, Why why) {
    List<Rerouted> changes = ran.all(Rerouted.class);
    assertThat(changes).extracting(Rerouted::why).startsWith(Why.FIRST, why);
    assertThat(changes.getFirst().before()).isEmpty();
    assertThat(changes.getFirst().after()).isEqualTo(NORTH);
    assertThat(changes.get(1).before()).isEqualTo(NORTH);
    assertThat(changes.get(1).after()).isEqualTo(SOUTH);
    assertThat(changes).hasSize(3);
    assertThat(changes.getLast().after()).as("the shorter way holds enough again").isEqualTo(NORTH);
    assertThat(ran.all(Waits.class)).isEmpty();
    assertThat(ran.demand("pad").reroutes()).isEqualTo(2);
    assertThat(ran.all(Transferred.class)).extracting(Transferred::paths).contains(NORTH, SOUTH);
    assertThat(ran.demand("pad").waitingBits()).isZero();
  }

  @Test
  void keysLeaveALinkThatRaisesTheAlarmAndComeBackWhenItIsOver() throws ScenarioException {
    Net net =
        ring()
            .event(
                "at: 10s, until: 20s, attack: intercept_resend, target: north-east, fraction: 1");
    assertNorthSouthNorth(run(net), Why.ALARM);
  }

  @Test
  void keysLeaveALinkThatIsCutAndComeBackWhenItIsWhole() throws ScenarioException {
    Net net = ring().event("at: 10s, until: 20s, impair: cut, target: west-north");
    Net.Ran ran = run(net);
    assertNorthSouthNorth(ran, Why.CUT);
    Time cut = Time.ofSeconds(10);
    Time whole = Time.ofSeconds(20);
    for (Transferred one : ran.all(Transferred.class)) {
      boolean during = !one.asked().isBefore(cut) && one.asked().isBefore(whole);
      assertThat(one.paths()).isEqualTo(during ? SOUTH : NORTH);
    }
  }

  @Test
  void withBothWaysInAlarmARequestWaitsForNoLinkAndIsServedWhenOneIsBack()
      throws ScenarioException {
    String tap = "attack: intercept_resend, fraction: 1, target: ";
    Net.Ran ran =
        run(
            ring()
                .event("at: 10s, until: 20s, " + tap + "west-north")
                .event("at: 10s, until: 30s, " + tap + "middle-east"));
    assertThat(ran.all(Waits.class)).hasSize(1);
    assertThat(ran.all(Waits.class).getFirst().link()).isEmpty();
    DemandRun.Wait wait = ran.demand("pad").waits().getFirst();
    assertThat(wait.from().seconds()).isBetween(10.0, 12.0);
    assertThat(wait.until().orElseThrow().seconds()).isBetween(20.0, 21.0);
    assertThat(ran.demand("pad").waitingBits()).isZero();
  }

  /// What cut links made before is as good as ever.
  @Test
  void withBothWaysCutTheStoresAreUsedUp() throws ScenarioException {
    Net.Ran ran =
        run(
            ring()
                .event("at: 10s, until: 20s, impair: cut, target: west-north")
                .event("at: 10s, until: 30s, impair: cut, target: middle-east"));
    assertThat(ran.all(Waits.class)).isEmpty();
    assertThat(ran.demand("pad").waitingBits()).isZero();
  }

  @Test
  void keysLeaveALinkThatHasRunDry() throws ScenarioException {
    Net net =
        new Net()
            .nodes("west", "north", "south", "middle", "east")
            .link("west", "north", 10, "buffer_bits: 2000000")
            .link("north", "east", 90, "buffer_bits: 100000")
            .link("west", "south", 10, "buffer_bits: 15000")
            .link("south", "middle", 10, "buffer_bits: 15000")
            .link("middle", "east", 10, "buffer_bits: 15000")
            .demand("pad", "west", "east", 5000, "request_bits: 2560");
    List<Rerouted> changes = run(net).all(Rerouted.class);
    assertThat(changes.getFirst().after()).isEqualTo(NORTH);
    assertThat(changes.get(1).why()).isIn(Why.EMPTY, Why.WIDER);
    assertThat(changes.get(1).after()).isEqualTo(SOUTH);
  }
}
