// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import yugma.network.problem.Code;
import yugma.network.problem.Place;
import yugma.network.problem.Problem;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;
import yugma.network.scenario.SourceFile;
import yugma.network.yaml.SourceText;

/// Reads a foreign description of a network and makes a scenario of it.
///
/// Not shared between threads.
public final class Import {
  /// A map of all cables of a continent is smaller: 64 MiB.
  private static final int LARGEST = 64 << 20;

  private final ImportOptions options;
  private final Remarks remarks = new Remarks();

  private Import(ImportOptions options) {
    this.options = options;
  }

  /// The network of a file.
  ///
  /// @param file its path
  /// @param nodes path of a second table with the nodes, for CSV
  /// @param format of the file; nothing to look at its content
  /// @throws ScenarioException with every problem found, if one of them is an error
  public static Imported read(
      String file, Optional<String> nodes, Optional<ForeignFormat> format, ImportOptions options)
      throws ScenarioException {
    Import one = new Import(options);
    Optional<SourceText> source = one.text(file);
    Optional<SourceText> table = nodes.flatMap(one::text);
    one.refuseIfWrong();
    return one.imported(source.orElseThrow(), table, format);
  }

  private Optional<SourceText> text(String file) {
    try {
      Path path = Path.of(file);
      return SourceFile.bytes(path, LARGEST, remarks.errors())
          .flatMap(bytes -> SourceFile.text(file, bytes, LARGEST, remarks.errors()));
    } catch (InvalidPathException e) {
      remarks.add(Code.NO_SUCH_FILE, new Place.InFile(file));
      return Optional.empty();
    }
  }

  private Imported imported(
      SourceText source, Optional<SourceText> nodes, Optional<ForeignFormat> format)
      throws ScenarioException {
    Optional<Draft> draft =
        format.or(() -> ForeignFormat.of(source.text())).flatMap(it -> draft(source, nodes, it));
    if (draft.isEmpty() && !remarks.hasErrors()) {
      remarks.add(Code.FOREIGN_FORMAT_UNKNOWN, new Place.InFile(source.name()));
    }
    refuseIfWrong();
    Sites sites = new Sites(draft.orElseThrow(), remarks);
    List<Span> spans = Spans.of(draft.get(), sites, options, remarks);
    Optional<Farthest> farthest = Farthest.of(sites.all(), spans);
    if (farthest.isEmpty() && !remarks.hasErrors()) {
      remarks.add(Code.NO_LINKS, new Place.InFile(source.name()));
    }
    refuseIfWrong();
    farthest
        .filter(it -> it.parts() > 1)
        .ifPresent(
            it ->
                remarks.add(
                    Code.NETWORK_IN_PARTS,
                    new Place.InFile(source.name()),
                    "count",
                    "" + it.parts()));
    String file =
        Optional.ofNullable(Path.of(source.name()).getFileName()).orElseThrow().toString();
    String base = Names.slug(file.replaceFirst("\\.[A-Za-z]+$", ""));
    String name = options.name().orElse(base.isEmpty() ? "imported" : base);
    String text =
        new ScenarioText(name, draft.get(), file, options)
            .of(sites.all(), spans, farthest.orElseThrow());
    // What comes out must be a scenario; a network beyond its limits is told here.
    ScenarioReader.read(name + ".yugma.yaml", text.getBytes(StandardCharsets.UTF_8), List.of());
    return new Imported(name, text, remarks.warnings(), sites.all().size(), spans.size());
  }

  private Optional<Draft> draft(
      SourceText source, Optional<SourceText> nodes, ForeignFormat format) {
    return switch (format) {
      case GRAPHML -> GraphmlReader.read(source, remarks);
      case GEOJSON -> GeojsonReader.read(source, remarks);
      case SEQUENCE -> SequenceReader.read(source, remarks);
      case CSV -> {
        List<Item> links = CsvReader.read(source, Role.LINK, remarks);
        List<Item> rows =
            nodes.map(table -> CsvReader.read(table, Role.NODE, remarks)).orElse(List.of());
        Draft.Ends ends = nodes.isEmpty() ? Draft.Ends.BY_NAME : Draft.Ends.BY_FOREIGN_ID;
        yield Optional.of(new Draft(Optional.empty(), rows, links, ends));
      }
    };
  }

  private void refuseIfWrong() throws ScenarioException {
    if (remarks.hasErrors()) {
      List<Problem> errors = remarks.errors().sorted();
      throw new ScenarioException(errors);
    }
  }
}
