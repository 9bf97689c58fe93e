// SPDX-License-Identifier: Apache-2.0
package yugma.network.analytic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import yugma.kernel.journal.Journal;
import yugma.network.link.Ahead;
import yugma.network.result.Result;
import yugma.network.run.NetworkRun;
import yugma.network.run.Progress;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;

class AgreementTest {
  private static Scenario scenario(String success, String fidelity, String events)
      throws ScenarioException {
    byte[] text =
        """
        yugma: 1
        name: pair
        nodes:
          a: {kind: end_node, memory: {slots: 2}}
          b: {kind: end_node, memory: {slots: 2}}
        links: {a-b: {endpoints: [a, b], length_km: 1}}
        entanglement:
          links: {a-b: {scheme: given, success_probability: %s, fidelity: %s, attempt_period: 1ms}}
          requests: {r: {endpoints: [a, b]}}
        %s
        run: {sim_time: 20s}
        """
            .formatted(success, fidelity, events)
            .getBytes(StandardCharsets.UTF_8);
    return ScenarioReader.read("pair.yaml", text, List.of()).scenario();
  }

  private static Result simulated(Scenario scenario) {
    try (Ahead ahead = new Ahead(0)) {
      NetworkRun run = new NetworkRun(scenario, Journal.off(), ahead);
      run.run(Progress.NONE);
      return run.result("0");
    }
  }

  /// What another network's closed forms say of a simulated one.
  private static Stream<String> differing(Scenario said, Scenario run) {
    return Comparison.of(run, Forecast.of(said), simulated(run)).stream()
        .filter(one -> !one.agrees())
        .map(Agreement::metric);
  }

  @Test
  void aNetworkAgreesWithItsOwnClosedForms() throws ScenarioException {
    Scenario scenario = scenario("0.2", "0.9", "");
    assertThat(Comparison.of(scenario, Forecast.of(scenario), simulated(scenario))).hasSize(3);
    assertThat(differing(scenario, scenario)).isEmpty();
  }

  @Test
  void aNetworkThatIsSlowerOrWorseThanSaidIsFlagged() throws ScenarioException {
    Scenario said = scenario("0.2", "0.9", "");
    assertThat(differing(said, scenario("0.15", "0.9", ""))).containsExactly("requests.r.rate_hz");
    assertThat(differing(said, scenario("0.25", "0.9", ""))).containsExactly("requests.r.rate_hz");
    assertThat(differing(said, scenario("0.2", "0.88", ""))).containsExactly("requests.r.fidelity");
  }

  @Test
  void whatIsCutIsNotHeldAgainstTheClosedForms() throws ScenarioException {
    Scenario cut =
        scenario("0.2", "0.9", "events: [{at: 1s, until: 9s, impair: cut, target: a-b}]");
    assertThat(Comparison.of(cut, Forecast.of(cut), simulated(cut))).isEmpty();
  }
}
