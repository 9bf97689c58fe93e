// SPDX-License-Identifier: Apache-2.0
package yugma.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import yugma.network.scenario.Goal;

/// What becomes of each kind of value when several runs are summed up.
class SummaryTest {
  private static final String FIRST =
      """
      {"yugma_result": 1, "scenario": {"name": "x", "digest": "d"}, "seed": 1, "version": "v",
       "sim_time_s": 10.0, "partial": false,
       "nodes": {"bern": {"kind": "trusted_node", "country": "CH", "operator": null,
         "buffers": {"a-bern": {"stored_bits": 10, "lowest_bits": 0, "highest_bits": 20}}}},
       "links": {"a-bern": {"a": "a", "b": "bern", "medium": "fibre",
         "loss_budget": [{"what": "glass", "db": 7.2}],
         "states": [{"time_s": 0.0, "state": "up"}],
         "buffer": [{"time_s": 0.0, "stored_bits": 0}],
         "qkd": {"protocol": "bb84-decoy", "qber": 0.01, "predicted_qber": 0.011, "alarms": [],
                 "classical": {"messages": 5}},
         "book": {"stored": 100}}},
       "satellites": {"sat-1": {"passes": [{"station": "ogs", "key_bits": 5}]}},
       "demands": {
         "payroll": {"from": "a", "to": "b", "use": "one_time_pad", "asked_bps": 50.0,
           "asked_bits": 500, "delivered_bits": 400, "rate_bps": 40.0, "waiting_bits": 100, "waiting_s": 2.0,
           "latency_s": {"mean": 1.0, "p50": 1.0, "p95": 2.0, "p99": 3.0}, "light_floor_s": 0.034,
           "hours_left": null, "epsilon": 1e-9, "grade": "information_theoretic",
           "readable_by": [["bern"]], "refused": null, "paths": [], "waits": [],
           "recorded": {"from_s": 1.0, "until_s": 9.0, "bits": 300, "secret_for_years": null,
                        "worth": "nothing"}},
         "far": {"from": "a", "to": "z", "delivered_bits": 0, "latency_s": null,
           "refused": {"reason": "no_path", "arguments": {"from": "a"}}}},
       "goals": [], "events": [{"time_s": 1.0}]}
      """;

  private static final JsonNode SUMMARY =
      Summary.of(
          List.of(
              ResultJson.read(FIRST),
              ResultJson.read(
                  FIRST
                      .replace("\"seed\": 1", "\"seed\": 2")
                      .replace("\"stored_bits\": 10", "\"stored_bits\": 30")
                      .replace("\"delivered_bits\": 400", "\"delivered_bits\": 500")
                      .replace("\"p95\": 2.0", "\"p95\": 4.0")
                      .replace("\"hours_left\": null", "\"hours_left\": 7.0")
                      .replace("\"bits\": 300", "\"bits\": 310")
                      .replace("\"information_theoretic\"", "\"computational\"")),
              ResultJson.read(
                  FIRST
                      .replace("\"seed\": 1", "\"seed\": 3")
                      .replace("\"qber\": 0.01", "\"qber\": null")
                      .replace(
                          "\"latency_s\": {\"mean\": 1.0, \"p50\": 1.0, \"p95\": 2.0, \"p99\": 3.0}",
                          "\"latency_s\": null"))),
          List.of(
              goal("demands.payroll.delivered_bits", 433),
              goal("demands.payroll.delivered_bits", 434),
              goal("demands.payroll.latency_s.p95", 3),
              goal("demands.payroll.refused.reason", 0)));

  private static Goal goal(String metric, double min) {
    return new Goal(metric, OptionalDouble.of(min), OptionalDouble.empty());
  }

  private static JsonNode at(String path) {
    return Metric.node(SUMMARY, path);
  }

