// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static yugma.network.imports.Foreign.errors;
import static yugma.network.imports.Foreign.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yugma.entanglement.hardware.Attempts;
import yugma.kernel.time.Time;
import yugma.network.problem.Code;
import yugma.network.problem.Problem;
import yugma.network.scenario.Medium;
import yugma.network.scenario.NodeKind;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.entanglement.Site;
import yugma.physics.noise.Decay;
import yugma.physics.optics.Fibre;

class SequenceReaderTest {
  private static final String MEETING =
      """
      {
       "nodes": [
        {"name": "left", "type": "QuantumRouter", "seed": 0, "memo_size": 4, "template": "slow"},
        {"name": "mid", "type": "QuantumRouter", "seed": 1, "memo_size": 8,
         "gate_fidelity": 0.99, "measurement_fidelity": 0.98, "template": "slow"},
        {"name": "right", "type": "QuantumRouter", "seed": 2, "memo_size": 4, "template": "slow"}
       ],
       "qconnections": [
        {"node1": "left", "node2": "mid", "attenuation": 0.0002, "distance": 20000,
         "type": "meet_in_the_middle"},
        {"node1": "mid", "node2": "right", "attenuation": 0.0002, "distance": 10000,
         "type": "meet_in_the_middle", "template": "bsm"}
       ],
       "cconnections": [{"node1": "left", "node2": "mid", "delay": 1000000000}],
       "templates": {
        "slow": {"MemoryArray": {"fidelity": 0.95, "efficiency": 0.5, "frequency": 2000,
                 "coherence_time": 1.3, "wavelength": 500},
                 "EntanglementSwapping": {"swapping_success_prob": 0.5}},
        "bsm": {"SingleAtomBSM": {"detectors": [{"efficiency": 0.8}, {"efficiency": 0.8}]}}
       },
       "stop_time": 2000000000000
      }
      """;

  /// The same kind of link written out: a station in the middle and a channel to it from each side.
  private static final String STATION =
      """
      {"nodes": [
        {"name": "a", "type": "QuantumRouter", "seed": 0, "memo_size": 2},
        {"name": "b", "type": "QuantumRouter", "seed": 1, "memo_size": 2},
        {"name": "BSM.a.b", "type": "BSMNode", "seed": 2}],
       "qchannels": [
        {"source": "a", "destination": "BSM.a.b", "distance": 6000, "attenuation": 0.0002},
        {"source": "b", "destination": "BSM.a.b", "distance": 4000, "attenuation": 0.0004}]}
      """;

  @TempDir Path folder;

  private static Fibre fibre(Scenario scenario, String link) {
    return ((Medium.Glass) scenario.links().get(link).medium()).fibre();
  }

  private List<Problem> warnings(String text) throws IOException, ScenarioException {
    return Foreign.read(folder, "w.json", text).warnings();
  }

  @Test
  void metresAndDecibelsPerMetreBecomeKilometres() throws IOException, ScenarioException {
    Scenario scenario = scenario(folder, "s.json", MEETING);
    assertThat(fibre(scenario, "left-mid").lengthKm()).isEqualTo(20);
    assertThat(fibre(scenario, "left-mid").attenuationDbPerKm()).isEqualTo(0.2);
    assertThat(scenario.nodes().get("mid").kind()).isEqualTo(NodeKind.REPEATER);
    assertThat(scenario.nodes().get("left").kind()).isEqualTo(NodeKind.END_NODE);
    assertThat(scenario.qkd()).isEmpty();
  }

  @Test
  void templatesBecomeMemoriesAndProcessors() throws IOException, ScenarioException {
    Site mid = scenario(folder, "s.json", MEETING).entanglement().sites().get("mid");
    assertThat(mid.memory().slots()).isEqualTo(8);
    assertThat(mid.memory().decay())
        .isEqualTo(new Decay.Exponential(Double.POSITIVE_INFINITY, 1.3));
    assertThat(mid.processor().swapSuccess()).isEqualTo(0.5);
    assertThat(mid.processor().gates().readout().meanFlip()).isEqualTo(0.02);
    assertThat(mid.processor().gates().depolarizing()).isCloseTo(0.01 * 4 / 3, within(1e-12));
  }

