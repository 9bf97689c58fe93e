// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yugma.kernel.words.Nearest;
import yugma.network.catalog.Catalog;
import yugma.network.catalog.Entry;
import yugma.network.catalog.Kind;
import yugma.network.format.Citations;
import yugma.network.format.Format;
import yugma.network.format.Overrides;
import yugma.network.format.Resolver;
import yugma.network.format.Section;
import yugma.network.format.ShapeCheck;
import yugma.network.format.Values;
import yugma.network.problem.Code;
import yugma.network.problem.Place;
import yugma.network.problem.Problem;
import yugma.network.problem.Problems;
import yugma.network.problem.Severity;
import yugma.network.yaml.SourceText;
import yugma.network.yaml.Tree;
import yugma.network.yaml.TreeReader;

/// Reads a scenario: all that is wrong with it at once, or the records.
public final class ScenarioReader {
  private final Problems problems = new Problems();
  private final List<String> sets;
  private String given = "";
  private final Map<String, Optional<Values>> presets = new HashMap<>();

  private ScenarioReader(List<String> sets) {
    this.sets = sets;
  }

  /// A scenario by its name in the catalog, or else by the path of its file.
  ///
  /// @param sets changes to make first, each `path=value`
  public static Reading read(String nameOrFile, List<String> sets) throws ScenarioException {
    Optional<Entry> entry = Catalog.find(Kind.SCENARIO, nameOrFile);
    if (entry.isPresent()) {
      byte[] content = entry.get().text().getBytes(StandardCharsets.UTF_8);
      return read(entry.get().fileName(), content, sets);
    }
    ScenarioReader reader = new ScenarioReader(sets);
    Optional<byte[]> content = reader.content(nameOrFile);
    return content.isEmpty() ? reader.refuse() : read(nameOrFile, content.get(), sets);
  }

  /// A scenario from the bytes of its file.
  ///
  /// @param name to call the file in messages
  /// @param sets changes to make first, each `path=value`
  public static Reading read(String name, byte[] content, List<String> sets)
      throws ScenarioException {
    ScenarioReader reader = new ScenarioReader(sets);
    reader.given = new String(content, StandardCharsets.UTF_8);
    Optional<Values> written =
        SourceFile.text(name, content, SourceFile.LARGEST, reader.problems)
            .flatMap(text -> TreeReader.read(text, reader.problems))
            .flatMap(reader::checked);
    return written.isEmpty() ? reader.refuse() : reader.reading(written.get());
  }

  private Optional<byte[]> content(String nameOrFile) {
    Path file;
    try {
      file = Path.of(nameOrFile);
    } catch (InvalidPathException e) {
      problems.add(Code.NO_SUCH_FILE, new Place.InFile(nameOrFile));
      return Optional.empty();
    }
    Optional<String> near = Nearest.to(nameOrFile, Catalog.ids(Kind.SCENARIO));
    if (!Files.exists(file) && near.isPresent()) {
      problems.add(Code.NO_SUCH_SCENARIO, new Place.InFile(nameOrFile), "suggestion", near.get());
      return Optional.empty();
    }
    return SourceFile.bytes(file, SourceFile.LARGEST, problems);
  }

  private Optional<Values> checked(Tree root) {
    Tree tree = root;
    for (String set : sets) {
      tree = Overrides.apply(tree, set, problems);
    }
    return hasOtherVersion(tree)
        ? Optional.empty()
        : new ShapeCheck(problems).check(Format.SCENARIO, tree);
  }

  /// In a file of another version nothing else can be judged.
  private boolean hasOtherVersion(Tree root) {
    Optional<Tree.Scalar> other =
        Optional.of(root)
            .filter(Tree.Mapping.class::isInstance)
            .map(map -> ((Tree.Mapping) map).entries().get("yugma"))
            .map(Tree.Entry::value)
            .filter(Tree.Scalar.class::isInstance)
            .map(Tree.Scalar.class::cast)
            .filter(version -> version.text().matches("[0-9]{1,9}"))
            .filter(version -> Integer.parseInt(version.text()) != Format.VERSION);
    other.ifPresent(
        version ->
            problems.add(
                Code.FORMAT_VERSION,
                version.mark().at("yugma"),
                "found",
                version.text(),
                "known",
                "" + Format.VERSION));
    return other.isPresent();
  }

  private Reading reading(Values written) throws ScenarioException {
    Citations citations = Citations.check(written, problems);
    Resolver resolver = new Resolver(written, this::preset, problems);
    Values resolved = resolver.resolve(written);
    Rules.check(resolved, problems);
    if (problems.hasErrors()) {
      return refuse();
    }
    Scenario scenario = Builder.scenario(resolved);
    EntanglementRules.checkHeralds(scenario.entanglement(), resolved, problems);
    if (problems.hasErrors()) {
      return refuse();
    }
    // What a wrong file does not use is no news: a mistake elsewhere is often the reason.
    citations.checkUse();
    Rules.checkUse(resolved, problems);
    resolver
        .unusedDefaults()
        .forEach((path, place) -> problems.add(Code.UNUSED_DEFAULT, place, "path", path));
    return new Reading(scenario, warnings(), resolver.listed(), given);
  }

  private List<Problem> warnings() {
    return problems.sorted().stream()
        .filter(problem -> problem.severity() == Severity.WARNING)
        .toList();
  }

  /// A device or hardware file of the catalog; nothing when there is none of that name.
  private Optional<Values> preset(Section file, String id) {
    return presets.computeIfAbsent(file.noun() + " " + id, _ -> readPreset(file, id));
  }

  private static Optional<Values> readPreset(Section file, String id) {
    Problems own = new Problems();
    return Catalog.find(file.equals(Format.DEVICE) ? Kind.DEVICE : Kind.HARDWARE, id)
        .map(entry -> SourceText.ofFile(entry.fileName(), entry.text()))
        .flatMap(text -> TreeReader.read(text, own))
        .flatMap(tree -> new ShapeCheck(own).check(file, tree));
  }

  private Reading refuse() throws ScenarioException {
    throw new ScenarioException(problems.sorted());
  }
}