  private static void isInterval(String path, double mean, int n) {
    assertThat(at(path).propertyNames()).as(path).containsExactly("mean", "low", "high", "n");
    assertThat(Metric.at(SUMMARY, path)).as(path).hasValue(mean);
    assertThat(at(path).path("n").intValue()).as(path).isEqualTo(n);
    assertThat(Summary.isSampled(path)).as(path).isTrue();
  }

  @Test
  void whatASeedDecidesBecomesAnInterval() {
    isInterval("demands.payroll.delivered_bits", 1300.0 / 3, 3);
    isInterval("demands.payroll.asked_bits", 500, 3);
    isInterval("demands.payroll.rate_bps", 40, 3);
    isInterval("demands.payroll.waiting_bits", 100, 3);
    isInterval("demands.payroll.waiting_s", 2, 3);
    isInterval("demands.payroll.epsilon", 1e-9, 3);
    isInterval("demands.payroll.recorded.bits", 910.0 / 3, 3);
    isInterval("nodes.bern.buffers.a-bern.stored_bits", 50.0 / 3, 3);
    isInterval("nodes.bern.buffers.a-bern.highest_bits", 20, 3);
    isInterval("links.a-bern.qkd.classical.messages", 5, 3);
    isInterval("links.a-bern.book.stored", 100, 3);
  }

  @Test
  void onlyTheRunsThatHaveANumberCount() {
    isInterval("links.a-bern.qkd.qber", 0.01, 2);
    isInterval("demands.payroll.hours_left", 7, 1);
    isInterval("demands.payroll.latency_s.p95", 3, 2);
    isInterval("demands.payroll.latency_s.mean", 1, 2);
    assertThat(at("demands.far.latency_s").isNull()).isTrue();
  }

  @Test
  void whatIsEqualInAllRunsIsThereOnce() {
    assertThat(at("nodes.bern.country").asString()).isEqualTo("CH");
    assertThat(at("nodes.bern.operator").isNull()).isTrue();
    assertThat(at("links.a-bern.medium").asString()).isEqualTo("fibre");
    assertThat(at("links.a-bern.loss_budget.0.db").doubleValue()).isEqualTo(7.2);
    assertThat(at("links.a-bern.qkd.predicted_qber").doubleValue()).isEqualTo(0.011);
    assertThat(Summary.isSampled("links.a-bern.qkd.predicted_qber")).isFalse();
    assertThat(at("demands.payroll.light_floor_s").doubleValue()).isEqualTo(0.034);
    assertThat(at("demands.payroll.refused").isNull()).isTrue();
    assertThat(at("demands.payroll.recorded.worth").asString()).isEqualTo("nothing");
    assertThat(at("demands.far.refused.reason").asString()).isEqualTo("no_path");
  }

  @Test
  void whatDiffersAndWhatIsAListStaysWithTheSingleRuns() {
    for (String path :
        List.of(
            "demands.payroll.grade",
            "demands.payroll.readable_by",
            "demands.payroll.waits",
            "links.a-bern.states",
            "links.a-bern.buffer",
            "links.a-bern.qkd.alarms",
            "satellites",
            "events")) {
      assertThat(at(path).isMissingNode()).as(path).isTrue();
    }
  }

  @Test
  void aGoalJudgesTheMean() {
    assertThat(SUMMARY.path("goals"))
        .extracting(goal -> goal.path("met").booleanValue())
        .containsExactly(true, false, true, false);
    assertThat(at("goals.0.value").doubleValue()).isEqualTo(1300.0 / 3);
  }

  @Test
  void theHeadSaysWhichRunsTheseAre() {
    assertThat(SUMMARY.path("runs").intValue()).isEqualTo(3);
    assertThat(SUMMARY.path("seeds").toString()).isEqualTo("[1,2,3]");
    assertThat(SUMMARY.propertyNames())
        .containsExactly(
            "yugma_result",
            "scenario",
            "seed",
            "runs",
            "seeds",
            "version",
            "sim_time_s",
            "partial",
            "nodes",
            "links",
            "demands",
            "goals");
  }
}
