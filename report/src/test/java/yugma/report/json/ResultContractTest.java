// SPDX-License-Identifier: Apache-2.0
package yugma.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
    Scenario scenario = ScenarioReader.read("two-banks", sets).scenario();
    try (Ahead none = new Ahead(0)) {
      NetworkRun run = new NetworkRun(scenario, Journal.off(), none);
      run.run(Progress.NONE);
      Result result = run.result("0.0.1");
      JsonNode bare = ResultJson.tree(result);
      return ResultJson.tree(result.withGoals(Metric.judge(scenario.goals(), bare)));
    }
  }

  @Test
  void itsNamesAreLocked() throws ScenarioException {
    SortedSet<String> names = new TreeSet<>();
    collect(names, "", tree());
    assertThat(String.join("\n", names) + "\n")
        .isEqualTo(
            """
            events[].detail
            events[].kind
            events[].link
            events[].time_s
            goals[].max
            goals[].met
            goals[].metric
            goals[].min
            goals[].value
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
            links.NAME.qkd.alarms[].block
            links.NAME.qkd.alarms[].high
            links.NAME.qkd.alarms[].low
            links.NAME.qkd.alarms[].observed
            links.NAME.qkd.alarms[].time_s
            links.NAME.qkd.alarms[].what
            links.NAME.qkd.asymptotic_secret_key_rate_bps
            links.NAME.qkd.block_bits
            links.NAME.qkd.block_log[].clicks
            links.NAME.qkd.block_log[].discarded
            links.NAME.qkd.block_log[].double_clicks
            links.NAME.qkd.block_log[].drawn
            links.NAME.qkd.block_log[].end_s
            links.NAME.qkd.block_log[].index
            links.NAME.qkd.block_log[].key_bits
            links.NAME.qkd.block_log[].leak_bits
            links.NAME.qkd.block_log[].qber
            links.NAME.qkd.block_log[].seen_by_eve
            links.NAME.qkd.block_log[].sifted_bits
            links.NAME.qkd.block_log[].start_s
            links.NAME.qkd.block_log[].test_basis_error
            links.NAME.qkd.block_pulses
            links.NAME.qkd.block_time_s
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
            links.NAME.qkd.reconciliation_efficiency
            links.NAME.qkd.secret_key_rate_bps
            links.NAME.qkd.sifted_rate_bps
            links.NAME.qkd.test_basis_error
            partial
            scenario.digest
            scenario.name
            seed
            sim_time_s
            version
            yugma_result
            """);
  }

  private static void collect(SortedSet<String> names, String path, JsonNode node) {
    if (node.isObject()) {
      for (String name : node.propertyNames()) {
        assertThat(name).as(path).matches(path.equals("links") ? LINK : "[a-z]+(_[a-z]+)*");
        String shown = path.equals("links") ? "NAME" : name;
        collect(names, path.isEmpty() ? shown : path + "." + shown, node.get(name));
      }
    } else if (node.isArray()) {
      assertThat(node.size()).as(path).isPositive();
      node.forEach(item -> collect(names, path + "[]", item));
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
