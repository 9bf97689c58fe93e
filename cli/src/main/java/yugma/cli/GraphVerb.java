// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;
import yugma.report.graph.GraphFormat;

/// `yugma graph`: draws the network of a scenario, or writes it for another program.
@Command(
    name = "graph",
    description = {
      "Draw the network of a scenario, or write it for another program.",
      "A map where nodes have positions, else a layout of its own.",
    },
    footer = {
      "",
      "yugma graph two-banks --as svg --out two-banks.svg",
      "yugma graph two-banks --as mermaid",
    })
final class GraphVerb implements Verb {
  enum Form {
    svg,
    mermaid,
    dot,
    geojson,
    graphml
  }

  enum Tongue {
    en,
    gu,
    hi
  }

  @Parameters(index = "0", paramLabel = "FILE_OR_NAME", description = "A file, or a catalog name.")
  private String scenario = "";

  @Option(names = "--as", required = true, description = "${COMPLETION-CANDIDATES}.")
  private Form form = Form.svg;

  @Option(
      names = "--out",
      paramLabel = "FILE|DIR",
      description = "Where to write (default: standard output); nothing is overwritten.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--lang",
      description = "Language of the titles: ${COMPLETION-CANDIDATES} (default en).")
  private Optional<Tongue> titles = Optional.empty();

  /// Who asks for titles in a language is told of problems in it.
  @Override
  public LanguageOption language() {
    return titles.map(tongue -> LanguageOption.of(tongue.name())).orElseGet(LanguageOption::new);
  }

  @Override
  public int run(Console console) throws ScenarioException, IOException {
    GraphFormat format = GraphFormat.valueOf(form.name().toUpperCase(Locale.ROOT));
    Scenario read = ScenarioReader.read(scenario, List.of()).scenario();
    String text = format.text(read, titles.orElse(Tongue.en).name());
    if (out.isPresent()) {
      String fileName = read.name() + "." + format.ending();
      console.out().println(NewFile.write(out.get(), fileName, text));
    } else {
      console.out().print(text);
    }
    return Exit.OK;
  }
}
