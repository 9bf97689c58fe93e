// SPDX-License-Identifier: Apache-2.0
package yugma.report.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import yugma.network.catalog.Catalog;
import yugma.network.link.Ahead;
import yugma.network.run.Progress;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;
import yugma.report.json.Metric;
import yugma.report.json.ResultJson;
import yugma.report.runs.SingleRun;

/// Grids of the two banks, each point a few blocks of counts.
class SweepRunTest {
  private static final String LINK = "links.zurich-winterthur.";
  private static final String RATE = LINK + "qkd.secret_key_rate_bps";
  private static final String QBER = LINK + "qkd.qber";
  private static final List<String> SETS =
      List.of(
          "run.sim_time=200ms",
          "run.detail=rates",
          "events.0.at=50ms",
          "qkd.zurich-winterthur.security.block_bits=2e5",
          "qkd.zurich-winterthur.security.epsilon_sec=1e-6");

  @TempDir Path folder;

  private static Sweep sweep(int runs, String... axes) {
    String text = Catalog.find("two-banks").orElseThrow().text();
    return new Sweep("two-banks.yugma.yaml", text, SETS, Axes.of(List.of(axes)), runs, "0.0.1");
  }

  private static Plan plan(int runs, String... axes) {
    return switch (Plan.check(sweep(runs, axes), List.of(), _ -> {})) {
      case Plan.Check.Passed passed -> passed.plan();
      case Plan.Check.Refused refused -> throw new AssertionError(refused);
    };
  }

  private Path swept(String name, Plan plan, int jobs) throws IOException {
    Path place = folder.resolve(name);
    try (SweepFolder out = SweepFolder.begin(place, plan)) {
      new SweepRun(plan, jobs).run(0, out::add);
    }
    return place;
  }

  private static List<JsonNode> points(Path place) throws IOException {
    return Files.readAllLines(place.resolve("sweep.jsonl")).stream().map(ResultJson::read).toList();
  }

  private static String state(Path place) throws IOException {
    return ResultJson.read(Files.readString(place.resolve("sweep.json"))).path("state").asString();
  }

  @Test
  void everyPointIsTheRunOfItsScenario() throws Exception {
    Path place =
        swept("x", plan(1, LINK + "length_km=20:60:20", "events.0.basis=uniform,breidbart"), 2);
    List<JsonNode> points = points(place);
    assertThat(points).hasSize(6);
    for (JsonNode point : points) {
      List<String> sets = new ArrayList<>(SETS);
      JsonNode parameters = point.path("parameters");
      parameters
          .propertyNames()
          .forEach(path -> sets.add(path + "=" + parameters.get(path).asString()));
      JsonNode result = result(sets, 0);
      assertThat(point.path("scenario")).isEqualTo(result.at("/scenario/digest"));
      assertThat(point.path("seeds").toString()).isEqualTo("[1]");
      assertThat(point.path("metrics").propertyNames()).containsExactly(RATE, QBER);
      for (String metric : List.of(RATE, QBER)) {
        assertThat(point.path("metrics").path(metric)).isEqualTo(Metric.node(result, metric));
      }
      assertThat(point.path("goals")).isEqualTo(result.path("goals"));
    }
    assertThat(points.get(2).path("parameters").toString())
        .isEqualTo("{\"links.zurich-winterthur.length_km\":40,\"events.0.basis\":\"uniform\"}");
    assertThat(state(place)).isEqualTo("done");
  }

  private static JsonNode result(List<String> sets, int run) throws ScenarioException {
    Scenario scenario = ScenarioReader.read("two-banks", sets).scenario();
    try (Ahead none = new Ahead(0)) {
      SingleRun single = new SingleRun(SingleRun.nth(scenario, run), none);
      single.run(Progress.NONE);
      return ResultJson.tree(single.result("0.0.1"));
    }
  }

  @Test
  void filesAreTheSameForAnyNumberOfJobs() throws IOException {
    String[] axes = {LINK + "length_km=20:65:5"};
    Path one = swept("one", plan(3, axes), 1);
    Path five = swept("five", plan(3, axes), 5);
    for (String file : List.of("sweep.jsonl", "sweep.csv", "sweep.json", "scenario.yugma.yaml")) {
      assertThat(five.resolve(file)).hasSameTextualContentAs(one.resolve(file));
    }
    assertThat(Files.readAllLines(one.resolve("sweep.csv")))
        .hasSize(11)
        .first()
        .isEqualTo(
            String.join(
                ",",
                List.of(
                    "point",
                    LINK + "length_km",
                    RATE + ".mean",
                    RATE + ".low",
                    RATE + ".high",
                    RATE + ".n",
                    QBER + ".mean",
                    QBER + ".low",
                    QBER + ".high",
                    QBER + ".n",
                    "goals_met",
                    "seed",
                    "scenario")));
  }

