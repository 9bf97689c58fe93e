// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import yugma.report.json.ResultJson;

/// The command as a process: signals, the working folder, streams and limits of the system.
@EnabledOnOs(OS.LINUX)
class ProcessTest {
  private static final String[] LONG = {
    "run", "two-banks", "--set", "run.sim_time=90d", "--detail", "photons"
  };

  @TempDir Path folder;

  @Test
  void aSignalLeavesAWholeFolderMarkedAsPartial() throws Exception {
    for (String signal : List.of("INT", "TERM")) {
      Path place = folder.resolve(signal);
      Ran ran = endedBy(signal, "--out", place.toString());
      assertThat(ran.exit()).isEqualTo(signal.equals("INT") ? 130 : 143);
      assertThat(ran.out())
          .contains(", PARTIAL: the run was stopped\n")
          .endsWith("results in " + place + "\n");
      assertThat(Story.files(place))
          .containsOnlyKeys("report.html", "result.json", "run.json", "scenario.yugma.yaml");
      assertThat(ResultJson.read(Story.result(place)).path("partial").booleanValue()).isTrue();
      assertThat(Child.drafts(folder)).isEmpty();
      Ran replay = Ran.of("reproduce", place.toString());
      assertThat(replay.exit()).isEqualTo(Exit.USAGE);
      assertThat(replay.err()).contains("cut short");
    }
  }

  @Test
  void aSignalStopsSeveralRunsAndThoseThatWait() throws Exception {
    Path place = folder.resolve("several");
    Ran ran = endedBy("INT", "--out", place.toString(), "--runs", "5", "--jobs", "2");
    assertThat(ran.exit()).isEqualTo(130);
    JsonNode summary = ResultJson.read(Story.result(place));
    assertThat(summary.path("partial").booleanValue()).isTrue();
    assertThat(summary.path("runs").intValue()).isEqualTo(5);
    assertThat(Child.drafts(folder)).isEmpty();
  }

  private Ran endedBy(String signal, String... more) throws Exception {
    String[] arguments = Stream.concat(Stream.of(LONG), Stream.of(more)).toArray(String[]::new);
    return Child.start(folder, List.of(), arguments).untilBegun(folder).signal(signal).end();
  }

  @Test
  void aSignalEndsALiveNetworkAndItsKeyIsKept() throws Exception {
    Path twin = folder.resolve("twin");
    String[] up = {"up", "two-banks", "--port", "0", "--detail", "rates", "--dir", "" + twin};
    Ran ran = Child.start(folder, List.of(), up).untilItSays("is alive").signal("INT").end();
    assertThat(ran.exit()).isEqualTo(130);
    assertThat(ran.err()).endsWith("two-banks is down; its key is kept\n");
    assertThat(twin.resolve("live.json")).doesNotExist();

    Path file = twin.resolve("zurich/kme.yaml");
    Child node = Child.start(folder, List.of(), "node", file.toString());
    Ran ended = node.untilItSays("serves applications").signal("INT").end();
    assertThat(ended.exit()).isEqualTo(130);
    assertThat(ended.err()).endsWith("the entity has ended; its key is kept\n");
  }

  @Test
  void twoSignalsEndItAtOnceWithoutHalfAFolder() throws Exception {
    Child child = Child.start(folder, List.of(), LONG).untilBegun(folder.resolve("runs"));
    assertThat(child.signal("INT").signal("INT").end().exit()).isEqualTo(130);
    Path place = folder.resolve("runs/two-banks-1");
    if (Files.exists(place)) {
      assertThat(Story.files(place))
          .containsOnlyKeys("report.html", "result.json", "run.json", "scenario.yugma.yaml");
    }
  }

  @Test
  void aKilledRunLeavesOnlyAHiddenFolderThatTheNextRunIgnores() throws Exception {
    Path runs = folder.resolve("runs");
    Ran killed = Child.start(folder, List.of(), LONG).untilBegun(runs).signal("KILL").end();
    assertThat(killed.exit()).isEqualTo(137);
    List<Path> drafts = Child.drafts(runs);
    assertThat(drafts).hasSize(1);
    try (Stream<Path> all = Files.list(runs)) {
      assertThat(all).isEqualTo(drafts);
    }
    for (int number = 1; number <= 2; number++) {
      Ran next = Child.start(folder, List.of(), Story.briefly("--detail", "rates")).end();
      assertThat(next.exit()).isZero();
      assertThat(next.out()).endsWith("\nresults in runs/two-banks-" + number + "\n");
      assertThat(Story.files(runs.resolve("two-banks-" + number))).containsKey("result.json");
    }
    assertThat(Child.drafts(runs)).isEqualTo(drafts);
  }

  @Test
  void scalarLanesAndOneThreadGiveTheSameBytes() throws Exception {
    Path vector = folder.resolve("vector");
    Path scalar = folder.resolve("scalar");
    String[] shorter = {"--set", "run.sim_time=101ms"};
    Ran.of(Story.photons(vector, shorter));
    List<String> flags = List.of("-Dyugma.lanes=scalar");
    String[] arguments = Story.photons(scalar, "--threads", "1", shorter[0], shorter[1]);
    assertThat(Child.start(folder, flags, arguments).end().exit()).isEqualTo(Exit.GOALS_NOT_MET);
    assertThat(Story.result(scalar)).isEqualTo(Story.result(vector));
    assertThat(scalar.resolve("run.json")).content().contains("\"lanes\" : \"scalar\"");
    assertThat(vector.resolve("run.json")).content().contains("\"lanes\" : \"vector\"");
  }

  @Test
  void aReaderThatLeavesEarlyIsNoFault() throws Exception {
    Path place = folder.resolve("x");
    List<String> java = Child.java(List.of(), Story.rates(place));
    String line = String.join(" ", java.stream().map(word -> "'" + word + "'").toList());
    List<String> shell = List.of("bash", "-c", line + " | true; exit ${PIPESTATUS[0]}");
    Ran ran = Child.start(folder, folder.resolve(".out"), shell).end();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exit()).isZero();
    assertThat(Story.files(place)).containsKey("result.json");
  }

  @Test
  void outputThatCannotBeWrittenIsSaid() throws Exception {
    List<String> java = Child.java(List.of(), "catalog", "show", "two-banks");
    Ran ran = Child.start(folder, Path.of("/dev/full"), java).end();
    assertThat(ran.err()).startsWith("yugma: cannot write to standard output: ").hasLineCount(1);
    assertThat(ran.exit()).isEqualTo(Exit.ENVIRONMENT);
  }

  @Test
  void aDiskThatTakesNoMoreLeavesNothingBehind() throws Exception {
    Path place = folder.resolve("full");
    List<String> java = Child.java(List.of(), Story.rates(place));
    String line = String.join(" ", java.stream().map(word -> "'" + word + "'").toList());
    // 2 KiB a file: less than a result
    List<String> shell = List.of("bash", "-c", "ulimit -f 2; exec " + line);
    Ran ran = Child.start(folder, folder.resolve(".out"), shell).end();
    assertThat(ran.err())
        .startsWith("yugma: cannot write or read " + place.resolve("report.html") + ": ")
        .hasLineCount(1);
    assertThat(ran.exit()).isEqualTo(Exit.ENVIRONMENT);
    assertThat(Story.files(folder)).containsOnlyKeys(".out", ".err");
  }
}
