// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import yugma.report.json.ResultJson;

/// The second engine of `yugma run`: closed forms, alone and beside the simulation.
class EngineTest {
  private static final String CHAIN =
      """
      yugma: 1
      name: chain
      nodes:
        a: {kind: end_node, memory: {slots: 4, t1: 1h, t2: 1s}}
        r: {kind: repeater, memory: {slots: 8, t2: 1s}, processor: {gate2_fidelity: 0.98}}
        b: {kind: end_node, memory: {slots: 4}}
      links:
        a-r: {endpoints: [a, r], length_km: 20}
        r-b: {endpoints: [r, b], length_km: 30}
      entanglement:
        links:
          a-r: {scheme: given, success_probability: 0.1, fidelity: 0.95, attempt_period: 1ms}
          r-b: {scheme: given, success_probability: 0.2, fidelity: 0.9}
        requests: {video: {endpoints: [a, b]}}
      run: {sim_time: 5s}
      """;

  @TempDir Path folder;
  private String file = "";

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("chain.yugma.yaml"), CHAIN).toString();
  }

  @Test
  void closedFormsComeInAMomentAndWriteNothing() throws IOException {
    Ran ran = Ran.of("run", file, "--engine", "analytic", "--format", "json");
    assertThat(ran.exit()).isZero();
    JsonNode video = ResultJson.read(ran.out()).at("/requests/video");
    assertThat(video.at("/rate_hz/low").doubleValue()).isBetween(200.0, 380.0);
    assertThat(video.at("/rate_hz/high").doubleValue()).isBetween(380.0, 420.0);
    assertThat(video.at("/fidelity/high").doubleValue()).isBetween(0.8, 0.85);
    assertThat(ResultJson.read(ran.out()).at("/links/a-r/entanglement/rate_hz").doubleValue())
        .isEqualTo(100);
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
    assertThat(Ran.of("run", file, "--engine", "analytic").out())
        .contains("requests for pairs, between what they lie");
  }

  @Test
  void aSimulationThatAgreesSaysSoInTheTableAndInTheResult() throws IOException {
    Path out = folder.resolve("both");
    Ran ran = Ran.of("run", file, "--engine", "both", "--out", out.toString());
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("closed forms beside the simulation").doesNotContain("DIFFERS");
    JsonNode result = ResultJson.read(Files.readString(out.resolve("result.json")));
    assertThat(result.at("/analytic/requests/video/rate_hz/low").doubleValue()).isPositive();
    assertThat(result.path("agreement").valueStream().map(one -> one.path("metric").asString()))
        .contains("links.a-r.entanglement.rate_hz", "requests.video.rate_hz");
  }

  @Test
  void whatSimulatesNothingTakesNoFolder() {
    Ran ran = Ran.of("run", file, "--engine", "analytic", "--out", "x");
    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("leave out --out");
    assertThat(Ran.of("run", file, "--engine", "both", "--runs", "2").exit()).isEqualTo(Exit.USAGE);
  }
}
