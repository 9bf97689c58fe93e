// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import yugma.entanglement.analytic.CircuitBounds;
import yugma.entanglement.circuit.CircuitPlan;
import yugma.entanglement.hardware.Memory;
import yugma.entanglement.hardware.Processor;
import yugma.entanglement.request.Distilling;
import yugma.entanglement.request.Swapping;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.SeededStreams;
import yugma.kernel.time.Time;
import yugma.physics.bell.LocalGates;
import yugma.physics.noise.Decay;
import yugma.physics.noise.ReadoutError;

class BoundsLawTest {
  private static final int PAIRS = 400;

  private static Processor processor(RandomStream random) {
    return new Processor(
        LocalGates.ofGateFidelity(1 - 0.02 * random.nextDouble(), ReadoutError.NONE),
        random.nextInt(3) == 0 ? 0.5 : 1,
        Time.ofMicros(random.nextInt(3)),
        Time.ofMicros(random.nextInt(3)),
        Time.ZERO);
  }

  private static NetworkPlan with(Processor processor, NetworkPlan plan) {
    return new NetworkPlan(
        plan.nodes().stream()
            .map(node -> new NetworkPlan.Node(node.name(), node.memory(), processor))
            .toList(),
        plan.links(),
        plan.control());
  }

  /// 400 pairs in a steady state vary by 5 % of their number; four deviations and the first few
  /// pairs make a tenth, twice.
  @Property(tries = 60, seed = "1")
  void whatIsSimulatedLiesBetweenTheBounds(@ForAll @LongRange(min = 0, max = 1 << 20) long seed) {
    RandomStream random = new SeededStreams(seed).stream("bounds");
    int links = 1 + random.nextInt(5);
    int rounds = random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0;
    int slots = 1 + rounds + random.nextInt(3);
    double t2 = 1e-3 * (1 + random.nextInt(20));
    Memory memory = new Memory(2 * slots, new Decay.Exponential(1, t2), random.nextInt(2) * 1e-4);
    Time latency = Time.ofMicros(random.nextInt(3) * 5L);
    NetworkPlan perfect =
        Chains.plan(
            links,
            Chains.werner(0.02 + 0.3 * random.nextDouble(), 0.9 + 0.1 * random.nextDouble()),
            memory,
            latency,
            NetworkPlan.Control.PERFECT);
    NetworkPlan plan = with(processor(random), perfect);
    Swapping order = List.of(Swapping.values()).get(random.nextInt(Swapping.values().length));
    Optional<Time> cutOff =
        rounds == 0 && random.nextInt(3) == 0
            ? Optional.of(Time.ofMicros(30 + random.nextInt(200)))
            : Optional.empty();
    OptionalInt window =
        random.nextInt(3) == 0 ? OptionalInt.of(1 + random.nextInt(3)) : OptionalInt.empty();
    CircuitPlan circuit =
        new CircuitPlan(
            1,
            IntStream.rangeClosed(0, links).boxed().toList(),
            IntStream.range(0, links).boxed().toList(),
            Chains.keep(PAIRS, window),
            new CircuitPlan.Care(
                order,
                cutOff,
                new Distilling(Distilling.Protocol.DEJMPS, rounds),
                0,
                Collections.nCopies(links + 1, slots)));
    CircuitBounds bounds = CircuitBounds.of(plan, circuit);
    Chains chain = Chains.run(plan, circuit, Time.ofSeconds(20), seed);
    double rate = chain.near.size() / chain.delivered.getLast().seconds();
    double fidelity = chain.fidelities.stream().mapToDouble(it -> it).average().orElseThrow();
    assertThat(rate)
        .as("rate of %s over %s", circuit, plan.links().getFirst())
        .isBetween(0.8 * bounds.rateHz().low(), 1.2 * bounds.rateHz().high());
    assertThat(fidelity)
        .as("fidelity of %s over %s", circuit, plan)
        .isBetween(bounds.fidelity().low() - 0.02, bounds.fidelity().high() + 1e-9);
  }
}
