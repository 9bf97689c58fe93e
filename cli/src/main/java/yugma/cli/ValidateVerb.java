// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import yugma.network.problem.Place;
import yugma.network.problem.Problem;
import yugma.network.scenario.Reading;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;
import yugma.report.messages.Messages;
import yugma.report.messages.ProblemText;
import yugma.report.messages.Speech;
import yugma.report.messages.ValueTable;

/// `yugma validate`: checks scenarios without running them.
@Command(name = "validate", description = "Check scenarios without running them.")
final class ValidateVerb implements Verb {
  enum Format {
    text,
    json
  }

  @Parameters(
      paramLabel = "FILE_OR_NAME",
      arity = "1..*",
      description = "Files, or names of the catalog.")
  private List<String> scenarios = List.of();

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "Change a value first, as in --set run.seed=7; may be repeated.")
  private List<String> sets = List.of();

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default text).")
  private Format format = Format.text;

  @Option(
      names = "--explain-defaults",
      description = "Print every value, with where it comes from.")
  private boolean explainDefaults;

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public LanguageOption language() {
    return language;
  }

  @Override
  public int run(Console console) {
    Speech speech = language.in(console.environment());
    return format == Format.json ? json(console, speech.messages()) : text(console, speech);
  }

  private int text(Console console, Speech speech) {
    ProblemText text = new ProblemText(speech);
    int exit = Exit.OK;
    int problems = 0;
    for (String scenario : scenarios) {
      try {
        Reading reading = ScenarioReader.read(scenario, sets);
        reading.warnings().forEach(problem -> console.err().print(text.of(problem)));
        console.out().println("ok " + scenario + " " + reading.scenario().digest());
        if (explainDefaults) {
          console.out().print(ValueTable.of(reading.values(), speech));
        }
      } catch (ScenarioException e) {
        e.problems().forEach(problem -> console.err().print(text.of(problem)));
        problems += e.problems().size();
        exit = Math.max(exit, exitOf(e));
      }
    }
    if (problems > 0) {
      console.err().println(ProblemCount.of(problems, speech.phrases()));
    }
    return exit;
  }

  private static int exitOf(ScenarioException e) {
    return e.isUsage() ? Exit.USAGE : Exit.INVALID_SCENARIO;
  }

  private int json(Console console, Messages messages) {
    JsonMapper mapper = JsonMapper.builder().build();
    ObjectNode root = mapper.createObjectNode().put("yugma_validation", 1);
    ArrayNode files = root.putArray("files");
    int exit = Exit.OK;
    for (String scenario : scenarios) {
      ObjectNode file = files.addObject().put("file", scenario);
      List<Problem> problems = new ArrayList<>();
      try {
        Reading reading = ScenarioReader.read(scenario, sets);
        file.put("ok", true).put("digest", reading.scenario().digest());
        problems.addAll(reading.warnings());
      } catch (ScenarioException e) {
        file.put("ok", false);
        problems.addAll(e.problems());
        exit = Math.max(exit, exitOf(e));
      }
      ArrayNode list = file.putArray("problems");
      problems.forEach(problem -> describe(problem, messages, list.addObject()));
    }
    console.out().println(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root));
    return exit;
  }

  private static void describe(Problem problem, Messages messages, ObjectNode node) {
    node.put("code", problem.code().id());
    node.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
    switch (problem.place()) {
      case Place.InText place ->
          node.put("line", place.line()).put("column", place.column()).put("path", place.path());
      case Place.InFlag place -> node.put("flag", place.flag()).put("path", place.path());
      case Place.InFile _ -> {} // the file is named already
    }
    node.put("message", messages.text(problem));
    messages.hint(problem).ifPresent(hint -> node.put("hint", hint));
  }
}
