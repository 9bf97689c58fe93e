// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import yugma.kernel.journal.Journal;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;
import yugma.report.json.ResultJson;
import yugma.report.messages.Phrases;

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
    RunVerb.check("--threads", threads, 1_024);
    Path place = place();
    JsonNode record = json(place, RunFiles.RECORD);
    String promised = record.path("result_sha256").asString("");
    String found = RunFiles.sha256(bytes(place, RunFiles.RESULT));
    if (!found.equals(promised)) {
      return differs(console, "result.json was changed after the run", promised, found);
    }
    JsonNode stored = json(place, RunFiles.RESULT);
    String made = stored.path("version").asString("");
    if (!made.equals(VersionVerb.YUGMA)) {
      return differs(
          console,
          "version " + made + " made it, and only that version can; this is " + VersionVerb.YUGMA);
    }
    if (stored.path("partial").booleanValue()) {
      throw new UsageException(
          "the run in " + folder + " was cut short; only whole runs can be replayed");
    }
    Scenario scenario = scenario(place, record);
    String digest = stored.path("scenario").path("digest").asString("");
    if (!scenario.digest().equals(digest)) {
      String why = "the scenario or its changes in run.json are not those of the run";
      return differs(console, why, digest, scenario.digest());
    }
    return compare(console, replay(console, scenario, record), promised);
  }

  private int compare(Console console, RunJob.Outcome outcome, String promised) {
    if (outcome.isPartial()) {
      console.err().println("yugma: stopped before the end; nothing was compared");
      return Interrupt.exitCode();
    }
    String again = RunFiles.sha256(RunFiles.bytes(ResultJson.text(outcome.tree())));
    if (!again.equals(promised)) {
      return differs(console, "the replay differs", promised, again);
    }
    console.out().println("reproduced " + folder + ", sha256 " + promised);
    return Exit.OK;
  }

  private Path place() {
    try {
      return Path.of(folder);
    } catch (InvalidPathException e) {
      throw new UsageException("RUN_DIR is no path: " + e.getMessage());
    }
  }

  private Scenario scenario(Path place, JsonNode record) throws ScenarioException, IOException {
    List<String> sets = new ArrayList<>();
    record.path("sets").forEach(set -> sets.add(set.asString()));
    byte[] given = bytes(place, RunFiles.SCENARIO);
    return ScenarioReader.read(RunFiles.SCENARIO, given, sets).scenario();
  }

  private RunJob.Outcome replay(Console console, Scenario scenario, JsonNode record) {
    int runs = Math.max(1, record.path("runs").asInt(1));
    Interrupt.listen();
    Phrases phrases = language().in(console.environment()).phrases();
    try (ProgressLine progress = new ProgressLine(console, phrases)) {
      return new RunJob(scenario, runs, threads, threads, Journal.off()).run(progress);
    }
  }

  private static int differs(Console console, String why, String was, String is) {
    int exit = differs(console, why);
    console.err().println("  was sha256 " + was);
    console.err().println("  is  sha256 " + is);
    return exit;
  }

  private static int differs(Console console, String why) {
    console.err().println("yugma: not reproduced: " + why);
    return Exit.INTEGRITY;
  }

  private JsonNode json(Path place, String name) throws IOException {
    try {
      return ResultJson.read(new String(bytes(place, name), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new UsageException(place.resolve(name) + " is " + e.getMessage());
    }
  }

  private byte[] bytes(Path place, String name) throws IOException {
    Path file = place.resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new UsageException(folder + " is not the folder of a run: it has no file " + name);
    }
    return Files.readAllBytes(file);
  }
}
