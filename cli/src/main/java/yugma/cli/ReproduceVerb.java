// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;
import yugma.report.json.ResultJson;

/// `yugma reproduce`: replays a run and compares digests.
@Command(
    name = "reproduce",
    description = "Replay a run from its folder and compare every byte of its result.")
final class ReproduceVerb implements Verb {
  @Parameters(paramLabel = "RUN_DIR", description = "A folder that `yugma run` wrote.")
  private String folder = "";

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Cores the run may use (default: all); changes nothing but the time.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public int run(Console console) throws ScenarioException, IOException {
    Path place = Path.of(folder);
    JsonNode record = json(place.resolve(RunFiles.RECORD));
    String stored = text(place.resolve(RunFiles.RESULT));
    String promised = record.path("result_sha256").asString("");
    if (!RunFiles.sha256(stored).equals(promised)) {
      return differs(
          console, "result.json was changed after the run", promised, RunFiles.sha256(stored));
    }
    if (ResultJson.read(stored).path("partial").booleanValue()) {
      throw new UsageException(
          "the run in " + folder + " was cut short; only whole runs can be replayed");
    }
    String again = replay(console, place, record);
    if (!again.equals(stored)) {
      String made = record.path("version").asString("");
      String why =
          made.equals(VersionVerb.YUGMA) ? "the replay differs" : "made by version " + made;
      return differs(console, why, promised, RunFiles.sha256(again));
    }
    console.out().println("reproduced " + folder + ", sha256 " + promised);
    return Exit.OK;
  }

  private String replay(Console console, Path place, JsonNode record)
      throws ScenarioException, IOException {
    List<String> sets = new ArrayList<>();
    record.path("sets").forEach(set -> sets.add(set.asString()));
    byte[] given = Files.readAllBytes(place.resolve(RunFiles.SCENARIO));
    var scenario = ScenarioReader.read(RunFiles.SCENARIO, given, sets).scenario();
    int runs = Math.max(1, record.path("runs").asInt(1));
    Interrupt.listen();
    try (ProgressLine progress = new ProgressLine(console)) {
      return ResultJson.text(new RunJob(scenario, runs, threads, threads).run(progress).tree());
    }
  }

  private static int differs(Console console, String why, String was, String is) {
    console.err().println("yugma: not reproduced: " + why);
    console.err().println("  was sha256 " + was);
    console.err().println("  is  sha256 " + is);
    return Interrupt.wasHeard() ? Interrupt.exitCode() : Exit.INTEGRITY;
  }

  private JsonNode json(Path file) throws IOException {
    try {
      return ResultJson.read(text(file));
    } catch (IllegalArgumentException e) {
      throw new UsageException(file + " is " + e.getMessage());
    }
  }

  private String text(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new UsageException(
          folder + " is not the folder of a run: it has no " + file.getFileName());
    }
  }
}
