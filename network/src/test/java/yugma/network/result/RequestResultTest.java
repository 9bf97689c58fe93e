// SPDX-License-Identifier: Apache-2.0
package yugma.network.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yugma.kernel.journal.Journal;
import yugma.network.link.Ahead;
import yugma.network.result.RequestResult.Bin;
import yugma.network.result.RequestResult.Moment;
import yugma.network.run.NetworkRun;
import yugma.network.run.Progress;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;

class RequestResultTest {
  private static final String CHAIN =
      """
      yugma: 1
      name: chain
      nodes:
        a: {kind: end_node, memory: {slots: 4, t1: 1h, t2: 1s}}
        r: {kind: repeater, memory: {slots: 8, t2: 100ms}, processor: {gate2_fidelity: 0.98}}
        b: {kind: end_node, memory: {slots: 4}}
      links:
        a-r: {endpoints: [a, r], length_km: 20}
        r-b: {endpoints: [r, b], length_km: 30}
      entanglement:
        links:
          a-r: {scheme: given, success_probability: 0.1, fidelity: 0.95, attempt_period: 1ms}
          r-b: {scheme: given, success_probability: 0.2, fidelity: 0.9}
        requests:
          video: {endpoints: [a, b], pairs: 100}
          perfect: {endpoints: [a, b], min_fidelity: 0.99}
          never: {endpoints: [a, b], pairs: 5, start: 999ms}
      run: {sim_time: 1s}
      """;

  private static RequestResult request(String name) throws ScenarioException {
    byte[] content = CHAIN.getBytes(StandardCharsets.UTF_8);
    try (Ahead none = new Ahead(0)) {
      NetworkRun run =
          new NetworkRun(
              ScenarioReader.read("chain.yaml", content, List.of()).scenario(),
              Journal.off(),
              none);
      run.run(Progress.NONE);
      return Objects.requireNonNull(run.result("0.0.1").requests().get(name));
    }
  }

  @Test
  void tellsTheFirstPairFromItsEmissionToItsDelivery() throws ScenarioException {
    RequestResult video = request("video");
    List<Moment> timeline = video.timeline();
    assertThat(timeline).isSortedAccordingTo((a, b) -> Double.compare(a.timeS(), b.timeS()));
    assertThat(timeline.getFirst().what()).isEqualTo("emit");
    assertThat(timeline.getLast().what()).isEqualTo("deliver");
    assertThat(timeline).filteredOn(moment -> moment.what().equals("herald")).hasSize(4);
    assertThat(timeline)
        .filteredOn(moment -> moment.what().equals("swap"))
        .extracting(Moment::node, Moment::link)
        .containsExactly(tuple("r", Optional.empty()));
    assertThat(timeline)
        .filteredOn(moment -> moment.what().equals("confirm"))
        .extracting(Moment::node)
        .containsExactlyInAnyOrder("a", "b");
    assertThat(video.paths()).containsExactly(List.of("a", "r", "b"));
    assertThat(video.pathLinks()).containsExactly(List.of("a-r", "r-b"));
  }

  @Test
  void countsTheLatencyOfEveryPair() throws ScenarioException {
    RequestResult video = request("video");
    assertThat(video.latencyHistogram().stream().mapToLong(Bin::pairs).sum()).isEqualTo(100);
    assertThat(video.lightFloorS().getAsDouble()).isCloseTo(50 / 204_218.0, within(1e-6));
    assertThat(video.latencyHistogram().getFirst().toS())
        .isGreaterThan(video.lightFloorS().getAsDouble());
  }

  @Test
  void saysWhyThereAreNoPairs() throws ScenarioException {
    RequestResult perfect = request("perfect");
    assertThat(perfect.refused().orElseThrow().reason()).isEqualTo("fidelity");
    assertThat(perfect.refused().orElseThrow().arguments())
        .containsExactlyInAnyOrderEntriesOf(Map.of("best", "0.8404", "needed", "0.99"));
    assertThat(perfect.paths()).isEmpty();
    assertThat(perfect.latencyHistogram()).isEmpty();
  }

  @Test
  void isEmptyBeforeTheFirstPair() throws ScenarioException {
    RequestResult never = request("never");
    assertThat(never.refused()).isEmpty();
    assertThat(never.pairs()).isZero();
    assertThat(never.rateHz()).isZero();
    assertThat(never.fidelity()).isEmpty();
    assertThat(never.latencyS()).isEmpty();
    assertThat(never.timeline()).isEmpty();
  }
}
