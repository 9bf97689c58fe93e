// SPDX-License-Identifier: Apache-2.0
package yugma.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import yugma.kernel.journal.Journal;
import yugma.network.link.Ahead;
import yugma.network.result.Result;
import yugma.network.run.NetworkRun;
import yugma.network.run.Progress;
import yugma.network.scenario.Goal;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;

/// `result.json` is a promise: a name that goes or changes its meaning needs another version of the
/// format, and a new one a line in the change log.
class ResultContractTest {
  private static final String LINK = "zurich-winterthur";

  private static JsonNode tree(String... more) throws ScenarioException {
    List<String> sets =
        new ArrayList<>(List.of("run.sim_time=1s", "run.detail=rates", "events.0.at=500ms"));
    sets.addAll(List.of(more));
    return tree(ScenarioReader.read("two-banks", sets).scenario());
  }

  private static JsonNode tree(Scenario scenario) {
    try (Ahead none = new Ahead(0)) {
      NetworkRun run = new NetworkRun(scenario, Journal.off(), none);
      run.run(Progress.NONE);
      Result result = run.result("0.0.1");
      JsonNode bare = ResultJson.tree(result);
      return ResultJson.tree(result.withGoals(Metric.judge(scenario.goals(), bare)));
    }
  }

  /// A network in which every part of the result has something to say: a fibre under attack, one
  /// cut and one with more loss, a satellite, and demands served, refused, waiting and copied.
  private static final String NETWORK =
      """
      yugma: 1
      name: contract
      nodes:
        a: {kind: end_node, lat_deg: 47.0, lon_deg: 8.0}
        b: {kind: trusted_node, lat_deg: 47.0, lon_deg: 8.2}
        c: {kind: ground_station, lat_deg: 47.0, lon_deg: 8.4, p_clear: 1, light: always}
        s: {kind: satellite, altitude_km: 500, inclination_deg: 97.4, ascending_node_deg: 8,
            argument_of_latitude_deg: 15}
      links:
        a-b: {endpoints: [a, b], length_km: 20}
        b-c: {endpoints: [b, c], length_km: 20}
        a-c: {endpoints: [a, c], length_km: 50}
        s-c:
          endpoints: [s, c]
          medium: downlink
          beam: {wavelength_nm: 850, divergence_urad: 10, divergence_convention: area_ratio,
                 receiver_aperture_m: 1, zenith_transmission: 0.7}
      qkd:
        a-b: {device: rusca2018, security: {block_bits: 1.0e7}, buffer_bits: 20000}
        b-c: {device: rusca2018, security: {block_bits: 1.0e7}, buffer_bits: 20000}
        a-c: {device: rusca2018, security: {block_bits: 1.0e7}, buffer_bits: 20000}
        s-c: {device: rusca2018}
      demands:
        served: {endpoints: [a, c], use: one_time_pad, rate_bps: 1000, priority: 5}
        copied: {endpoints: [a, b], use: aes_256_rekey, rate_msg_per_s: 1, secret_for_years: 30}
        shared: {endpoints: [a, c], use: one_time_pad, rate_bps: 1.0e7, request_bits: 1000000,
                 policy: {min_disjoint_paths: 2}}
        refused: {endpoints: [a, c], use: one_time_pad, rate_bps: 10,
                  policy: {min_disjoint_paths: 3}}
      events:
        - {at: 200s, until: 300s, attack: intercept_resend, target: a-c, fraction: 0.25}
        - {at: 300s, until: 310s, impair: cut, target: b-c}
        - {at: 300s, until: 310s, impair: loss, target: a-b, loss_db: 1}
        - {at: 1s, until: 100s, attack: record_ciphertext, target: copied}
      goals:
        - {metric: demands.served.latency_s.p95, max: 1}
      run: {sim_time: 900s, detail: rates}
      """;

  private static JsonNode network() throws ScenarioException {
    byte[] content = NETWORK.getBytes(StandardCharsets.UTF_8);
    return tree(ScenarioReader.read("contract.yaml", content, List.of()).scenario());
  }

