// SPDX-License-Identifier: Apache-2.0
package yugma.network.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import yugma.network.format.FieldType.Citation;
import yugma.network.format.FieldType.ListOf;
import yugma.network.format.FieldType.MapOf;
import yugma.network.format.FieldType.Nested;
import yugma.network.format.FieldType.Texts;
import yugma.network.problem.Code;
import yugma.network.problem.Place;
import yugma.network.problem.Problems;
import yugma.network.yaml.Mark;
import yugma.network.yaml.SourceText;
import yugma.network.yaml.Tree;

/// Fills in what a scenario leaves to its devices, to its `defaults` and to the format, in that
/// order, and reports what is still missing.
public final class Resolver {
  private final Problems problems;
  private final Layers below;
  private final Set<Cell> used = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<ResolvedValue> listed = new ArrayList<>();
  private final Map<String, String> sources;
  private final Optional<Values> defaults;

  /// @param written the scenario as it was written
  /// @param presets the files of the catalog by their section, such as [Format#DEVICE], and id
  public Resolver(
      Values written, BiFunction<Section, String, Optional<Values>> presets, Problems problems) {
    this.problems = problems;
    this.sources = written.texts("sources");
    this.defaults = written.nested("defaults");
    this.below = new Layers(defaults, sources, presets, used);
  }

  /// The scenario with every value in its place.
  public Values resolve(Values written) {
    Layer layer = new Layer(written, Origin.FILE, Optional.empty(), sources);
    return map(written.section(), written, List.of(layer), written.path());
  }

  /// Every value that [#resolve] has put in place, in the order of the format.
  public List<ResolvedValue> listed() {
    return List.copyOf(listed);
  }

  /// The fields of `defaults` that nothing took a value from, as places of their keys.
  public Map<String, Place> unusedDefaults() {
    Map<String, Place> unused = new LinkedHashMap<>();
    defaults.ifPresent(values -> collectUnused(values, unused));
    return unused;
  }

  private void collectUnused(Values values, Map<String, Place> unused) {
    values
        .cells()
        .forEach(
            (name, cell) -> {
              if (cell.content().orElse(null) instanceof Values inner) {
                collectUnused(inner, unused);
              } else if (!name.equals("source")
                  && cell.content().isPresent()
                  && !used.contains(cell)) {
                unused.put(values.pathOf(name), values.keyOf(name));
              }
            });
  }

  /// @param self gives path, owner and mark
  private Values map(Section section, Values self, List<Layer> layers, String path) {
    Map<String, Cell> cells = new LinkedHashMap<>();
    List<String> missing = new ArrayList<>();
    boolean isUnsure = self.isBroken() || below.nameUnknown(section, layers);
    for (Field field : section.fields()) {
      String inner = path.isEmpty() ? field.name() : path + "." + field.name();
      Optional<Layer> first =
          layers.stream().filter(layer -> layer.values().has(field.name())).findFirst();
      if (!belongs(section, field, layers, isUnsure)) {
        refuseForeign(field, layers.getFirst(), self.owner());
        continue;
      }
      boolean isGone = first.isEmpty() && !isFilledFromElsewhere(section, field);
      if (!isGone) {
        cells.put(field.name(), cell(section, field, self, layers, first, inner));
      } else if (field.fallback() instanceof Fallback.Required) {
        if (!isUndecided(field, layers)) {
          missing.add(field.name());
        }
      } else {
        fallback(field, self.mark(), inner).ifPresent(cell -> cells.put(field.name(), cell));
      }
    }
    if (!missing.isEmpty() && !isUnsure) {
      problems.add(
          Code.MISSING_FIELD,
          self.mark().at(path),
          "owner",
          self.owner(),
          "fields",
          String.join(", ", missing));
    }
    return new Values(section, path, self.owner(), self.mark(), cells);
  }

  /// Whether the word that decides if a field belongs here is wrong, and reported.
  private static boolean isUndecided(Field field, List<Layer> layers) {
    return field.when().stream()
        .anyMatch(
            when ->
                layers.stream()
                    .filter(layer -> layer.values().has(when.field()))
                    .findFirst()
                    .filter(layer -> layer.values().text(when.field()).isEmpty())
                    .isPresent());
  }

  /// Whether a field has a place in this map; where the deciding field is wrong, or may stand in a
  /// preset that is not there, all have.
  private static boolean belongs(
      Section section, Field field, List<Layer> layers, boolean isUnsure) {
    if (field.when().isEmpty() || isUnsure) {
      return true;
    }
    Field.When when = field.when().get();
    Optional<Layer> decides =
        layers.stream().filter(layer -> layer.values().has(when.field())).findFirst();
    if (decides.isPresent()) {
      return decides.get().values().text(when.field()).map(when.words()::contains).orElse(true);
    }
    return section.field(when.field()).orElseThrow().fallback()
            instanceof Fallback.Value(String written, _)
        && when.words().contains(written);
  }

  private void refuseForeign(Field field, Layer own, String owner) {
    if (own.origin() == Origin.FILE && own.values().has(field.name())) {
      problems.add(
          Code.FOREIGN_FIELD,
          own.values().keyOf(field.name()),
          "field",
          field.name(),
          "owner",
          owner,
          "condition",
          field.when().orElseThrow().shown());
    }
  }

