// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import yugma.entanglement.hardware.GivenPairs;
import yugma.entanglement.hardware.Memory;
import yugma.entanglement.hardware.Processor;
import yugma.entanglement.program.LocalQubit;
import yugma.entanglement.program.Node;
import yugma.entanglement.program.PairHalf;
import yugma.entanglement.program.QuantumNetwork;
import yugma.entanglement.simulation.NetworkPlan;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.kernel.time.Time;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;

/// Nothing arrives before light could, over lines of any length that lose, delay and repeat
/// messages; and what arrives is always the same.
class LightLawTest {
  record Numbered(int value, Time sent) {}

  /// A row of links of random lengths, with bad lines.
  private static QuantumNetwork row(long seed, int links) {
    RandomStream random = RandomStreams.seeded(seed).stream("row");
    List<NetworkPlan.Node> nodes = new ArrayList<>();
    List<NetworkPlan.Link> lines = new ArrayList<>();
    for (int node = 0; node <= links; node++) {
      nodes.add(new NetworkPlan.Node("n" + node, Memory.perfect(12), Processor.PERFECT));
    }
    for (int link = 0; link < links; link++) {
      Time light = Time.ofMicros(1 + random.nextLong(500));
      GivenPairs pairs = new GivenPairs(0.1 + 0.9 * random.nextDouble(), 1, light, light);
      lines.add(new NetworkPlan.Link("l" + link, link, link + 1, pairs.attempts(), light));
    }
    NetworkPlan.Control control =
        new NetworkPlan.Control(
            0.2 * random.nextDouble(),
            0.2 * random.nextDouble(),
            Time.ofMicros(random.nextLong(50)));
    return QuantumNetwork.of(new NetworkPlan(nodes, lines, control), seed);
  }

  @Property(tries = 60, seed = "1")
  void noMessageArrivesBeforeLight(
      @ForAll @LongRange(min = 0) long seed, @ForAll @IntRange(min = 1, max = 4) int links) {
    QuantumNetwork network = row(seed, links);
    Node from = network.node("n0");
    Node to = network.node("n" + links);
    List<Integer> heard = new ArrayList<>();
    from.start(
        () -> {
          for (int i = 0; i < 20; i++) {
            from.send(to, new Numbered(i, from.now()));
            from.sleep(Time.ofMicros(from.random().nextLong(200)));
          }
        });
    to.start(
        () -> {
          for (int i = 0; i < 20; i++) {
            Numbered message = to.receive(from, Numbered.class);
            heard.add(message.value());
            assertThat(to.now())
                .isGreaterThanOrEqualTo(message.sent().plus(network.light(from, to)));
          }
        });

    assertThat(network.run(Time.ofSeconds(10))).isEmpty();

    assertThat(heard).isSorted().hasSize(20).doesNotHaveDuplicates();
  }

  @Property(tries = 40, seed = "2")
  void noEndHasItsHalfBeforeLightCouldTellOfTheOther(
      @ForAll @LongRange(min = 0) long seed, @ForAll @IntRange(min = 1, max = 4) int links) {
    QuantumNetwork network = row(seed, links);
    Node alice = network.node("n0");
    Node bob = network.node("n" + links);
    List<List<Time>> emitted = List.of(new ArrayList<>(), new ArrayList<>());
    List<List<Time>> delivered = List.of(new ArrayList<>(), new ArrayList<>());
    for (int end = 0; end < 2; end++) {
      Node node = end == 0 ? alice : bob;
      int which = end;
      node.start(
          () -> {
            for (int pair = 0; pair < 5; pair++) {
              PairHalf half = network.entangle(alice, bob).ever();
              delivered.get(which).add(node.now());
              emitted.get(which).add(node.now().minus(half.age()));
              half.qubit().discard();
            }
          });
    }

    assertThat(network.run(Time.ofSeconds(100))).isEmpty();

    Time light = network.light(alice, bob);
    for (int pair = 0; pair < 5; pair++) {
      assertThat(delivered.get(0).get(pair))
          .isGreaterThanOrEqualTo(emitted.get(1).get(pair).plus(light));
      assertThat(delivered.get(1).get(pair))
          .isGreaterThanOrEqualTo(emitted.get(0).get(pair).plus(light));
    }
  }

  @Property(tries = 30, seed = "3")
  void noTeleportedQubitIsUsableBeforeLightAndEachIsWhatWasSent(
      @ForAll @LongRange(min = 0) long seed, @ForAll @IntRange(min = 1, max = 3) int links) {
    QuantumNetwork network = row(seed, links);
    Node alice = network.node("n0");
    Node bob = network.node("n" + links);
    Teleportation line = new Teleportation(network, alice, bob, 3);
    List<Time> sent = new ArrayList<>();
    alice.start(
        () -> {
          for (int i = 0; i < 8; i++) {
            LocalQubit qubit = alice.prepare();
            qubit.apply(Gate.named("ry"), 0.3 * i);
            sent.add(alice.now());
            line.send(qubit);
          }
        });
    bob.start(
        () -> {
          for (int i = 0; i < 8; i++) {
            LocalQubit qubit = line.receive();
            assertThat(bob.now())
                .isGreaterThanOrEqualTo(sent.get(i).plus(network.light(alice, bob)));
            qubit.apply(Gate.named("ry"), -0.3 * i);
            assertThat(qubit.measure(Pauli.Z)).isFalse();
          }
        });

    assertThat(network.run(Time.ofSeconds(100))).isEmpty();
  }

  @Property(tries = 8, seed = "4")
  void theSameSeedGivesTheSameRunOnOneThreadAndOnTwo(@ForAll @LongRange(min = 0) long seed) {
    String alone = transcript(seed);
    CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> transcript(seed));
    CompletableFuture<String> third = CompletableFuture.supplyAsync(() -> transcript(seed));

    assertThat(other.join()).isEqualTo(alone);
    assertThat(third.join()).isEqualTo(alone);
    assertThat(transcript(seed + 1)).isNotEqualTo(alone);
  }

  private static String transcript(long seed) {
    QuantumNetwork network = row(seed, 2);
    Node alice = network.node("n0");
    Node bob = network.node("n2");
    Tries tries = new Tries(network, alice, bob, 20, 2);
    ChshTest test = new ChshTest(network, bob, alice, 40);
    network.run(Time.ofSeconds(100));
    return tries.findings() + " " + test.findings() + " " + network.now();
  }
}