  @Test
  void itsNamesAreLocked() throws ScenarioException {
    SortedSet<String> names = new TreeSet<>();
    collect(names, "", network());
    assertThat(String.join("\n", names) + "\n")
        .isEqualTo(
            """
            demands.NAME.asked_bits
            demands.NAME.asked_bps
            demands.NAME.carried_in_bits
            demands.NAME.delivered_bits
            demands.NAME.epsilon
            demands.NAME.epsilon?
            demands.NAME.from
            demands.NAME.grade
            demands.NAME.hours_left
            demands.NAME.hours_left?
            demands.NAME.latency_s.mean
            demands.NAME.latency_s.p50
            demands.NAME.latency_s.p95
            demands.NAME.latency_s.p99
            demands.NAME.latency_s?
            demands.NAME.light_floor_s
            demands.NAME.paths[].delivered_bits
            demands.NAME.paths[].from_s
            demands.NAME.paths[].links[][]
            demands.NAME.paths[].readable_by[][]
            demands.NAME.paths[].shares[][]
            demands.NAME.paths[].transfers
            demands.NAME.paths[].until_s
            demands.NAME.rate_bps
            demands.NAME.readable_by[][]
            demands.NAME.readable_by_is_complete
            demands.NAME.readable_by_operators[][]
            demands.NAME.recorded.bits
            demands.NAME.recorded.from_s
            demands.NAME.recorded.secret_for_years
            demands.NAME.recorded.until_s
            demands.NAME.recorded.worth
            demands.NAME.recorded?
            demands.NAME.refused.arguments.found
            demands.NAME.refused.arguments.needed
            demands.NAME.refused.reason
            demands.NAME.refused?
            demands.NAME.reroutes
            demands.NAME.to
            demands.NAME.under_way_bits
            demands.NAME.use
            demands.NAME.waiting_bits
            demands.NAME.waiting_s
            demands.NAME.waits[].from_s
            demands.NAME.waits[].link
            demands.NAME.waits[].until_s
            demands.NAME.waits[].until_s?
            events[].demand
            events[].demand?
            events[].details.attack
            events[].details.basis
            events[].details.fraction
            events[].details.loss_db
            events[].details.on
            events[].details.position_km
            events[].details.reason
            events[].details.to
            events[].details.what
            events[].details.why
            events[].kind
            events[].link
            events[].link?
            events[].time_s
            goals[].max
            goals[].met
            goals[].metric
            goals[].min?
            goals[].value
            links.NAME.a
            links.NAME.b
            links.NAME.book.authentication
            links.NAME.book.delivered
            links.NAME.book.discarded
            links.NAME.book.expired
            links.NAME.book.generated
            links.NAME.book.preshared
            links.NAME.book.relayed
            links.NAME.book.reserved
            links.NAME.book.stored
            links.NAME.book.voided
            links.NAME.buffer[].stored_bits
            links.NAME.buffer[].time_s
            links.NAME.entanglement?
            links.NAME.loss_budget[].db
            links.NAME.loss_budget[].what
            links.NAME.medium
            links.NAME.qkd.alarms[].block
            links.NAME.qkd.alarms[].high
            links.NAME.qkd.alarms[].high?
            links.NAME.qkd.alarms[].low
            links.NAME.qkd.alarms[].observed
            links.NAME.qkd.alarms[].time_s
            links.NAME.qkd.alarms[].what
            links.NAME.qkd.asymptotic_secret_key_rate_bps
            links.NAME.qkd.block_bits
            links.NAME.qkd.block_log[].blocks
            links.NAME.qkd.block_log[].clicks
            links.NAME.qkd.block_log[].discarded
            links.NAME.qkd.block_log[].discarded?
            links.NAME.qkd.block_log[].double_clicks
            links.NAME.qkd.block_log[].drawn
            links.NAME.qkd.block_log[].end_s
            links.NAME.qkd.block_log[].index
            links.NAME.qkd.block_log[].key_bits
            links.NAME.qkd.block_log[].leak_bits
            links.NAME.qkd.block_log[].qber
            links.NAME.qkd.block_log[].qber_limit
            links.NAME.qkd.block_log[].seen_by_eve
            links.NAME.qkd.block_log[].sifted_bits
            links.NAME.qkd.block_log[].start_s
            links.NAME.qkd.block_log[].test_basis_error
            links.NAME.qkd.block_log[].test_basis_limit
            links.NAME.qkd.block_pulses
            links.NAME.qkd.block_time_s
            links.NAME.qkd.block_time_s?
            links.NAME.qkd.blocks
            links.NAME.qkd.classical.bytes_from_a
            links.NAME.qkd.classical.bytes_from_b
            links.NAME.qkd.classical.messages
            links.NAME.qkd.discarded_blocks
            links.NAME.qkd.plob_bps
            links.NAME.qkd.predicted_qber
            links.NAME.qkd.predicted_secret_key_rate_bps
            links.NAME.qkd.proof.citation
            links.NAME.qkd.proof.epsilon_cor
            links.NAME.qkd.proof.epsilon_sec
            links.NAME.qkd.proof.id
            links.NAME.qkd.proof.label
            links.NAME.qkd.protocol
            links.NAME.qkd.qber
            links.NAME.qkd.real_blocks
            links.NAME.qkd.reconciliation_efficiency?
            links.NAME.qkd.secret_key_rate_bps
            links.NAME.qkd.sifted_rate_bps
            links.NAME.qkd.test_basis_error
            links.NAME.states[].state
            links.NAME.states[].time_s
            nodes.NAME.buffers.NAME.highest_bits
            nodes.NAME.buffers.NAME.lowest_bits
            nodes.NAME.buffers.NAME.stored_bits
            nodes.NAME.country?
            nodes.NAME.kind
            nodes.NAME.operator?
            nodes.NAME.trust
            partial
            satellites.NAME.passes[].best_loss_db
            satellites.NAME.passes[].culmination_s
            satellites.NAME.passes[].from_s
            satellites.NAME.passes[].key_bits
            satellites.NAME.passes[].link
            satellites.NAME.passes[].max_elevation_deg
            satellites.NAME.passes[].qber
            satellites.NAME.passes[].sifted_bits
            satellites.NAME.passes[].sky
            satellites.NAME.passes[].station
            satellites.NAME.passes[].until_s
            scenario.digest
            scenario.name
            seed
            sim_time_s
            version
            yugma_result
            """);
  }

