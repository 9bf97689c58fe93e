// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import yugma.report.json.ResultJson;

/// What `yugma run` leaves behind, prints and answers.
class RunVerbTest {
  @TempDir Path folder;

  @Test
  void theEavesdropperIsCaughtAndTheTableSaysWhereTheFilesAre() throws IOException {
    Path out = folder.resolve("first");
    Ran ran = Ran.of(Story.photons(out));
    assertThat(ran.err().lines())
        .as("only progress")
        .allMatch(line -> line.startsWith("simulated "));
    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .startsWith("two-banks: 300 ms simulated, seed 1\n")
        .contains("attack begins", "alarm", "secret key rate", "  met  ")
        .endsWith("\nresults in " + out + "\n");
    assertThat(Story.files(folder))
        .containsOnlyKeys(
            "first/",
            "first/report.html",
            "first/result.json",
            "first/run.json",
            "first/scenario.yugma.yaml");
    assertThat(out.resolve("scenario.yugma.yaml"))
        .hasContent(Ran.of("catalog", "show", "two-banks").out());
    JsonNode result = ResultJson.read(Story.result(out));
    JsonNode qkd = result.at("/links/zurich-winterthur/qkd");
    assertThat(qkd.path("alarms").size()).isPositive();
    assertThat(qkd.path("secret_key_rate_bps").doubleValue()).isPositive();
    for (JsonNode block : qkd.path("block_log")) {
      boolean tapped = block.path("start_s").doubleValue() > 0.1;
      assertThat(block.path("key_bits").longValue() == 0).as("%s", block).isEqualTo(tapped);
    }
    JsonNode record = ResultJson.read(Files.readString(out.resolve("run.json")));
    assertThat(record.path("result_sha256").asString())
        .isEqualTo(RunFiles.sha256(Files.readAllBytes(out.resolve("result.json"))));
  }

  @Test
  void twoRunsAreByteIdenticalOnAnyNumberOfThreadsAndAnySeedIsAnotherStory() throws IOException {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    Path other = folder.resolve("other");
    assertThat(Ran.of(Story.photons(one, "--threads", "1")).exit()).isZero();
    assertThat(Ran.of(Story.photons(two, "--threads", "3")).exit()).isZero();
    assertThat(Story.result(two)).isEqualTo(Story.result(one));
    Ran.of(Story.photons(other, "--set", "run.seed=7"));
    JsonNode first = ResultJson.read(Story.result(one));
    JsonNode seventh = ResultJson.read(Story.result(other));
    assertThat(seventh.path("seed").intValue()).isEqualTo(7);
    assertThat(seventh.path("links")).isNotEqualTo(first.path("links"));
  }

  @Test
  void jsonIsTheFile() throws IOException {
    Path out = folder.resolve("json");
    assertThat(Ran.of(Story.rates(out, "--format", "json")).out()).isEqualTo(Story.result(out));
  }