  /// A map that nobody wrote is resolved all the same where defaults may fill it.
  private boolean isFilledFromElsewhere(Section section, Field field) {
    return field.type() instanceof Nested(Section inner)
        && !below.below(inner, List.of()).isEmpty()
        && !section.equals(Format.SCENARIO);
  }

  private Cell cell(
      Section section,
      Field field,
      Values self,
      List<Layer> layers,
      Optional<Layer> first,
      String path) {
    if (first.isPresent() && first.get().values().cell(field.name()).content().isEmpty()) {
      return first.get().values().cell(field.name()); // wrong, and reported
    }
    return switch (field.type()) {
      case Nested(Section inner) when inner.noun().equals("defaults") ->
          first.orElseThrow().values().cell(field.name());
      case Nested(Section inner) -> nested(inner, field, self, layers, path);
      case ListOf _ -> list(field, first.orElseThrow(), path);
      case MapOf _ -> mapOf(field, first.orElseThrow(), path);
      default -> single(section, field, first.orElseThrow(), path);
    };
  }

  private Cell nested(Section inner, Field field, Values self, List<Layer> layers, String path) {
    List<Layer> innerLayers =
        layers.stream()
            .filter(layer -> layer.values().has(field.name()))
            .flatMap(
                layer ->
                    layer.values().nested(field.name()).stream()
                        .map(values -> layer.inner(field.name(), values)))
            .toList();
    boolean isOwn = self.nested(field.name()).isPresent();
    Values innerSelf =
        isOwn
            ? self.nested(field.name()).orElseThrow()
            : new Values(inner, path, field.name() + " of " + self.owner(), self.mark(), Map.of());
    List<Layer> all =
        Stream.concat(innerLayers.stream(), below.below(inner, innerLayers).stream()).toList();
    Values values = map(inner, innerSelf, all, path);
    return new Cell(field, Optional.of(values), values.mark(), values.mark());
  }

  private Cell list(Field field, Layer layer, String path) {
    Cell cell = layer.values().cell(field.name());
    used.add(cell);
    List<Values> items = new ArrayList<>();
    for (Values item : layer.values().list(field.name())) {
      String itemPath = path + "." + items.size();
      items.add(map(item.section(), item, List.of(layer.inner(field.name(), item)), itemPath));
    }
    return new Cell(field, Optional.of(List.copyOf(items)), cell.key(), cell.value());
  }

  private Cell mapOf(Field field, Layer layer, String path) {
    Cell cell = layer.values().cell(field.name());
    Map<String, Values> map = new LinkedHashMap<>();
    layer
        .values()
        .map(field.name())
        .forEach(
            (id, item) -> {
              List<Layer> layers = new ArrayList<>(List.of(layer.inner(field.name(), item)));
              layers.addAll(below.below(item.section(), layers));
              map.put(id, map(item.section(), item, layers, path + "." + id));
            });
    return new Cell(field, Optional.of(map), cell.key(), cell.value());
  }

  private Cell single(Section section, Field field, Layer layer, String path) {
    Cell cell = layer.values().cell(field.name());
    used.add(cell);
    boolean isValue =
        switch (field.type()) {
          case Texts _, Citation _ -> false;
          default -> !section.equals(Format.SCENARIO);
        };
    if (isValue) {
      Place place = layer.values().placeOf(field.name());
      boolean isFlag = layer.origin() == Origin.FILE && place instanceof Place.InFlag;
      list(
          field,
          path,
          written(cell),
          isFlag ? Origin.FLAG : layer.origin(),
          Optional.of(place),
          layer.sourceOf(field.name()));
    }
    return cell;
  }

  private static String written(Cell cell) {
    return switch (cell.content().orElseThrow()) {
      case Double number -> Range.number(number);
      case List<?> lines -> lines.stream().map(line -> ((Line) line).text()).toList().toString();
      case Object other -> other.toString();
    };
  }

  private Optional<Cell> fallback(Field field, Mark mark, String path) {
    return switch (field.fallback()) {
      case Fallback.Value(String written, String source) -> {
        Mark nowhere = new Mark(SourceText.ofFile("", ""), 0, 0, 1);
        Tree tree = new Tree.Scalar(written, true, nowhere);
        Optional<Object> content = new ShapeCheck(new Problems()).scalar(field, tree, path);
        list(field, path, written, Origin.FORMAT, Optional.empty(), Optional.of(source));
        yield Optional.of(new Cell(field, content, mark, mark));
      }
      case Fallback.Derived(String words) -> {
        list(field, path, words, Origin.FORMAT, Optional.empty(), Optional.of(Format.ASSUMED));
        yield Optional.empty();
      }
      case Fallback.Required _, Fallback.Absent _ -> Optional.empty();
    };
  }

  private void list(
      Field field,
      String path,
      String value,
      Origin origin,
      Optional<Place> place,
      Optional<String> source) {
    listed.add(
        new ResolvedValue(path, value, field.unit().symbol(), origin, place, source, field.doc()));
  }
}
