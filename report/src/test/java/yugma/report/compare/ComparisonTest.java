// SPDX-License-Identifier: Apache-2.0
package yugma.report.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import yugma.report.compare.MetricDifference.Verdict;
import yugma.report.json.MeanInterval;
import yugma.report.json.ResultJson;
import yugma.report.significance.Fisher;
import yugma.report.significance.Welch;
import yugma.report.table.ComparisonTable;

class ComparisonTest {
  private static Side side(String name, String links, Map<String, String> values) {
    return new Side(
        name,
        ResultJson.read(
            "{\"yugma_result\": 1, \"scenario\": {\"digest\": \""
                + name
                + "\"}, \"seed\": 1, \"version\": \"v\", \"links\": {\"a-b\": {\"qkd\": "
                + links
                + "}}}"),
        Optional.of(values));
  }

  private static String interval(double... samples) {
    return ResultJson.tree(MeanInterval.of(samples)).toString();
  }

  private static Comparison comparison(String a, String b) {
    return Comparison.of(side("one", a, Map.of()), side("two", b, Map.of()), _ -> true);
  }

  private static MetricDifference metric(Comparison comparison, String name) {
    return comparison.metrics().stream()
        .filter(one -> one.path().equals("links.a-b.qkd." + name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void meansOfSeveralRunsAreTestedByWelchAndCorrectedTogether() {
    double[] rateA = {1.2, 1.9, 1.4, 1.7};
    double[] rateB = {2.1, 2.9, 2.2};
    Comparison comparison =
        comparison(
            "{\"qber\": %s, \"blocks\": %s}".formatted(interval(rateA), interval(5, 6, 7, 8)),
            "{\"qber\": %s, \"blocks\": %s}".formatted(interval(rateB), interval(50, 60, 70)));
    double p = Welch.of(MeanInterval.of(rateA), MeanInterval.of(rateB)).orElseThrow().pValue();
    MetricDifference qber = metric(comparison, "qber");
    assertThat(qber.test()).contains(MetricDifference.Test.WELCH_T);
    assertThat(qber.pValue()).hasValue(p);
    assertThat(qber.difference()).isCloseTo(2.4 - 1.55, within(1e-12));
    assertThat(qber.verdict()).isEqualTo(Verdict.WITHIN_CHANCE);
    MetricDifference blocks = metric(comparison, "blocks");
    assertThat(blocks.correctedP().orElseThrow())
        .isCloseTo(2 * blocks.pValue().orElseThrow(), within(1e-15));
    assertThat(blocks.verdict()).isEqualTo(Verdict.DIFFERS);
    assertThat(comparison.tests()).isEqualTo(2);
  }

  @Test
  void errorsOfSingleRunsAreTestedByFisherAsTheBlockLogCountsThem() {
    String log = "{\"qber\": %s, \"block_log\": [%s]}";
    String block = "{\"qber\": %s, \"sifted_bits\": %d}";
    Comparison comparison =
        comparison(
            log.formatted(0.011, block.formatted(0.01, 9000) + "," + block.formatted(0.014, 3000)),
            log.formatted(0.02, block.formatted(0.02, 11000) + "," + block.formatted("null", 500)));
    MetricDifference qber = metric(comparison, "qber");
    assertThat(qber.test()).contains(MetricDifference.Test.FISHER_EXACT);
    assertThat(qber.pValue()).hasValue(Fisher.pValue(90 + 42, 12000, 220, 11000));
    assertThat(qber.verdict()).isEqualTo(Verdict.DIFFERS);
  }

  @Test
  void whatNoTestCanJudgeIsSaidToBeUntested() {
    Comparison comparison =
        comparison(
            "{\"sifted_rate_bps\": 5, \"predicted_qber\": 0.01, \"plob_bps\": 9, \"blocks\": %s}"
                .formatted(interval(3, 3)),
            "{\"sifted_rate_bps\": 6, \"predicted_qber\": 0.02, \"plob_bps\": 9, \"blocks\": %s}"
                .formatted(interval(4, 4)));
    assertThat(metric(comparison, "sifted_rate_bps").verdict()).isEqualTo(Verdict.UNTESTED);
    assertThat(metric(comparison, "predicted_qber").verdict()).isEqualTo(Verdict.DIFFERS);
    assertThat(metric(comparison, "plob_bps").verdict()).isEqualTo(Verdict.EQUAL);
    assertThat(metric(comparison, "blocks").verdict()).isEqualTo(Verdict.UNTESTED);
    assertThat(comparison.tests()).isZero();
    assertThat(ComparisonTable.of(comparison))
        .contains("no interval, run with --runs", "no spread to test with")
        .contains("differs, no chance in it", "  1 number is equal\n", "nothing could be tested");
  }

  @Test
  void onlyTestedDifferencesAreForgiven() {
    String some = "{\"blocks\": %s}".formatted(interval(3, 5, 7));
    String near = "{\"blocks\": %s}".formatted(interval(3, 6, 7));
    assertThat(comparison(some, some).differs()).isFalse();
    assertThat(comparison(some, near).differs()).isFalse();
    assertThat(comparison(some, "{\"blocks\": %s}".formatted(interval(30, 31, 33))).differs())
        .isTrue();
    assertThat(comparison("{\"blocks\": 3}", "{\"blocks\": 4}").differs()).isTrue();
    assertThat(comparison("{\"blocks\": 3}", "{\"blocks\": 3, \"qber\": 0.1}").differs()).isTrue();
  }

  @Test
  void valuesOfTheScenariosAreComparedByTheirMeaning() {
    Map<String, String> a = new LinkedHashMap<>();
    a.put("links.a-b.length_km", "1e2 km");
    a.put("links.a-b.splices", "8");
    a.put("run.detail", "rates");
    a.put("events.0.at", "2s");
    Map<String, String> b = new LinkedHashMap<>();
    b.put("links.a-b.length_km", "100 km");
    b.put("links.a-b.splices", "9");
    b.put("run.detail", "photons");
    b.put("run.extra", "1");
    Comparison comparison = Comparison.of(side("x", "{}", a), side("y", "{}", b), _ -> true);
    assertThat(comparison.scenario())
        .containsExactly(
            new ValueDifference("links.a-b.splices", Optional.of("8"), Optional.of("9")),
            new ValueDifference("run.detail", Optional.of("rates"), Optional.of("photons")),
            new ValueDifference("events.0.at", Optional.of("2s"), Optional.empty()),
            new ValueDifference("run.extra", Optional.empty(), Optional.of("1")));
  }

  @Test
  void itsJsonHasNamesAndChoicesInLowerCase() {
    JsonNode tree =
        ResultJson.tree(
            comparison(
                "{\"blocks\": %s}".formatted(interval(1, 2)),
                "{\"blocks\": %s}".formatted(interval(1, 3))));
    assertThat(tree.propertyNames())
        .containsExactly(
            "yugma_comparison",
            "a",
            "b",
            "scenario_known",
            "scenario",
            "metrics",
            "only_in_a",
            "only_in_b");
    assertThat(tree.at("/metrics/0").propertyNames())
        .containsExactly(
            "path", "a", "b", "difference", "test", "p_value", "corrected_p", "verdict");
    assertThat(tree.at("/metrics/0/test").asString()).isEqualTo("welch_t");
    assertThat(tree.at("/metrics/0/verdict").asString()).isEqualTo("within_chance");
  }

  @Test
  void theFamilyIsWhatWasAskedFor() {
    String a = "{\"qber\": %s, \"blocks\": %s}".formatted(interval(1, 2), interval(3, 4));
    String b = "{\"qber\": %s, \"blocks\": %s}".formatted(interval(2, 2), interval(3, 5));
    Comparison one =
        Comparison.of(
            side("x", a, Map.of()), side("y", b, Map.of()), path -> path.endsWith("qber"));
    assertThat(one.metrics())
        .extracting(MetricDifference::path)
        .isEqualTo(List.of("links.a-b.qkd.qber"));
    assertThat(metric(one, "qber").correctedP()).isEqualTo(metric(one, "qber").pValue());
  }
}
