// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import yugma.entanglement.circuit.CircuitEffect;
import yugma.entanglement.hardware.Memory;
import yugma.entanglement.request.Distilling;
import yugma.entanglement.request.Swapping;
import yugma.kernel.time.Time;

class BadLinesTest {
  private static final NetworkPlan.Control BAD =
      new NetworkPlan.Control(0.01, 0.01, Time.ofMicros(2));

  /// Perfect pairs, so that whatever is labelled wrong shows.
  private static Chains run(long seed, Swapping order, Optional<Time> cutOff, OptionalInt window) {
    int links = 4;
    return Chains.run(
        Chains.plan(links, Chains.werner(0.2, 1), Memory.perfect(6), Time.ofMicros(3), BAD),
        Chains.circuit(links, order, Chains.keep(60, window), 3, cutOff),
        Time.ofSeconds(1),
        seed);
  }

  @Property(tries = 40, seed = "1")
  void noSlotIsStuckAndNoPairIsMislabelled(
      @ForAll @IntRange(min = 1, max = 1_000_000) int seed,
      @ForAll Swapping order,
      @ForAll boolean cuts,
      @ForAll boolean isWindowed) {
    Chains chain =
        run(
            seed,
            order,
            cuts ? Optional.of(Time.ofMicros(25)) : Optional.empty(),
            isWindowed ? OptionalInt.of(2) : OptionalInt.empty());
    assertThat(chain.done).isOne();
    assertThat(chain.near).hasSize(60);
    assertThat(chain.far.stream().map(CircuitEffect.Deliver::near).collect(Collectors.toSet()))
        .isEqualTo(
            chain.near.stream().map(CircuitEffect.Deliver::near).collect(Collectors.toSet()));
    assertThat(chain.fidelities).hasSize(60);
    assertThat(chain.fidelities).allSatisfy(f -> assertThat(f).isCloseTo(1, within(1e-9)));
    for (int node = 0; node <= 4; node++) {
      assertThat(chain.network.used(node)).as("slots in use at node " + node).isZero();
    }
  }

  /// Distillation, whose rounds are agreed on by messages of their own; with a cut-off, and with
  /// messages that are often later than the light that they tell of.
  @Property(tries = 60, seed = "1")
  void noRoundOfDistillationIsStuck(
      @ForAll @IntRange(min = 1, max = 1_000_000) int seed,
      @ForAll Distilling.Protocol protocol,
      @ForAll @IntRange(min = 1, max = 2) int rounds,
      @ForAll boolean cuts,
      @ForAll boolean isVeryLate) {
    int links = 3;
    int most = protocol == Distilling.Protocol.EPL ? 1 : rounds;
    NetworkPlan.Control lines =
        new NetworkPlan.Control(0.01, 0.01, Time.ofMicros(isVeryLate ? 10 : 2));
    Chains chain =
        Chains.run(
            Chains.plan(links, Chains.werner(0.2, 1), Memory.perfect(12), Time.ofMicros(3), lines),
            Chains.distilled(
                links,
                new Distilling(protocol, most),
                Chains.keep(30, OptionalInt.empty()),
                6,
                cuts ? Optional.of(Time.ofMicros(200)) : Optional.empty()),
            Time.ofSeconds(1),
            seed);
    assertThat(chain.done).isOne();
    assertThat(chain.near).hasSize(30);
    assertThat(chain.fidelities).hasSize(30);
    assertThat(chain.fidelities).allSatisfy(f -> assertThat(f).isCloseTo(1, within(1e-9)));
    for (int node = 0; node <= links; node++) {
      assertThat(chain.network.used(node)).as("slots in use at node " + node).isZero();
    }
  }
}
