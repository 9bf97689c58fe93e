// SPDX-License-Identifier: Apache-2.0
package yugma.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yugma.kernel.words.Nearest;
import yugma.network.catalog.Catalog;
import yugma.network.catalog.Kind;
import yugma.network.imports.ForeignFormat;
import yugma.network.imports.Import;
import yugma.network.imports.ImportOptions;
import yugma.network.imports.Imported;
import yugma.network.problem.Code;
import yugma.network.problem.Place;
import yugma.network.problem.Problem;
import yugma.network.scenario.ScenarioException;
import yugma.report.messages.ProblemText;

/// `yugma import`: makes a scenario of a network that another program describes.
@Command(
    name = "import",
    description = {
      "Make a scenario of a network in GraphML (as the Topology Zoo has it), GeoJSON, a table of"
          + " links (CSV), or the JSON of SeQUeNCe.",
      "What the file does not say is assumed, and marked so; what is left out is named with its"
          + " line.",
    },
    footer = {
      "",
      "yugma import belnet.graphml --route-factor 1.4",
      "yugma import cables.csv --nodes places.csv --out cables.yugma.yaml",
    })
final class ImportVerb implements Verb {
  private static final int SHOWN_WITH_LINE = 3;

  enum Format {
    auto,
    graphml,
    geojson,
    csv,
    sequence
  }

  @Parameters(index = "0", paramLabel = "FILE", description = "The network.")
  private String file = "";

  @Option(
      names = "--nodes",
      paramLabel = "FILE",
      description = "A second table with the positions of the nodes, for CSV.")
  private Optional<String> nodes = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FILE|DIR",
      description = "Where to write (default: NAME.yugma.yaml here); nothing is overwritten.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--name", description = "Name of the scenario (default: that of the file).")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--route-factor",
      paramLabel = "X",
      description = "Fibre over straight way where no length is given (default 1.3).")
  private double routeFactor = ImportOptions.DEFAULT.routeFactor();

  @Option(
      names = "--length-km",
      paramLabel = "KM",
      description = "Length of a link with neither length nor positions (default 50).")
  private double lengthKm = ImportOptions.DEFAULT.lengthKm();

  @Option(
      names = "--device",
      paramLabel = "PRESET",
      description = "Devices of every link, from `yugma catalog list` (default lim2014).")
  private String device = ImportOptions.DEFAULT.device();

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES} (default auto).")
  private Format format = Format.auto;

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public LanguageOption language() {
    return language;
  }

  @Override
  public int run(Console console) throws IOException {
    ImportOptions options = options();
    ProblemText text = new ProblemText(language.in(console.environment()));
    Optional<ForeignFormat> foreign =
        format == Format.auto
            ? Optional.empty()
            : Optional.of(ForeignFormat.valueOf(format.name().toUpperCase(Locale.ROOT)));
    Imported imported;
    try {
      imported = Import.read(file, nodes, foreign, options);
    } catch (ScenarioException e) {
      return refuse(e, text, console);
    }
    print(imported.warnings(), text, console);
    String fileName = imported.name() + ".yugma.yaml";
    Path written = NewFile.write(out.orElse(Path.of(".")), fileName, imported.text());
    console.out().println(written);
    console
        .err()
        .println(
            imported.nodes()
                + " nodes, "
                + imported.links()
                + " links. Check it with `yugma validate "
                + written
                + "`, then `yugma run "
                + written
                + "`.");
    return Exit.OK;
  }

  private ImportOptions options() {
    name.filter(id -> !NewVerb.ID.matcher(id).matches())
        .ifPresent(
            id -> {
              throw new UsageException(
                  "--name must be at most 64 of a-z, 0-9 and -, the first not a dash; found '"
                      + id
                      + "'");
            });
    List<String> devices = Catalog.ids(Kind.DEVICE);
    if (!devices.contains(device)) {
      throw new UsageException(
          "the catalog has no device '"
              + device
              + "'; "
              + Nearest.to(device, devices)
                  .map(near -> "did you mean '" + near + "'?")
                  .orElse("there are: " + String.join(", ", devices)));
    }
    try {
      return new ImportOptions(name, routeFactor, lengthKm, device);
    } catch (IllegalArgumentException e) {
      throw new UsageException("" + e.getMessage());
    }
  }

  private static int refuse(ScenarioException e, ProblemText text, Console console) {
    e.problems().forEach(problem -> console.err().print(text.of(problem)));
    int count = e.problems().size();
    console
        .err()
        .println((count == 1 ? "1 problem." : count + " problems.") + " Nothing was written.");
    return e.isUsage() ? Exit.USAGE : Exit.INVALID_SCENARIO;
  }

  /// The first few of each kind with their lines, of the others the numbers of theirs.
  private static void print(List<Problem> warnings, ProblemText text, Console console) {
    Map<Code, Integer> shown = new LinkedHashMap<>();
    Map<Code, List<String>> more = new LinkedHashMap<>();
    for (Problem warning : warnings) {
      boolean isField = warning.code() == Code.FOREIGN_FIELD_UNUSED;
      if (shown.merge(warning.code(), 1, Integer::sum) <= SHOWN_WITH_LINE) {
        console.err().print(text.of(warning));
      } else {
        String line = warning.place() instanceof Place.InText place ? "" + place.line() : "?";
        String field = isField ? warning.arguments().getOrDefault("field", "") + " " : "";
        more.computeIfAbsent(warning.code(), _ -> new ArrayList<>()).add(field + line);
      }
    }
    more.forEach(
        (code, lines) ->
            console.err().println(code.id() + " also in lines " + String.join(", ", lines) + "."));
  }
}
