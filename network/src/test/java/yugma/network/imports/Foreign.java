// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import yugma.network.problem.Place;
import yugma.network.problem.Problem;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;

/// Files of other programs for tests, and what becomes of them.
final class Foreign {
  private Foreign() {}

  static Imported read(Path folder, String name, String text)
      throws IOException, ScenarioException {
    return read(folder, name, text, ImportOptions.DEFAULT);
  }

  static Imported read(Path folder, String name, String text, ImportOptions options)
      throws IOException, ScenarioException {
    Path file = Files.writeString(folder.resolve(name), text);
    return Import.read(file.toString(), Optional.empty(), Optional.empty(), options);
  }

  /// The scenario that a file becomes.
  static Scenario scenario(Path folder, String name, String text)
      throws IOException, ScenarioException {
    return scenario(read(folder, name, text));
  }

  static Scenario scenario(Imported imported) throws ScenarioException {
    byte[] bytes = imported.text().getBytes(StandardCharsets.UTF_8);
    return ScenarioReader.read("t.yugma.yaml", bytes, List.of()).scenario();
  }

  /// The errors of a file that must be refused, as `YG-1402:7`, code and line.
  static List<String> errors(Path folder, String name, String text) throws IOException {
    try {
      return fail("was not refused: %s", read(folder, name, text).text());
    } catch (ScenarioException e) {
      return e.problems().stream().map(Foreign::coded).toList();
    }
  }

  /// The warnings of a file, as `YG-2203:7`, code and line.
  static List<String> warnings(Path folder, String name, String text)
      throws IOException, ScenarioException {
    return read(folder, name, text).warnings().stream().map(Foreign::coded).toList();
  }

  private static String coded(Problem problem) {
    return problem.code().id() + ":" + (problem.place() instanceof Place.InText at ? at.line() : 0);
  }
}
