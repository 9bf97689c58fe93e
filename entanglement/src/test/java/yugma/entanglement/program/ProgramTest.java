// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import yugma.entanglement.hardware.GivenPairs;
import yugma.entanglement.hardware.Memory;
import yugma.entanglement.hardware.Processor;
import yugma.entanglement.simulation.NetworkPlan;
import yugma.kernel.time.Time;
import yugma.physics.bell.BellState;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;

class ProgramTest {
  private static final Time LIGHT = Time.ofMicros(50);
  private static final Time SECOND = Time.ofSeconds(1);

  private final QuantumNetwork network = network(1, 4);
  private final Node alice = network.node("alice");
  private final Node bob = network.node("bob");

  record Word(int number) {}

  record Other(int number) {}

  static QuantumNetwork network(double success, int slots) {
    List<NetworkPlan.Node> nodes = new ArrayList<>();
    for (String name : List.of("alice", "bob", "eve")) {
      nodes.add(new NetworkPlan.Node(name, Memory.perfect(slots), Processor.PERFECT));
    }
    GivenPairs pairs = new GivenPairs(success, 1, LIGHT, LIGHT);
    return QuantumNetwork.of(
        new NetworkPlan(
            nodes,
            List.of(
                new NetworkPlan.Link("a-b", 0, 1, pairs.attempts(), LIGHT),
                new NetworkPlan.Link("b-e", 1, 2, pairs.attempts(), LIGHT)),
            NetworkPlan.Control.PERFECT),
        1);
  }

  @Test
  void givesEachEndItsHalf() {
    List<Boolean> bits = new ArrayList<>();
    for (Node node : List.of(alice, bob)) {
      node.start(
          () -> {
            PairHalf half = network.entangle(alice, bob).within(SECOND);
            assertThat(half.told()).isEqualTo(BellState.PHI_PLUS);
            assertThat(half.estimatedFidelity()).isEqualTo(1);
            bits.add(half.measure(Pauli.Z));
          });
    }

    assertThat(network.run(SECOND)).isEmpty();

    assertThat(bits).hasSize(2);
    assertThat(bits.get(0)).isEqualTo(bits.get(1));
    assertThat(network.now()).isLessThan(SECOND);
  }

  @Test
  void endsAWaitThatTakesTooLong() {
    QuantumNetwork slow = network(1e-9, 4);
    List<Time> times = new ArrayList<>();
    slow.node("alice")
        .start(
            () -> {
              assertThatThrownBy(
                      () ->
                          slow.entangle(slow.node("alice"), slow.node("bob"))
                              .within(Time.ofMillis(5)))
                  .isInstanceOf(TooLateException.class)
                  .hasMessage("no pair between 'alice' and 'bob' has come within 0.005 s");
              times.add(slow.now());
            });

    assertThat(slow.run(SECOND)).isEmpty();

    assertThat(times).containsExactly(Time.ofMillis(5));
  }

  @Test
  void keepsAPairThatCameTooLateForTheNextWish() {
    List<Time> ages = new ArrayList<>();
    alice.start(
        () -> {
          assertThatThrownBy(() -> network.entangle(alice, bob).within(Time.ofMicros(10)))
              .isInstanceOf(TooLateException.class);
          alice.sleep(Time.ofMillis(10));
          ages.add(network.entangle(alice, bob).within(Time.ZERO).age());
        });

    assertThat(network.run(SECOND)).isEmpty();

    assertThat(ages.getFirst()).isGreaterThan(Time.ofMillis(9));
  }

  @Test
  void countsTheAgeOfAPairFromItsEmission() {
    List<Time> ages = new ArrayList<>();
    alice.start(() -> ages.add(network.entangle(alice, bob).ever().age()));

    network.run(SECOND);

    assertThat(ages.getFirst()).isGreaterThanOrEqualTo(LIGHT.times(2));
  }

  @Test
  void carriesMessagesAtTheSpeedOfLight() {
    List<Time> arrivals = new ArrayList<>();
    Node eve = network.node("eve");
    alice.start(() -> alice.send(eve, new Word(7)));
    eve.start(
        () -> {
          assertThat(eve.receive(alice, Word.class).number()).isEqualTo(7);
          arrivals.add(eve.now());
        });

    assertThat(network.run(SECOND)).isEmpty();

    assertThat(arrivals).containsExactly(LIGHT.times(2));
  }