  @Test
  void csvHoldsTheNumbersOfTheFileByTheirPaths() throws IOException {
    Path out = folder.resolve("csv");
    List<String> lines = Ran.of(Story.rates(out, "--format", "csv")).out().lines().toList();
    JsonNode result = ResultJson.read(Story.result(out));
    assertThat(lines.getFirst()).isEqualTo("metric,value");
    for (String line : lines.subList(1, lines.size())) {
      assertThat(line).matches("[a-z0-9_.-]+,([^,\"]*|\"[^\"]*\")");
      String metric = line.substring(0, line.indexOf(','));
      String value = line.substring(line.indexOf(',') + 1).replace("\"", "");
      assertThat(result.at("/" + metric.replace('.', '/')).asString()).as(metric).isEqualTo(value);
    }
    assertThat(lines).anyMatch(line -> line.matches("links.zurich-winterthur.qkd.qber,0\\.0\\d+"));
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    Path there = Files.createDirectory(folder.resolve("there"));
    Path mine = Files.writeString(there.resolve("mine.txt"), "mine");
    refusedPlace(there, "it exists, and results are never overwritten; name another --out");
    assertThat(mine).hasContent("mine");
    refusedPlace(mine, "it exists, and results are never overwritten; name another --out");
    assertThat(Story.files(folder)).containsOnlyKeys("there/", "there/mine.txt");
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));
    refusedPlace(link, "it exists");
  }

  @Test
  void aPlaceBelowAFileIsRefusedBeforeAnythingIsRun() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    refusedPlace(file.resolve("out"), "cannot write or read " + file + ": something else");
    refusedPlace(file.resolve("deeper/out"), "cannot write or read");
    assertThat(file).hasContent("mine");
  }

  private static void refusedPlace(Path out, String words) {
    Ran ran = Ran.of(Story.rates(out));
    assertThat(ran.exit()).isEqualTo(Exit.ENVIRONMENT);
    assertThat(ran.err()).contains(words).doesNotContain("Exception").hasLineCount(1);
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void aMissingPlaceIsMadeWithItsParents() throws IOException {
    Path out = folder.resolve("a/b/c");
    assertThat(Ran.of(Story.rates(out)).exit()).isZero();
    assertThat(Story.files(out)).containsKey("result.json");
    assertThat(Files.getPosixFilePermissions(out))
        .as("whoever may read the folder's parent may read the folder")
        .isEqualTo(Files.getPosixFilePermissions(out.getParent()));
  }

  @Test
  void severalRunsGiveMeansWithIntervalsAndTheirOwnFiles() throws IOException {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    Ran ran = Ran.of(Story.rates(two, "--runs", "3", "--jobs", "2"));
    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .startsWith("two-banks: 3 runs of 300 ms\n")
        .containsPattern("qkd.qber +0.0\\d+ \\(95 % interval 0.0\\d+ to 0.0\\d+, n = 3\\)")
        .endsWith("\nresults in " + two + "\n");
    Ran.of(Story.rates(one, "--runs", "3", "--jobs", "1"));
    assertThat(Story.result(one)).isEqualTo(Story.result(two));
    JsonNode summary = ResultJson.read(Story.result(two));
    JsonNode qber = summary.at("/links/zurich-winterthur/qkd/qber");
    assertThat(qber.propertyNames()).containsExactly("mean", "low", "high", "n");
    double sum = 0;
    for (int run = 1; run <= 3; run++) {
      JsonNode single = ResultJson.read(Story.result(two.resolve("runs/" + run)));
      assertThat(single.path("seed")).isEqualTo(summary.path("seeds").get(run - 1));
      sum += single.at("/links/zurich-winterthur/qkd/qber").doubleValue();
    }
    assertThat(qber.path("mean").doubleValue()).isCloseTo(sum / 3, within(1e-15));
    assertThat(qber.path("low").doubleValue()).isLessThan(sum / 3);
    assertThat(qber.path("high").doubleValue()).isGreaterThan(sum / 3);
    assertThat(Ran.of("reproduce", two.toString()).exit()).isZero();
  }

  @Test
  void theFirstOfSeveralRunsIsTheSingleRun() throws IOException {
    Path single = folder.resolve("single");
    Path several = folder.resolve("several");
    Ran.of(Story.rates(single));
    Ran.of(Story.rates(several, "--runs", "2"));
    assertThat(Story.result(several.resolve("runs/1"))).isEqualTo(Story.result(single));
  }

  @Test
  void goalsAndAlarmsDecideTheExitCode() throws IOException {
    String goal = "goals.0.min=1e12";
    Ran missed = Ran.of(Story.rates(folder.resolve("missed"), "--set", goal));
    assertThat(missed.exit()).isEqualTo(Exit.GOALS_NOT_MET);
    assertThat(missed.out()).contains("NOT MET  links.zurich-winterthur.qkd.secret_key_rate_bps");
    assertThat(Story.files(folder)).containsKey("missed/result.json");
    Path alarmed = folder.resolve("alarmed");
    assertThat(Ran.of(Story.rates(alarmed, "--fail-on-alarm", "--set", goal)).exit())
        .isEqualTo(Exit.SECURITY_ABORT);
    String[] quiet = {"--fail-on-alarm", "--set", "events.0.fraction=0"};
    assertThat(Ran.of(Story.rates(folder.resolve("quiet"), quiet)).exit()).isZero();
    String[] twice = {"--runs", "2", "--set", goal};
    assertThat(Ran.of(Story.rates(folder.resolve("twice"), twice)).exit())
        .isEqualTo(Exit.GOALS_NOT_MET);
  }

  @Test
  void aFibreThatLosesNothingHasNoBound() throws IOException {
    Path out = folder.resolve("bench");
    Ran ran =
        Ran.of(
            Story.rates(
                out,
                "--set",
                "links.zurich-winterthur={endpoints: [zurich, winterthur], length_km: 0}",
                "--set",
                "events.0.position_km=0",
                "--set",
                "run.sim_time=101ms"));
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).doesNotContain("PLOB", "Infin");
    assertThat(Story.result(out)).contains("\"plob_bps\" : null").doesNotContain("Infin", "NaN");
  }

  @Test
  void aRunShorterThanABlockHasNoErrorRateAndMeetsNoGoal() throws IOException {
    Path out = folder.resolve("short");
    Ran ran = Ran.of(Story.rates(out, "--set", "run.sim_time=1ms", "--set", "events.0.at=0s"));
    assertThat(ran.exit()).isEqualTo(Exit.GOALS_NOT_MET);
    assertThat(ran.out()).contains("– of the key basis, – of the test basis");
    assertThat(Story.result(out)).contains("\"qber\" : null", "\"blocks\" : 0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          run two-banks --runs 0        | --runs is 0, must lie in 1 to 100000
          run two-banks --jobs 0        | --jobs is 0, must lie in 1 to 1024
          run two-banks --threads -1    | --threads is -1, must lie in 1 to 1024
          run two-banks --jobs x        | 'x' is no whole number
          run two-banks --format xml    | 'xml'
          run two-banks --detail some   | 'some'
          run two-banks --nonsense      | there is no option or argument '--nonsense'
          run two-banks other           | there is no option or argument 'other'
          run two-banks --set           | Missing required parameter for option '--set'
          run                           | Missing required parameter: 'NAME_OR_FILE'
          reproduce                     | Missing required parameter: 'RUN_DIR'
          reproduce x --threads 0       | --threads is 0, must lie in 1 to 1024
          speed                         | Missing required parameter: 'LOAD'
          speed light                   | there is no load 'light'; loads are kernel, bb84,
          evidence                      | Usage: yugma evidence
          evidence detection --trials 0 | --trials is 0, must lie in 1 to 1000000
          evidence detection --fractions 0,2 | --fractions has 2.0, must lie in 0 to 1
          evidence detection --fractions NaN | --fractions has NaN, must lie in 0 to 1
          evidence detection --fractions a   | 'a' is no number
          evidence detection --block-bits 10 | --block-bits has 10.0, must lie in 1e3 to 1e8
          evidence entanglement --samples 9 | --samples is 9, must lie in 1000 to 2000000
          evidence entanglement --pairs 1   | --pairs is 1, must lie in 10 to 1000000
          evidence detection --scenario nope | nope: error YG-1001 there is no such file
          """)
  void aCommandTypedWronglyIsAnsweredInTwoLines(String line, String words) {
    Ran ran = Ran.of(line.split(" "));
    assertThat(ran.err()).contains(words).doesNotContain("Exception", "fault of ours");
    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void aPlaceThatIsNoPathIsUsage() {
    assertThat(Ran.of("run", "two-banks", "--out", "a\0b").exit()).isEqualTo(Exit.USAGE);
    assertThat(Ran.of("reproduce", "a\0b").exit()).isEqualTo(Exit.USAGE);
  }

  @Test
  void anInvalidScenarioWritesNothing() throws IOException {
    Ran ran = Ran.of(Story.rates(folder.resolve("x"), "--set", "run.seed=x"));
    assertThat(ran.exit()).isEqualTo(Exit.INVALID_SCENARIO);
    assertThat(Story.files(folder)).isEmpty();
  }
}
