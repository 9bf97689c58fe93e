// SPDX-License-Identifier: Apache-2.0
package yugma.network.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yugma.entanglement.hardware.Attempts;
import yugma.entanglement.simulation.Conditions;
import yugma.kernel.journal.Journal;
import yugma.kernel.time.Time;
import yugma.network.link.Ahead;
import yugma.network.result.PairsResult;
import yugma.network.run.NetworkRun;
import yugma.network.run.Progress;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;
import yugma.network.scenario.entanglement.HeraldedLink;

class LinkConditionsTest {
  private static final String LOST =
      "events: [{at: 3s, until: 8s, impair: desynchronisation, target: a-b}]";

  private static Scenario scenario(String holdover, String events) throws ScenarioException {
    byte[] text =
        """
        yugma: 1
        name: clocks
        nodes:
          a: {kind: end_node, hardware: near-term}
          b: {kind: end_node, hardware: near-term}
        links: {a-b: {endpoints: [a, b], length_km: 20}}
        defaults: {hardware: near-term}
        entanglement:
          links:
            a-b:
              scheme: double_click
              station: {detector_efficiency: 0.9, dark_count_hz: 0, window_ns: 100, visibility: 1,
                phase_noise_deg: 0}
              clock: {drift_ns_per_s: 10, holdover: %s}
          requests: {r: {endpoints: [a, b]}}
        %s
        run: {sim_time: 10s}
        """
            .formatted(holdover, events)
            .getBytes(StandardCharsets.UTF_8);
    return ScenarioReader.read("clocks.yaml", text, List.of()).scenario();
  }

  private static HeraldedLink link(Scenario scenario) {
    return Objects.requireNonNull(scenario.entanglement().links().get("a-b"));
  }

  private static Conditions conditions(Scenario scenario) {
    return new LinkConditions(scenario, link(scenario));
  }

  private static PairsResult pairs(Scenario scenario) {
    try (Ahead ahead = new Ahead(1)) {
      NetworkRun run = new NetworkRun(scenario, Journal.off(), ahead);
      run.run(Progress.NONE);
      return Objects.requireNonNull(run.result("0").links().get("a-b"))
          .entanglement()
          .orElseThrow();
    }
  }

  private static Time at(double seconds) {
    return Time.nearest(seconds);
  }

  @Test
  void clocksThatAreLostHoldForAWhileThenNothingIsHeraldedUntilTheyAreFound()
      throws ScenarioException {
    Scenario scenario = scenario("2s", LOST);
    Conditions conditions = conditions(scenario);
    Attempts usual = link(scenario).attempts();
    assertThat(conditions.at(at(2.9), usual)).contains(usual);
    assertThat(conditions.at(at(5.1), usual)).isEmpty();
    assertThat(conditions.at(at(7.9), usual)).isEmpty();
    assertThat(conditions.at(at(8), usual)).contains(usual);
    assertThat(conditions.changeAfter(at(5))).contains(at(8));
    assertThat(conditions.changeAfter(at(8))).isEmpty();
  }

  @Test
  void pairsGetWorseAsLostClocksDriftApart() throws ScenarioException {
    Scenario scenario = scenario("2s", LOST);
    Conditions conditions = conditions(scenario);
    Attempts usual = link(scenario).attempts();
    double before = usual.fidelity();
    for (Time now = at(3.5); now.isBefore(at(5)); ) {
      double fidelity = conditions.at(now, usual).orElseThrow().fidelity();
      assertThat(fidelity).as("at " + now).isLessThan(before);
      before = fidelity;
      now = conditions.changeAfter(now).orElseThrow();
    }
  }

  @Test
  void clocksThatHoldForLessThanTheirPeriodHeraldForThatShareOfTime() throws ScenarioException {
    Conditions conditions = conditions(scenario("250ms", ""));
    assertThat(conditions.changeAfter(at(4.1))).contains(at(4.25));
    assertThat(conditions.changeAfter(at(4.25))).contains(at(5));
    long always = pairs(scenario("2s", "")).attempts();
    long quarter = pairs(scenario("250ms", "")).attempts();
    assertThat((double) quarter / always).isCloseTo(0.25, within(0.005));
  }

  @Test
  void aCutHeraldsNothingAndALossLess() throws ScenarioException {
    Scenario scenario =
        scenario(
            "2s",
            """
            events:
              - {at: 1s, until: 2s, impair: cut, target: a-b}
              - {at: 4s, until: 5s, impair: loss, loss_db: 3, target: a-b}
            """);
    Conditions conditions = conditions(scenario);
    Attempts usual = link(scenario).attempts();
    assertThat(conditions.at(at(1.5), usual)).isEmpty();
    assertThat(conditions.changeAfter(Time.ZERO)).contains(at(1));
    assertThat(conditions.changeAfter(at(2))).contains(at(4));
    Optional<Attempts> weaker = conditions.at(at(4.5), usual);
    assertThat(weaker.orElseThrow().success() / usual.success()).isCloseTo(0.5, within(0.01));
    double share = (double) pairs(scenario).attempts() / pairs(scenario("2s", "")).attempts();
    assertThat(share).isCloseTo(0.9, within(0.005));
  }
}