  @Test
  void keepsHandsOffOtherNodes() {
    alice.start("thief", () -> bob.prepare());

    assertThatThrownBy(() -> network.run(SECOND))
        .isInstanceOf(ProgramFailure.class)
        .hasMessageContaining("program 'thief' of node 'alice' prepares a qubit of node 'bob'");
  }

  @Test
  void refusesTheHalfOfAnotherNode() {
    List<PairHalf> leaked = new ArrayList<>();
    bob.start(() -> leaked.add(network.entangle(alice, bob).ever()));
    alice.start(
        "thief",
        () -> {
          network.entangle(alice, bob).ever();
          alice.sleep(Time.ofMillis(1));
          leaked.getFirst().measure(Pauli.Z);
        });

    assertThatThrownBy(() -> network.run(SECOND))
        .hasMessageContaining("program 'thief' of node 'alice' touches a qubit of node 'bob'");
  }

  @Test
  void refusesAQubitThatIsGone() {
    alice.start(
        () -> {
          LocalQubit qubit = alice.prepare();
          qubit.measure(Pauli.Z);
          qubit.apply(Gate.H);
        });

    assertThatThrownBy(() -> network.run(SECOND)).hasMessageContaining("is gone");
  }

  @Test
  void hasNoMoreSlotsThanTheMemory() {
    alice.start(
        () -> {
          for (int i = 0; i < 5; i++) {
            alice.prepare();
          }
        });

    assertThatThrownBy(() -> network.run(SECOND))
        .hasMessageContaining("node 'alice' has 4 slots, and all are taken");
  }

  @Test
  void tellsWhyThereAreNoPairs() {
    network.connect(alice, bob, Terms.DEFAULT.withSlots(3));
    Node eve = network.node("eve");
    eve.start(() -> network.entangle(eve, bob).ever());
    network.connect(eve, bob, Terms.DEFAULT.withSlots(3));

    assertThatThrownBy(() -> network.run(SECOND))
        .hasRootCauseInstanceOf(RefusedException.class)
        .hasMessageContaining("node 'bob' has 4 slots, of which 3 are taken");
  }

  @Test
  void bringsWhatAProgramThrowsToTheCaller() {
    List<String> ended = new ArrayList<>();
    bob.start(
        () -> {
          try {
            bob.receive(alice, Word.class);
          } finally {
            ended.add("bob");
          }
        });
    alice.start(
        "broken",
        () -> {
          alice.sleep(Time.ofMillis(3));
          throw new IllegalArgumentException("no");
        });

    assertThatThrownBy(() -> network.run(SECOND))
        .isInstanceOf(ProgramFailure.class)
        .hasMessage("program 'broken' failed at 0.003 s: java.lang.IllegalArgumentException: no");
    assertThat(ended).containsExactly("bob");
  }

  @Test
  void endsWhatWaitsForEver() {
    List<String> ended = new ArrayList<>();
    alice.start(
        "patient",
        () -> {
          try {
            alice.receive(bob, Word.class);
          } finally {
            ended.add("alice");
          }
        });

    assertThat(network.run(SECOND)).containsExactly("patient");

    assertThat(ended).containsExactly("alice");
    assertThat(network.now()).isEqualTo(SECOND);
  }

  @Test
  void refusesAMessageOfAnotherKind() {
    alice.start(() -> alice.send(bob, new Word(1)));
    bob.start(() -> bob.receive(alice, Other.class));

    assertThatThrownBy(() -> network.run(SECOND))
        .hasMessageContaining("'bob' waits for a Other of 'alice', which has sent Word[number=1]");
  }

  @Test
  void preparesMeasuresAndFreesSlotsAgain() {
    alice.start(
        () -> {
          for (int i = 0; i < 50; i++) {
            LocalQubit one = alice.prepare();
            LocalQubit two = alice.prepare();
            one.apply(Gate.H);
            alice.apply(Gate.CX, one, two);
            assertThat(alice.bellMeasure(one, two)).contains(BellState.PHI_PLUS);
          }
        });

    assertThat(network.run(SECOND)).isEmpty();
  }
}