  /// Maps whose keys are ids of the scenario.
  private static final Set<String> BY_ID =
      Set.of("nodes", "nodes.NAME.buffers", "links", "satellites", "demands");

  private static void collect(SortedSet<String> names, String path, JsonNode node) {
    if (node.isObject()) {
      for (String name : node.propertyNames()) {
        boolean isId = BY_ID.contains(path);
        assertThat(name).as(path).matches(isId ? "[a-z-]+" : "[a-z0-9]+(_[a-z0-9]+)*");
        String shown = isId ? "NAME" : name;
        collect(names, path.isEmpty() ? shown : path + "." + shown, node.get(name));
      }
    } else if (node.isArray()) {
      node.forEach(item -> collect(names, path + "[]", item));
    } else if (node.isNull()) {
      names.add(path + "?");
    } else {
      names.add(path);
    }
  }

  @Test
  void itsValuesAreWhatTheirNamesSay() throws ScenarioException {
    JsonNode result = tree("run.seed=7");
    assertThat(result.path("yugma_result").intValue()).isEqualTo(1);
    assertThat(result.at("/scenario/name").asString()).isEqualTo("two-banks");
    assertThat(result.at("/scenario/digest").asString()).matches("[0-9a-f]{64}");
    assertThat(result.path("seed").intValue()).isEqualTo(7);
    JsonNode qkd = result.at("/links/" + LINK + "/qkd");
    assertThat(qkd.path("protocol").asString()).isEqualTo("bb84-decoy");
    assertThat(qkd.at("/proof/label").asString()).isEqualTo("reference, fixed-length");
    assertThat(qkd.path("blocks").intValue()).isEqualTo(qkd.path("block_log").size());
    long key = 0;
    long sifted = 0;
    int lost = 0;
    for (JsonNode block : qkd.path("block_log")) {
      key += block.path("key_bits").longValue();
      sifted += block.path("sifted_bits").longValue();
      lost += block.path("discarded").isNull() ? 0 : 1;
    }
    assertThat(lost).isPositive().isEqualTo(qkd.path("discarded_blocks").intValue());
    assertThat(qkd.path("secret_key_rate_bps").doubleValue()).isEqualTo(key / 1.0);
    assertThat(qkd.path("sifted_rate_bps").doubleValue()).isEqualTo(sifted / 1.0);
    assertThat(key).isPositive();
    double plob = qkd.path("plob_bps").doubleValue();
    double endless = qkd.path("asymptotic_secret_key_rate_bps").doubleValue();
    double predicted = qkd.path("predicted_secret_key_rate_bps").doubleValue();
    assertThat(predicted).isPositive().isLessThan(endless);
    assertThat(endless).isLessThan(plob);
  }

  @Test
  void itsBookBalances() throws ScenarioException {
    JsonNode book = tree().at("/links/" + LINK + "/book");
    long in = sum(book, "preshared", "generated");
    assertThat(in).isGreaterThan(4096);
    assertThat(in)
        .isEqualTo(
            sum(
                book,
                "stored",
                "reserved",
                "delivered",
                "relayed",
                "authentication",
                "expired",
                "voided"));
    assertThat(book.path("discarded").longValue()).isPositive();
  }

  private static long sum(JsonNode book, String... terms) {
    long sum = 0;
    for (String term : terms) {
      sum += book.path(term).longValue();
    }
    return sum;
  }

  @Test
  void itKnowsNothingOfTheMachine() throws ScenarioException {
    String text = ResultJson.text(tree());
    assertThat(text)
        .isEqualTo(ResultJson.text(tree()))
        .doesNotContain(System.getProperty("user.dir"), System.getProperty("java.io.tmpdir"))
        .doesNotContain(System.getProperty("os.name"), System.getProperty("user.home"))
        .doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}|wall|cpu|host|thread")
        .doesNotContain("\r", "NaN", "Infinity")
        .endsWith("}\n");
  }

  @Test
  void everyMetricThatAGoalMayNameIsANumber() throws ScenarioException {
    JsonNode result = tree();
    for (String metric : Goal.QKD_METRICS) {
      assertThat(Metric.at(result, "links." + LINK + ".qkd." + metric)).as(metric).isPresent();
    }
    assertThat(Metric.at(result, "links." + LINK + ".qkd.protocol")).isEmpty();
    assertThat(Metric.at(result, "links..qkd")).isEmpty();
    assertThat(Metric.at(result, "goals.0.min")).hasValue(100_000);
    assertThat(Metric.at(result, "goals.1.min")).isEmpty();
  }

  @Test
  void textAndTreeAreTheSame() throws ScenarioException {
    String text = ResultJson.text(tree());
    assertThat(ResultJson.text(ResultJson.read(text))).isEqualTo(text);
  }
}
