// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import yugma.entanglement.hardware.Attempts;
import yugma.entanglement.hardware.Memory;
import yugma.entanglement.hardware.Processor;
import yugma.entanglement.request.Delivery;
import yugma.entanglement.request.Distilling;
import yugma.entanglement.request.Request;
import yugma.entanglement.request.Swapping;
import yugma.kernel.time.Time;
import yugma.network.scenario.entanglement.Classical;
import yugma.network.scenario.entanglement.Entanglement;
import yugma.network.scenario.entanglement.Site;
import yugma.physics.bell.LocalGates;
import yugma.physics.noise.Decay;
import yugma.physics.noise.ReadoutError;

class EntanglementReadingTest {
  private static final double NEVER = Double.POSITIVE_INFINITY;

  @Test
  void readsSitesAndAbsentTimesAsNoDecay() throws ScenarioException {
    Entanglement part = part(Chain.TEXT);
    assertThat(part.sites()).containsOnlyKeys("a", "r", "b");
    assertThat(part.site("a"))
        .isEqualTo(
            new Site(
                new Memory(4, new Decay.Exponential(3600, 1), 0.01),
                Processor.PERFECT,
                Optional.empty()));
    Site repeater = part.site("r");
    assertThat(repeater.memory().decay()).isEqualTo(new Decay.Exponential(NEVER, NEVER));
    assertThat(repeater.processor().gates())
        .isEqualTo(LocalGates.ofGateFidelity(0.98, ReadoutError.NONE));
  }

  @Test
  void takesTwiceTheEnergysTimeWhereTheCoherenceHasNone() throws ScenarioException {
    assertThat(part(Chain.with("t1: 1h, t2: 1s", "t1: 10s")).site("a").memory().decay())
        .isEqualTo(new Decay.Exponential(10, 20));
    assertThat(part(Chain.with("t1: 1h, t2: 1s", "t2: 10s")).site("a").memory().decay())
        .isEqualTo(new Decay.Exponential(NEVER, 10));
  }

  @Test
  void readsADecayOfAnotherShape() throws ScenarioException {
    String text = Chain.with("t1: 1h, t2: 1s", "decay: gaussian, t2_star: 62ms");
    assertThat(part(text).site("a").memory().decay()).isEqualTo(new Decay.QuasiStatic(0.062));
  }

  @Test
  void readsAttemptsAndTakesLightsTimeWhereThereIsNoPeriod() throws ScenarioException {
    Entanglement part = part(Chain.TEXT);
    Attempts written = part.link("a-r").attempts();
    assertThat(written.period()).isEqualTo(Time.ofMillis(1));
    assertThat(written.success()).isEqualTo(0.1);
    assertThat(written.fidelity()).isCloseTo(0.95, within(1e-15));
    Attempts derived = part.link("r-b").attempts();
    assertThat(derived.period()).isEqualTo(Time.nearest(30 * 1.468 / 299_792.458));
    assertThat(derived.a().reply()).isEqualTo(derived.period());
  }

  @Test
  void readsRequestsWithTheirDefaults() throws ScenarioException {
    Request request = part(Chain.TEXT).request("video");
    assertThat(request)
        .isEqualTo(
            new Request(
                "video",
                "a",
                "b",
                OptionalLong.of(100),
                new Request.Terms(
                    Delivery.KEEP, 0, Time.ZERO, Optional.empty(), OptionalInt.empty(), 0),
                new Request.Care(Swapping.ASAP, Optional.empty(), Distilling.NONE, 1)));
    assertThat(part(Chain.TEXT).classical()).isEqualTo(new Classical(0.01, Time.ofMillis(2)));
  }

  @Test
  void readsEveryFieldOfARequest() throws ScenarioException {
    String all =
        "deliver: measure, min_fidelity: 0.8, start: 1s, deadline: 9s, window: 3, test_share: 0.1,"
            + " swapping: nested, cutoff: 5ms, distillation: bbpssw, distillation_rounds: 2,"
            + " paths: 2";
    Request request = part(Chain.with("pairs: 100", all)).request("video");
    assertThat(request.pairs()).isEmpty();
    assertThat(request.terms())
        .isEqualTo(
            new Request.Terms(
                Delivery.MEASURE,
                0.8,
                Time.ofSeconds(1),
                Optional.of(Time.ofSeconds(9)),
                OptionalInt.of(3),
                0.1));
    assertThat(request.care())
        .isEqualTo(
            new Request.Care(
                Swapping.NESTED,
                Optional.of(Time.ofMillis(5)),
                new Distilling(Distilling.Protocol.BBPSSW, 2),
                2));
  }

  @Test
  void fillsMemoriesProcessorsAndLinksFromTheDefaults() throws ScenarioException {
    String text =
        """
        yugma: 1
        name: short
        defaults:
          memory: {slots: 3, t2: 1s}
          processor: {gate2_fidelity: 0.97}
          heralding: {scheme: given, success_probability: 0.5, fidelity: 0.9}
        nodes: {a: {kind: end_node}, r: {kind: repeater, memory: {slots: 6}}, b: {kind: end_node}}
        links:
          a-r: {endpoints: [a, r], length_km: 1}
          r-b: {endpoints: [r, b], length_km: 1}
        entanglement: {links: {a-r: {}, r-b: {fidelity: 0.8}}}
        run: {sim_time: 1s}
        """;
    Reading reading = Files.read(text);
    assertThat(reading.warnings()).isEmpty();
    Entanglement part = reading.scenario().entanglement();
    assertThat(part.site("a").memory())
        .isEqualTo(new Memory(3, new Decay.Exponential(NEVER, 1), 0));
    assertThat(part.site("r").memory().slots()).isEqualTo(6);
    assertThat(part.site("b").processor().gates().depolarizing()).isCloseTo(0.04, within(1e-15));
    assertThat(part.link("a-r").attempts().fidelity()).isCloseTo(0.9, within(1e-15));
    assertThat(part.link("r-b").attempts().fidelity()).isCloseTo(0.8, within(1e-15));
  }

  @Test
  void everyValueOfItIsPartOfTheDigest() throws ScenarioException {
    String digest = Files.scenario(Chain.TEXT).digest();
    for (List<String> change :
        List.of(
            List.of("slots: 4", "slots: 5"),
            List.of("t2: 1s", "t2: 2s"),
            List.of("0.98", "0.97"),
            List.of("fidelity: 0.9}", "fidelity: 0.91}"),
            List.of("pairs: 100", "pairs: 101"),
            List.of("extra_delay: 2ms", "extra_delay: 3ms"))) {
      String text = Chain.with(change.getFirst(), change.getLast());
      assertThat(Files.scenario(text).digest()).isNotEqualTo(digest);
    }
    assertThat(Files.scenario(Chain.with("pairs: 100", "pairs: 1.0e2")).digest()).isEqualTo(digest);
  }

  /// The digest of the time before scenarios knew entanglement.
  @Test
  void aScenarioWithoutItKeepsItsDigest() throws ScenarioException {
    assertThat(Files.scenario(Files.GOOD).entanglement()).isEqualTo(Entanglement.NONE);
    assertThat(ScenarioReader.read("two-banks", List.of()).scenario().digest())
        .isEqualTo("3436eb83be30adccf0baa7e0ca3b237ce03488aa006f22a5ddae97f8979b2b06");
  }

  private static Entanglement part(String text) throws ScenarioException {
    return Files.scenario(text).entanglement();
  }
}
