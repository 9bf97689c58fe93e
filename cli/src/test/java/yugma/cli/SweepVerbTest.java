// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yugma.report.json.ResultJson;

/// What `yugma sweep` leaves behind, prints and answers.
class SweepVerbTest {
  private static final String LENGTH = "links.zurich-winterthur.length_km";

  @TempDir Path folder;

  /// The arguments of a sweep that draws counts alone and is over at once.
  private static String[] sweep(Path out, String... more) {
    List<String> arguments = new ArrayList<>(List.of(Story.rates(out)));
    arguments.set(0, "sweep");
    Collections.addAll(arguments, more);
    return arguments.toArray(String[]::new);
  }

  @Test
  void theTableTheCsvAndTheLinesAreTheFiles() throws IOException {
    Path out = folder.resolve("x");
    Ran ran = Ran.of(sweep(out, "--over", LENGTH + "=30:50:10"));
    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith("two-banks: 3 points\n\n  length_km  secret_key_rate_bps  qber ")
        .containsPattern("(?m)^  40 +[0-9]+ +0\\.0[0-9]+ +met$")
        .endsWith("\nresults in " + out + "\n");
    assertThat(Story.files(out))
        .containsOnlyKeys("scenario.yugma.yaml", "sweep.csv", "sweep.json", "sweep.jsonl");
    assertThat(out.resolve("scenario.yugma.yaml"))
        .hasContent(Ran.of("catalog", "show", "two-banks").out());
    String[] axis = {"--over", LENGTH + "=30:50:10", "--jobs", "1"};
    Path json = folder.resolve("json");
    assertThat(Ran.of(concat(sweep(json, axis), "--format", "json")).out())
        .isEqualTo(Files.readString(json.resolve("sweep.jsonl")))
        .isEqualTo(Files.readString(out.resolve("sweep.jsonl")));
    Path csv = folder.resolve("csv");
    assertThat(Ran.of(concat(sweep(csv, axis), "--format", "csv")).out())
        .isEqualTo(Files.readString(csv.resolve("sweep.csv")))
        .isEqualTo(Files.readString(out.resolve("sweep.csv")));
  }

  private static String[] concat(String[] some, String... more) {
    List<String> all = new ArrayList<>(List.of(some));
    Collections.addAll(all, more);
    return all.toArray(String[]::new);
  }

  @Test
  void oneMissedGoalIsFourAndEveryPointIsThereAllTheSame() throws IOException {
    Path out = folder.resolve("x");
    Ran ran = Ran.of(sweep(out, "--over", "goals.0.min=0,1e12,1"));
    assertThat(ran.exit()).isEqualTo(Exit.GOALS_NOT_MET);
    assertThat(ran.out()).contains("  NOT MET\n", "  met\n");
    assertThat(Files.readAllLines(out.resolve("sweep.csv"))).hasSize(4);
    Ran again = Ran.of(sweep(out, "--over", "goals.0.min=0,1e12,1", "--resume"));
    assertThat(again.exit()).as("of a sweep that was finished").isEqualTo(Exit.GOALS_NOT_MET);
    assertThat(again.out()).isEqualTo(ran.out());
  }

  @Test
  void aPointThatCannotBeRunIsNamedAndNothingIsRun() throws IOException {
    Ran ran =
        Ran.of(sweep(folder.resolve("x"), "--over", LENGTH + "=-1,20", "--over", "run.seed=1,x"));
    assertThat(ran.exit()).isEqualTo(Exit.INVALID_SCENARIO);
    assertThat(ran.err())
        .contains("--over links.zurich-winterthur.length_km=-1: error YG-1205")
        .contains("      at point 1 (" + LENGTH + "=-1, run.seed=1) and 1 more\n")
        .contains("--over run.seed=x: error YG-")
        .contains("      at point 2 (" + LENGTH + "=-1, run.seed=x) and 1 more\n")
        .endsWith("3 points cannot be run. Nothing was run. `yugma explain YG-1205` says more.\n");
    assertThat(Story.files(folder)).isEmpty();
  }

