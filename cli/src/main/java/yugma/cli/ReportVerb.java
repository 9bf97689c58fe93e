// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import yugma.network.scenario.Reading;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;
import yugma.report.json.ResultJson;
import yugma.report.messages.Speech;
import yugma.report.page.ReportPage;

/// `yugma report`: makes the page of a run again, as in another language.
@Command(
    name = "report",
    description = "Make report.html again from the folder of a run, as in another language.")
final class ReportVerb implements Verb {
  @Parameters(paramLabel = "RUN_DIR", description = "A folder that `yugma run` wrote.")
  private String folder = "";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to write the page (default: report.html in RUN_DIR, replaced).")
  private String out = "";

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public LanguageOption language() {
    return language;
  }

  @Override
  public int run(Console console) throws ScenarioException, IOException {
    Speech speech = language.in(console.environment());
    Path place = path("RUN_DIR", folder);
    JsonNode result = json(place, RunFiles.RESULT);
    Reading reading = reading(place);
    String promised = result.path("scenario").path("digest").asString("");
    if (!reading.scenario().digest().equals(promised)) {
      console.err().println("yugma: the scenario in " + folder + " is not that of its result");
      console.err().println("  was sha256 " + promised);
      console.err().println("  is  sha256 " + reading.scenario().digest());
      return Exit.INTEGRITY;
    }
    Path file = out.isEmpty() ? place.resolve(RunFiles.REPORT) : path("--out", out);
    write(file, ReportPage.of(result, reading, speech));
    console.out().println(speech.phrases().text("cli.results_in", Map.of("place", "" + file)));
    return Exit.OK;
  }

  /// Nobody ever sees half a page.
  private static void write(Path file, String page) throws IOException {
    Path draft =
        file.resolveSibling("." + file.getFileName() + "-" + ProcessHandle.current().pid());
    try {
      Files.writeString(draft, page);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static Path path(String name, String given) {
    try {
      return Path.of(given);
    } catch (InvalidPathException e) {
      throw new UsageException(name + " is no path: " + e.getMessage());
    }
  }

  private Reading reading(Path place) throws ScenarioException, IOException {
    List<String> sets = new ArrayList<>();
    json(place, RunFiles.RECORD).path("sets").forEach(set -> sets.add(set.asString()));
    return ScenarioReader.read(RunFiles.SCENARIO, bytes(place, RunFiles.SCENARIO), sets);
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
