// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yugma.network.problem.Place;
import yugma.network.problem.Problem;

/// Impossible hardware and requests that cannot be are found, named by their code and their line.
class EntanglementRefusalTest {
  @Test
  void findsNothingWrongWithAChain() {
    assertThat(Files.codes(Chain.TEXT)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          t2: 1s                    | t2: 7201s                     | YG-1331 |  4
          t1: 1h, t2: 1s            | t1: 0s                        | YG-1336 |  4
          t1: 1h, t2: 1s            | decay: gaussian, t2_star: 0ms | YG-1336 |  4
          t1: 1h, t2: 1s            | decay: gaussian               | YG-1202 |  4
          t1: 1h, t2: 1s            | t2_star: 1s                   | YG-1214 |  4
          t1: 1h, t2: 1s            | t1: 1                         | YG-1209 |  4
          slots: 4                  | slots: -1                     | YG-1205 |  4
          slots: 4                  | slots: 0                      | YG-1205 |  4
          slots: 4                  | slots: 1.5                    | YG-1208 |  4
          slots: 4,                 | ''                            | YG-1202 |  4
          attempt: 0.01             | attempt: 0.6                  | YG-1205 |  4
          memory: {slots: 2}, p     | p                             | YG-1334 |  5
          , processor: {gate2_fidelity: 0.98} | ''                  | YG-1335 |  5
          gate2_fidelity: 0.98      | gate2_fidelity: 1.1           | YG-1205 |  5
          gate2_fidelity: 0.98      | swap_success: 0               | YG-1205 |  5
          gate2_fidelity: 0.98      | readout_error_0: 0.6          | YG-1205 |  5
          kind: repeater            | kind: end_node                | YG-2110 | 15
          {slots: 1}                | ''                            | YG-1204 |  6
          memory: {slots: 1}        | country: CH                   | YG-1334 YG-1334 | 13
          fidelity: 0.95            | fidelity: 1.1                 | YG-1205 | 12
          fidelity: 0.95            | fidelity: -0.5                | YG-1205 | 12
          probability: 0.1          | probability: 0                | YG-1205 | 12
          attempt_period: 1ms       | attempt_period: 90us          | YG-1337 | 12
          attempt_period: 1ms       | attempt_period: 0s            | YG-1336 YG-1337 | 12
          given, success_probability: 0.1, | guessed, success_probability: 0.1, | YG-1210 | 12
          r-b: {scheme              | r-c: {scheme                  | YG-1332 YG-2110 | 13
          endpoints: [a, b], pairs  | endpoints: [a, c], pairs      | YG-1301 | 15
          endpoints: [a, b], pairs  | endpoints: [a, a], pairs      | YG-1303 | 15
          endpoints: [a, b], pairs  | endpoints: [a], pairs         | YG-1302 | 15
          pairs: 100                | pairs: 0                      | YG-1205 | 15
          pairs: 100                | min_fidelity: 1.1             | YG-1205 | 15
          pairs: 100                | start: 2s, deadline: 1s       | YG-1315 | 15
          pairs: 100                | cutoff: 0s                    | YG-1336 | 15
          pairs: 100                | test_share: 1                 | YG-1205 | 15
          pairs: 100                | window: 0                     | YG-1205 | 15
          pairs: 100                | distillation: epl, distillation_rounds: 2 | YG-1338 | 15
          pairs: 100                | distillation: fast            | YG-1210 | 15
          pairs: 100                | swapping: never               | YG-1210 | 15
          loss_probability: 0.01    | loss_probability: 1           | YG-1205 | 16
          requests.video.rate_hz    | requests.video.rate           | YG-1317 | 17
          requests.video.rate_hz    | links.a-r.entanglement.rate_hz | ''     |  0
          """)
  void namesEachMistakeAndItsLine(String old, String other, String codes, int line) {
    List<Problem> problems = Files.problems(Chain.with(old, other == null ? "" : other));
    assertThat(Files.codes(problems)).isEqualTo(codes == null ? "" : codes);
    if (line > 0) {
      assertThat(((Place.InText) problems.getFirst().place()).line()).isEqualTo(line);
    }
  }

  @Test
  void saysHowLongLightTakesWhereAttemptsAreFaster() {
    Problem problem = Files.problems(Chain.with("period: 1ms", "period: 90us")).getFirst();
    assertThat(problem.arguments())
        .containsEntry("period", "0.00009 s")
        .containsEntry("light", "0.000097934418 s");
  }

  @Test
  void refusesHeraldingOverADownlink() {
    String text =
        Chain.with(
                "r: {kind: repeater, memory",
                "r: {kind: ground_station, lat_deg: 47, lon_deg: 8," + " p_clear: 0.5, memory")
            .replace(
                "a: {kind: end_node",
                "a: {kind: satellite, altitude_km: 500, inclination_deg: 97,"
                    + " ascending_node_deg: 0, argument_of_latitude_deg: 0")
            .replace(
                "a, r], length_km: 20",
                "a, r], medium: downlink, beam: {wavelength_nm: 850,"
                    + " divergence_urad: 10, divergence_convention: area_ratio, receiver_aperture_m: 1,"
                    + " zenith_transmission: 0.8}")
            .replace(", memory: {slots: 4, t1: 1h, t2: 1s, dephasing_per_attempt: 0.01}", "");
    assertThat(Files.codes(text)).contains("YG-1333").contains("YG-1334");
  }
}