  @Test
  void severalRunsOfAPointAreSummedUpAndTheirMeanIsJudged() throws Exception {
    JsonNode point = points(swept("x", plan(3, "goals.0.min=1,1e12"), 2)).get(1);
    double sum = 0;
    for (int run = 0; run < 3; run++) {
      JsonNode single = result(List.copyOf(SETS), run);
      assertThat(point.path("seeds").get(run).longValue())
          .isEqualTo(single.path("seed").longValue());
      sum += Metric.at(single, QBER).orElseThrow();
    }
    JsonNode qber = point.path("metrics").path(QBER);
    assertThat(qber.path("n").intValue()).isEqualTo(3);
    assertThat(qber.path("mean").doubleValue()).isCloseTo(sum / 3, within(1e-15));
    assertThat(qber.path("low").doubleValue()).isLessThan(sum / 3);
    JsonNode goal = point.path("goals").get(0);
    assertThat(goal.path("value")).isEqualTo(point.path("metrics").path(RATE).path("mean"));
    assertThat(goal.path("met").booleanValue()).isFalse();
  }

  @Test
  void aStoppedSweepKeepsItsPointsAndGoesOn() throws IOException {
    Plan plan = plan(2, LINK + "length_km=20:60:10");
    Path whole = swept("whole", plan, 2);
    Path place = folder.resolve("stopped");
    try (SweepFolder out = SweepFolder.begin(place, plan)) {
      SweepRun run = new SweepRun(plan, 1);
      run.run(
          0,
          point -> {
            out.add(point);
            if (out.finished() == 2) {
              run.stop();
            }
          });
      assertThat(state(place)).isEqualTo("running");
    }
    assertThat(state(place)).isEqualTo("partial");
    int kept = points(place).size();
    assertThat(kept).isBetween(2, 4);
    assertThatThrownBy(() -> SweepFolder.begin(place, plan))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("an unfinished sweep of 5 points stands there; --resume goes on");
    // as a process that was killed would leave it
    Path lines = place.resolve("sweep.jsonl");
    Files.writeString(lines, Files.readString(lines) + "{\"point\":" + (kept + 1) + ",\"par");
    try (SweepFolder out = SweepFolder.resume(place, plan)) {
      assertThat(out.finished()).isEqualTo(kept);
      new SweepRun(plan, 2).run(out.finished(), out::add);
    }
    for (String file : List.of("sweep.jsonl", "sweep.csv", "sweep.json", "scenario.yugma.yaml")) {
      assertThat(place.resolve(file)).hasSameTextualContentAs(whole.resolve(file));
    }
    assertThatThrownBy(() -> SweepFolder.begin(place, plan))
        .hasMessageContaining("it exists, and results are never overwritten");
  }

  @Test
  void onlyTheSameSweepGoesOn() throws IOException {
    Path place = swept("x", plan(1, LINK + "length_km=20,30"), 2);
    assertThatThrownBy(() -> SweepFolder.resume(place, plan(1, LINK + "length_km=20,40")))
        .hasMessageContaining("it holds another sweep: other axes (see sweep.json)");
    assertThatThrownBy(() -> SweepFolder.resume(place, plan(2, LINK + "length_km=20,30")))
        .hasMessageContaining("other runs");
    Path lines = place.resolve("sweep.jsonl");
    Files.writeString(lines, Files.readString(lines).replace("\"point\":2", "\"point\":3"));
    Plan same = plan(1, LINK + "length_km=20,30");
    assertThatThrownBy(() -> SweepFolder.resume(place, same))
        .hasMessageContaining("sweep.jsonl was changed at its line 2");
    Path mine = Files.createDirectory(folder.resolve("mine"));
    assertThatThrownBy(() -> SweepFolder.resume(mine, same)).hasMessageContaining("no sweep");
    assertThatThrownBy(() -> SweepFolder.begin(mine, same)).hasMessageContaining("it exists");
  }

  @Test
  void everyPointIsCheckedBeforeAnyIsRun() {
    Sweep wrong = sweep(1, LINK + "length_km=20:50:10,-1", "events.0.basis=uniform,x");
    assertThat(Plan.check(wrong, List.of(), _ -> {}))
        .isInstanceOfSatisfying(
            Plan.Check.Refused.class,
            refused -> {
              assertThat(refused.points()).isEqualTo(6);
              assertThat(refused.errors()).extracting(PointProblem::points).containsExactly(5, 2);
              assertThat(refused.errors().getFirst().point().number()).isEqualTo(2);
              assertThat(refused.errors().getFirst().problem().place().toString())
                  .contains("--over events.0.basis=x");
            });
  }

  @Test
  void aMetricThatNoResultHasIsRefusedBeforeAnyPointIsRun() {
    Sweep sweep = sweep(1, LINK + "length_km=20,30");
    assertThatThrownBy(() -> Plan.check(sweep, List.of(LINK + "qkd.qbr"), _ -> {}))
        .isInstanceOf(SweepException.class)
        .hasMessageContaining("did you mean '" + QBER + "'?");
    assertThatThrownBy(() -> Plan.check(sweep, List.of(LINK + "qkd.protocol"), _ -> {}))
        .isInstanceOf(SweepException.class);
    assertThat(
            Plan.check(sweep, List.of(LINK + "qkd.alarms.0.time_s", LINK + "book.stored"), _ -> {}))
        .isInstanceOf(Plan.Check.Passed.class);
  }

  @Test
  void aValueIsEitherSetOrSwept() {
    assertThatThrownBy(() -> sweep(1, "run.detail=rates,photons"))
        .hasMessageContaining("run.detail is both set for all points and an axis");
  }
}