  @Test
  void aWarningSaysWhichPointItIsAbout() {
    Ran ran = Ran.of(sweep(folder.resolve("x"), "--over", LENGTH + "=18:22:1"));
    assertThat(ran.exit()).isZero();
    assertThat(ran.err())
        .contains("--over " + LENGTH + "=18: warning YG-2102", "at point 1 (" + LENGTH + "=18)\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          sweep two-banks                            | Missing required option: '--over=PATH=VALUES'
          sweep two-banks --over x                   | 'x' is no axis; write PATH=FROM:TO:STEP
          sweep two-banks --over run.seed=1:2:0      | a step of 0 leads nowhere
          sweep two-banks --over run.seed=1:2e5:1    | has 200000 values; at most 100000 can be run
          sweep two-banks --over run.seed=1 --runs 0 | --runs is 0, must lie in 1 to 100000
          sweep two-banks --over run.seed=1 --jobs 0 | --jobs is 0, must lie in 1 to 1024
          sweep two-banks --over run.seed=1 --resume | --resume needs --out DIR
          sweep two-banks --over run.seed=1 --set run.seed=2 | run.seed is both set for all points and an axis
          sweep two-banks --over run.seed=1 --metric x | no result of this scenario has a number 'x'
          sweep nope --over run.seed=1               | nope: error YG-1001 there is no such file
          """)
  void aCommandTypedWronglyIsAnsweredInWords(String line, String words) {
    Ran ran = Ran.of(line.split(" "));
    assertThat(ran.err()).contains(words).doesNotContain("Exception", "fault of ours");
    assertThat(ran.exit()).isEqualTo(Exit.USAGE);
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    Path there = Files.createDirectory(folder.resolve("there"));
    Ran ran = Ran.of(sweep(there, "--over", "run.seed=1,2"));
    assertThat(ran.exit()).isEqualTo(Exit.ENVIRONMENT);
    assertThat(ran.err()).contains("it exists, and results are never overwritten");
    assertThat(Story.files(folder)).containsOnlyKeys("there/");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aSignalKeepsTheFinishedPointsAndTheSweepGoesOn() throws Exception {
    Path place = folder.resolve("x");
    String[] arguments =
        sweep(place, "--over", "run.seed=1:200:1", "--set", "run.sim_time=60s", "--jobs", "2");
    Child child = Child.start(folder, List.of(), arguments);
    awaitLine(place.resolve("sweep.jsonl"), 1);
    Ran ran = child.signal("INT").end();
    assertThat(ran.exit()).isEqualTo(130);
    assertThat(ran.out()).contains(", PARTIAL: the sweep was stopped\n");
    List<String> kept = Files.readAllLines(place.resolve("sweep.jsonl"));
    assertThat(kept).hasSizeBetween(1, 199).allMatch(line -> line.endsWith("}"));
    var head = ResultJson.read(Files.readString(place.resolve("sweep.json")));
    assertThat(head.path("state").asString()).isEqualTo("partial");
    assertThat(head.path("finished").intValue()).isEqualTo(kept.size());
    Ran refused = Ran.of(arguments);
    assertThat(refused.exit()).isEqualTo(Exit.ENVIRONMENT);
    assertThat(refused.err()).contains("--resume goes on with it");
    Child second = Child.start(folder, List.of(), concat(arguments, "--resume"));
    awaitLine(place.resolve("sweep.jsonl"), kept.size() + 1);
    assertThat(second.signal("INT").end().exit()).isEqualTo(130);
    assertThat(Files.readAllLines(place.resolve("sweep.jsonl")))
        .startsWith(kept.toArray(String[]::new));
  }

  /// Long enough for any machine that is merely busy.
  private static void awaitLine(Path lines, int count) throws Exception {
    for (int tries = 0; tries < 12_000; tries++) {
      if (Files.exists(lines) && Files.readAllLines(lines).size() >= count) {
        return;
      }
      Thread.sleep(10);
    }
    throw new IllegalStateException("no line " + count + " in " + lines);
  }
}
