// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yugma.network.problem.Place;
import yugma.network.problem.Problem;

/// What can be wrong with networks, satellites, demands and impairments: each mistake is named by
/// its code at its line, and nothing else is named.
class NetworkRefusalTest {
  private static final String GOOD =
      """
      yugma: 1
      name: net
      nodes:
        a: {kind: end_node, country: CH, lat_deg: 47.0, lon_deg: 8.0}
        b: {kind: trusted_node, operator: telco-a, lat_deg: 47.1, lon_deg: 8.0}
        ogs: {kind: ground_station, p_clear: 0.5, lat_deg: 47.2, lon_deg: 8.0}
        sat: {kind: satellite, altitude_km: 500, inclination_deg: 97, ascending_node_deg: 8, argument_of_latitude_deg: 0}
      links:
        a-b: {endpoints: [a, b], length_km: 25}
        b-ogs: {endpoints: [b, ogs], length_km: 26}
        down: {endpoints: [sat, ogs], medium: downlink, beam: {wavelength_nm: 850, divergence_urad: 10, divergence_convention: area_ratio, receiver_aperture_m: 1, zenith_transmission: 0.7}}
      qkd:
        a-b: {device: rusca2018}
        b-ogs: {device: rusca2018}
        down: {device: rusca2018}
      demands:
        pad: {endpoints: [a, ogs], use: one_time_pad, rate_msg_per_s: 2, message_bits: 512}
        keys: {endpoints: [a, b], use: aes_256_rekey, rate_msg_per_s: 1, request_bits: 512}
      events:
        - {at: 1s, until: 2s, attack: intercept_resend, target: a-b, fraction: 0.1}
        - {at: 1s, until: 2s, attack: record_ciphertext, target: pad}
        - {at: 1s, until: 2s, impair: loss, target: b-ogs, loss_db: 3}
        - {at: 1s, until: 2s, impair: cut, target: down}
      goals:
        - {metric: demands.pad.latency_s.p95, max: 1}
      run: {sim_time: 10s, start_utc: "2026-03-20T00:00:00Z"}
      """;

  @Test
  void findsNothingWrongWithTheGoodFile() {
    assertThat(Files.codes(GOOD)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          length_km: 25}              | length_km: 25, beam: {}}              | YG-1214@9
          kind: end_node,             | kind: end_node, altitude_km: 500,      | YG-1214@4
          medium: downlink,           | medium: downlink, length_km: 5,        | YG-1214@11
          impair: cut, target         | impair: cut, loss_db: 3, target        | YG-1214@23
          impair: loss, target        | impair: loss, fraction: 0.5, target    | YG-1214@22
          rate_msg_per_s: 1, request  | rate_msg_per_s: 1, message_bits: 9, request | YG-1214@18
          country: CH                 | country: XX                            | YG-1215@4
          country: CH                 | country: UK                            | YG-1215@4
          00:00:00Z                   | noon                                   | YG-1216@26
          attack: intercept_resend,   | attack: intercept_resend, impair: cut, | YG-1322@20
          impair: cut,                | ''                                     | YG-1322@23
          [sat, ogs]                  | [ogs, sat]                             | YG-1323@11
          [sat, ogs]                  | [sat, b]                               | YG-1323@11
          rate_msg_per_s: 1,          | rate_msg_per_s: 1, rate_bps: 256,      | YG-1324@18
          rate_msg_per_s: 1,          | ''                                     | YG-1324@18
          , message_bits: 512         | ''                                     | YG-1325@17
          0.5, lat_deg: 47.2, lon_deg: 8.0 | 0.5                               | YG-1326@6
          impair: cut                 | impair: loss, loss_db: 3               | YG-1327@23
          intercept_resend, target: a-b | intercept_resend, target: down       | YG-1327@20
          [a, ogs]                    | [a, sat]                               | YG-1328@17
          [b, ogs]                    | [b, sat]                               | YG-1328@10
          request_bits: 512           | request_bits: 500                      | YG-1329@18
          target: pad                 | target: pads                           | YG-1330@21
          target: pad                 | target: a-b                            | YG-1330@21
          length_km: 25}              | length_km: 11.12}                      | YG-2109@9
          [a, ogs]                    | [a, nowhere]                           | YG-1301@17
          [a, ogs]                    | [a, a]                                 | YG-1303@17
          latency_s.p95               | latency_s                              | YG-1317@25
          p_clear: 0.5,               | ''                                     | YG-1202@6
          altitude_km: 500,           | ''                                     | YG-1202@7
          , length_km: 26             | ''                                     | YG-1202@10
          , loss_db: 3                | ''                                     | YG-1202@22
          , fraction: 0.1             | ''                                     | YG-1202@20
          """)
  void namesEachMistakeAtItsLine(String old, String other, String found) {
    assertThat(GOOD).contains(old);
    String text = GOOD.replace(old, other == null ? "" : other);
    assertThat(lines(Files.problems(text))).isEqualTo(found);
  }

  private static String lines(List<Problem> problems) {
    return problems.stream()
        .map(one -> one.code().id() + "@" + ((Place.InText) one.place()).line())
        .collect(Collectors.joining(" "));
  }

  @Test
  void saysWhereAForeignFieldBelongs() {
    Problem problem =
        Files.problems(GOOD.replace("length_km: 25}", "length_km: 25, beam: {}}")).getFirst();
    assertThat(problem.arguments())
        .containsEntry("field", "beam")
        .containsEntry("owner", "link 'a-b'")
        .containsEntry("condition", "medium: downlink");
  }

  @Test
  void suggestsTheCountryThatWasMeant() {
    Problem problem = Files.problems(GOOD.replace("country: CH", "country: UK")).getFirst();
    assertThat(problem.arguments()).containsEntry("value", "UK").containsEntry("suggestion", "GB");
  }

  @Test
  void takesABeamFromTheDefaults() throws ScenarioException {
    String beam = GOOD.substring(GOOD.indexOf("{wavelength"), GOOD.indexOf("0.7}") + 4);
    String text =
        GOOD.replace(", beam: " + beam, "")
            .replace("nodes:\n", "defaults: {beam: " + beam + "}\nnodes:\n");
    assertThat(Files.scenario(text)).isEqualTo(Files.scenario(GOOD));
  }

  @Test
  void readsWhatIsAskedAndWhatHappens() throws ScenarioException {
    Scenario scenario = Files.scenario(GOOD);
    Demand pad = Scenario.known(scenario.demands(), "pad", "demand");
    assertThat(pad.askedBps()).isEqualTo(1024);
    assertThat(pad.requestBits()).as("ten seconds of it").isEqualTo(10_240);
    assertThat(Scenario.known(scenario.demands(), "keys", "demand").askedBps()).isEqualTo(256);
    assertThat(scenario.happenings().attacks()).hasSize(1);
    assertThat(scenario.happenings().recordings()).hasSize(1);
    assertThat(scenario.happenings().impairments())
        .extracting(Impairment::isCut)
        .containsExactly(false, true);
    assertThat(scenario.link("down").medium()).isInstanceOf(Medium.Sky.class);
    assertThat(scenario.node("sat").orbit()).isPresent();
    assertThat(scenario.node("ogs").telescope()).contains(new Node.Telescope(0.5, true));
  }
}
