// SPDX-License-Identifier: Apache-2.0
package yugma.report.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;
import yugma.report.json.ResultJson;

/// One of two results that are compared.
///
/// @param name as it was given
/// @param result the tree of its `result.json`
/// @param values of its scenario by path, with their units; empty where the scenario is not at hand
public record Side(String name, JsonNode result, Optional<Map<String, String>> values) {
  private static final String RESULT = "result.json";

  public Side {
    values = values.map(map -> Collections.unmodifiableMap(new LinkedHashMap<>(map)));
  }

  /// Reads the folder of a run, or a `result.json` by itself.
  ///
  /// @throws FileSystemException when it is neither
  public static Side read(Path given) throws IOException {
    boolean isFolder = Files.isDirectory(given);
    Path file = isFolder ? given.resolve(RESULT) : given;
    if (!Files.isRegularFile(file)) {
      String why = isFolder ? "it is no folder of a run: it has no " + RESULT : "it is not there";
      throw new FileSystemException(given.toString(), null, why);
    }
    JsonNode result = json(file);
    if (!result.path("yugma_result").isNumber()) {
      throw new FileSystemException(file.toString(), null, "it is no result of a run");
    }
    boolean hasFolder = isFolder || file.endsWith(RESULT);
    Path folder = file.toAbsolutePath().getParent();
    return new Side(
        given.toString(),
        result,
        hasFolder && folder != null ? values(folder, digest(result)) : Optional.empty());
  }

  private static String digest(JsonNode result) {
    return result.path("scenario").path("digest").asString("");
  }

  /// The scenario's digest.
  public String digest() {
    return digest(result);
  }

  /// How many runs it sums up.
  public int runs() {
    return result.path("runs").asInt(1);
  }

  /// Those of the scenario beside a result, when it is still the one that was run.
  private static Optional<Map<String, String>> values(Path folder, String digest)
      throws IOException {
    Path record = folder.resolve("run.json");
    if (!Files.isRegularFile(record)) {
      return Optional.empty();
    }
    JsonNode run = json(record);
    Path scenario = folder.resolve(run.path("scenario_file").asString("scenario.yugma.yaml"));
    if (!Files.isRegularFile(scenario)) {
      return Optional.empty();
    }
    List<String> sets = new ArrayList<>();
    run.path("sets").forEach(set -> sets.add(set.asString()));
    try {
      var reading = ScenarioReader.read(scenario.toString(), Files.readAllBytes(scenario), sets);
      Map<String, String> values = new LinkedHashMap<>();
      reading
          .values()
          .forEach(each -> values.put(each.path(), (each.value() + " " + each.unit()).strip()));
      return reading.scenario().digest().equals(digest) ? Optional.of(values) : Optional.empty();
    } catch (ScenarioException e) {
      return Optional.empty(); // of another version of Yugma, say
    }
  }

  private static JsonNode json(Path file) throws IOException {
    try {
      return ResultJson.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new FileSystemException(file.toString(), null, "it is " + e.getMessage());
    }
  }
}