  /// 1/2 · 0.5² · η² · 10^(-loss/10), η the detectors': 0.9 by default, 0.8 in the template.
  @Test
  void linksAreHeraldedByDoubleClicks() throws IOException, ScenarioException {
    Scenario scenario = scenario(folder, "s.json", MEETING);
    Attempts first = scenario.entanglement().links().get("left-mid").attempts();
    assertThat(first.success()).isCloseTo(0.5 * 0.25 * 0.81 * Math.pow(10, -0.4), within(1e-11));
    assertThat(first.fidelity()).isCloseTo(0.95, within(1e-12));
    assertThat(first.period()).isEqualTo(Time.ofMicros(500));
    Attempts second = scenario.entanglement().links().get("mid-right").attempts();
    assertThat(second.success()).isCloseTo(0.5 * 0.25 * 0.64 * Math.pow(10, -0.2), within(1e-11));
    assertThat(scenario.entanglement().requests()).hasSize(1);
  }

  @Test
  void whatIsNotReadIsNamedAndWhatIsChangedIsTold() throws IOException, ScenarioException {
    List<Problem> warnings = warnings(MEETING);
    assertThat(warnings)
        .filteredOn(it -> it.code() == Code.FOREIGN_FIELD_UNUSED)
        .extracting(it -> it.arguments().get("field"))
        .containsExactlyInAnyOrder("seed", "cconnections", "stop_time", "MemoryArray.wavelength");
    assertThat(warnings)
        .filteredOn(it -> it.code() == Code.FOREIGN_VALUE_CONVERTED)
        .extracting(it -> it.arguments().get("field"))
        .containsExactlyInAnyOrder(
            "coherence_time", "gate_fidelity", "measurement_fidelity", "distance");
  }

  @Test
  void aStationInTheMiddleIsPartOfTheLink() throws IOException, ScenarioException {
    Scenario scenario = scenario(folder, "s.json", STATION);
    assertThat(scenario.nodes()).containsOnlyKeys("a", "b");
    assertThat(fibre(scenario, "a-b").lengthKm()).isEqualTo(10);
    assertThat(fibre(scenario, "a-b").attenuationDbPerKm()).isCloseTo(0.28, within(1e-9));
    assertThat(scenario.entanglement().links().get("a-b").attempts().fidelity())
        .isCloseTo(0.85, within(1e-12)); // SeQUeNCe's default
  }

  @Test
  void aStationWithOneArmIsLeftOutAndTold() throws IOException, ScenarioException {
    String text =
        STATION
            .replace(
                "\"qchannels\": [",
                "\"qconnections\": [{\"node1\": \"a\", \"node2\": \"b\","
                    + " \"distance\": 1000, \"attenuation\": 0.0002}], \"qchannels\": [")
            .replace(
                ",\n  {\"source\": \"b\", \"destination\": \"BSM.a.b\", \"distance\": 4000, \"attenuation\": 0.0004}",
                "");
    assertThat(warnings(text))
        .filteredOn(it -> it.code() == Code.FOREIGN_VALUE_CONVERTED)
        .extracting(it -> it.arguments().get("value"))
        .contains("BSM.a.b");
  }

  @Test
  void anAttenuationThatNoFibreHasIsToldThoughItsUnitIsKnown()
      throws IOException, ScenarioException {
    String text = STATION.replace("0.0002", "1e-5").replace("0.0004", "1e-5");
    assertThat(warnings(text)).extracting(Problem::code).contains(Code.ATTENUATION_STRANGE);
    assertThat(fibre(scenario(folder, "s.json", text), "a-b").attenuationDbPerKm())
        .isCloseTo(0.01, within(1e-12));
  }

  @Test
  void sitesOfKeyDistributionStayWithoutMemories() throws IOException, ScenarioException {
    String text =
        """
        {"nodes": [{"name": "x", "type": "QKDNode"}, {"name": "y", "type": "QKDNode"}],
         "qchannels": [
          {"source": "x", "destination": "y", "distance": 1000, "attenuation": 0.0002},
          {"source": "y", "destination": "x", "distance": 1000, "attenuation": 0.0002}]}
        """;
    Scenario scenario = scenario(folder, "s.json", text);
    assertThat(scenario.entanglement().sites()).isEmpty();
    assertThat(scenario.qkd()).containsOnlyKeys("x-y");
    assertThat(scenario.links()).hasSize(1);
  }

  @Test
  void wrongValuesAreRefusedWithTheirLines() throws IOException {
    assertThat(errors(folder, "a.json", MEETING.replace("0.95", "1.5")))
        .containsExactly("YG-1205:16");
    assertThat(
            errors(folder, "b.json", MEETING.replace("\"node2\": \"right\"", "\"node2\": \"up\"")))
        .contains("YG-1410:11");
    assertThat(errors(folder, "c.json", MEETING.replace("20000,", "\"far\",")))
        .contains("YG-1207:9");
  }
}
