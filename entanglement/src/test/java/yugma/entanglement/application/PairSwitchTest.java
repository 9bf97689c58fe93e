// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import yugma.entanglement.chain.EntanglementSwitch;
import yugma.entanglement.hardware.GivenPairs;
import yugma.entanglement.hardware.Memory;
import yugma.entanglement.hardware.Processor;
import yugma.entanglement.program.Node;
import yugma.entanglement.program.PairHalf;
import yugma.entanglement.program.QuantumNetwork;
import yugma.entanglement.simulation.NetworkPlan;
import yugma.kernel.time.Time;
import yugma.physics.gate.Pauli;

/// Rates within three standard errors of the closed form: one false alarm in 370 for each, and the
/// seeds are fixed. Attempts are short against the time between pairs, and so is the light's way:
/// the closed form knows neither.
class PairSwitchTest {
  private static final Time PERIOD = Time.ofMicros(10);
  private static final int JOINED = 8000;

  private static QuantumNetwork network(List<Double> success, long seed) {
    List<NetworkPlan.Node> nodes = new ArrayList<>();
    List<NetworkPlan.Link> links = new ArrayList<>();
    nodes.add(new NetworkPlan.Node("hub", Memory.perfect(1000), Processor.PERFECT));
    Time light = Time.ofNanos(50);
    for (int user = 0; user < success.size(); user++) {
      nodes.add(new NetworkPlan.Node("user " + user, Memory.perfect(300), Processor.PERFECT));
      GivenPairs pairs = new GivenPairs(success.get(user), 1, PERIOD, light);
      links.add(new NetworkPlan.Link("l" + user, 0, user + 1, pairs.attempts(), light));
    }
    return QuantumNetwork.of(new NetworkPlan(nodes, links, NetworkPlan.Control.PERFECT), seed);
  }

  private static PairSwitch hub(QuantumNetwork network, int buffer) {
    return new PairSwitch(
        network, network.node("hub"), network.nodes().stream().skip(1).toList(), buffer);
  }

  private static void assertRate(List<Double> success, OptionalInt memories, long seed) {
    QuantumNetwork network = network(success, seed);
    PairSwitch hub = hub(network, memories.orElse(250));
    hub.useUp();
    hub.stopAfter(JOINED);
    network.run(Labs.DAY);

    List<Double> rates = success.stream().map(each -> each / PERIOD.seconds()).toList();
    double expected = new EntanglementSwitch(rates, memories, 1, 0).capacityHz();
    // the gaps between joined pairs vary no more than those of a Poisson process
    assertThat(hub.joined() / network.now().seconds())
        .isCloseTo(expected, within(3 * expected / Math.sqrt(JOINED)));
  }

  @Test
  void joinsAsOftenAsTheClosedFormSaysWithOneMemoryForEachUser() {
    assertRate(List.of(0.002, 0.002, 0.002), OptionalInt.of(1), 1);
  }

  @Test
  void joinsAsOftenAsTheClosedFormSaysForUnequalUsersWithFewMemories() {
    assertRate(List.of(0.001, 0.002, 0.003, 0.004), OptionalInt.of(3), 2);
  }

  @Test
  void joinsAlmostEveryPairWithAmpleMemories() {
    assertRate(List.of(0.002, 0.002, 0.003), OptionalInt.empty(), 3);
  }

  @Test
  void tellsBothUsersWhatTheyShare() {
    QuantumNetwork network = network(List.of(0.01, 0.01), 4);
    PairSwitch hub = hub(network, 1);
    List<List<Boolean>> bits = List.of(new ArrayList<>(), new ArrayList<>());
    for (int user = 0; user < 2; user++) {
      int end = user;
      Node node = network.node("user " + user);
      node.start(
          () -> {
            for (int pair = 0; pair < 60; pair++) {
              PairSwitch.Joined joined = hub.next(node);
              assertThat(joined.partner()).isEqualTo("user " + (1 - end));
              PairHalf half = hub.half(node, joined);
              half.qubit().turn(end == 0 ? joined.told().pauli() : Pauli.I);
              bits.get(end).add(half.measure(pair % 2 == 0 ? Pauli.X : Pauli.Z));
            }
          });
    }

    network.run(Time.ofSeconds(10));

    assertThat(bits.get(0)).hasSize(60).isEqualTo(bits.get(1)).contains(true, false);
  }
}
