// SPDX-License-Identifier: Apache-2.0
package yugma.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yugma.report.json.ResultJson;
import yugma.report.sweep.Axes;
import yugma.report.sweep.Plan;
import yugma.report.sweep.Sweep;

class SweepTableTest {
  private static final Plan PLAN =
      new Plan(
          new Sweep("x.yaml", "", List.of(), Axes.of(List.of("links.a.length_km=1,2")), 3, "v"),
          "x",
          List.of("d1", "d2"),
          List.of("links.a.qkd.qber", "links.b.qkd.qber"));

  private static final String POINT =
      """
      {"parameters": {"links.a.length_km": 1}, "goals": [{"met": %s}],
       "metrics": {"links.a.qkd.qber": {"mean": 0.0123456, "low": 0.01, "high": 0.02, "n": 3},
                   "links.b.qkd.qber": null}}
      """;

  @Test
  void aPointIsALine() {
    assertThat(
            SweepTable.of(
                PLAN,
                List.of(
                    ResultJson.read(POINT.formatted(true)),
                    ResultJson.read(POINT.formatted(false))),
                2))
        .isEqualTo(
            """
            x: 2 points, 3 runs each, mean (95 % interval)

              length_km  a.qkd.qber               b.qkd.qber  goals
              1          0.012346 (0.01 to 0.02)  –           met
              1          0.012346 (0.01 to 0.02)  –           NOT MET
            """);
  }

  @Test
  void pointsThatAreNotThereAreSaid() {
    String table = SweepTable.of(PLAN, List.of(ResultJson.read(POINT.formatted(true))), 1);
    assertThat(table).startsWith("x: 1 of 2 points, ").contains("PARTIAL: the sweep was stopped");
    assertThat(SweepTable.of(PLAN, List.of(ResultJson.read(POINT.formatted(true))), 2))
        .endsWith("  … and 1 more points in the files\n");
  }

  @Test
  void metricsBeyondTheWidthOfATerminalAreLeftToTheFiles() {
    List<String> many =
        IntStream.range(0, 11).mapToObj(i -> "demands.d" + i + ".rate_bps").toList();
    Plan wide = new Plan(PLAN.sweep(), "x", PLAN.digests(), many);
    assertThat(SweepTable.of(wide, List.of(ResultJson.read(POINT.formatted(true))), 2))
        .contains("d7.rate_bps")
        .doesNotContain("d8.rate_bps")
        .endsWith("  … and 3 more metrics in the files; --metric picks others\n");
  }

  @Test
  void aShortNameTellsOneFromTheOthers() {
    assertThat(
            ShortNames.of(
                List.of("links.a.qkd.qber", "links.b.qkd.qber", "run.seed", "events.0", "x.qkd")))
        .containsExactly("a.qkd.qber", "b.qkd.qber", "seed", "events.0", "qkd");
    assertThat(ShortNames.of(List.of("qber", "a.qber"))).containsExactly("qber", "a.qber");
  }
}
