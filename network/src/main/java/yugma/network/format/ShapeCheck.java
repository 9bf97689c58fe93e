// SPDX-License-Identifier: Apache-2.0
package yugma.network.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yugma.network.format.FieldType.Choice;
import yugma.network.format.FieldType.Citation;
import yugma.network.format.FieldType.Countries;
import yugma.network.format.FieldType.Country;
import yugma.network.format.FieldType.Duration;
import yugma.network.format.FieldType.Ids;
import yugma.network.format.FieldType.ListOf;
import yugma.network.format.FieldType.MapOf;
import yugma.network.format.FieldType.Moment;
import yugma.network.format.FieldType.Names;
import yugma.network.format.FieldType.Nested;
import yugma.network.format.FieldType.Real;
import yugma.network.format.FieldType.Texts;
import yugma.network.format.FieldType.Whole;
import yugma.network.problem.Code;
import yugma.network.problem.Problems;
import yugma.network.yaml.Mark;
import yugma.network.yaml.Tree;

/// Checks each map of a file, as it was written, against its section of the table of fields:
/// unknown keys, types, ranges. What is missing is for [yugma.network.format.Resolver] to say.
public final class ShapeCheck {
  private final Problems problems;
  private final ScalarCheck scalars;

  public ShapeCheck(Problems problems) {
    this.problems = problems;
    this.scalars = new ScalarCheck(problems);
  }

  /// A whole file.
  ///
  /// @param root of its tree
  public Optional<Values> check(Section section, Tree root) {
    return map(section, root, "", section.noun(), root.mark());
  }

  private Optional<Values> map(Section section, Tree tree, String path, String owner, Mark key) {
    if (!(tree instanceof Tree.Mapping mapping)) {
      return scalars.wrongType(owner, "a map", tree, path);
    }
    Map<String, Cell> cells = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach(
            (name, entry) -> {
              String inner = path.isEmpty() ? name : path + "." + name;
              section
                  .field(name)
                  .ifPresentOrElse(
                      field -> cells.put(name, cell(section, field, entry, inner, owner)),
                      () -> unknown(section, name, entry, inner, owner));
            });
    return Optional.of(new Values(section, path, owner, key, cells));
  }

  private void unknown(Section section, String name, Tree.Entry entry, String path, String owner) {
    if (problems.isFull()) {
      return;
    }
    List<String> arguments = new ArrayList<>(List.of("field", name, "owner", owner));
    Suggestion.forKey(section, name, entry.value())
        .ifPresent(
            near -> {
              arguments.addAll(List.of("suggestion", near.text()));
              if (!near.note().isEmpty()) {
                arguments.addAll(List.of("note", near.note()));
              }
            });
    problems.add(Code.UNKNOWN_FIELD, entry.key().at(path), arguments.toArray(String[]::new));
  }

  private Cell cell(Section section, Field field, Tree.Entry entry, String path, String owner) {
    Optional<Object> content = content(section, field, entry, path, owner);
    return new Cell(field, content, entry.key(), entry.value().mark());
  }

  private Optional<Object> content(
      Section section, Field field, Tree.Entry entry, String path, String owner) {
    Tree tree = entry.value();
    return switch (field.type()) {
      case Nested(Section inner) ->
          map(inner, tree, path, innerOwner(field, owner, section), entry.key()).map(map -> map);
      case ListOf(Section inner) -> list(inner, tree, path);
      case MapOf(Section inner) -> mapOf(inner, field, tree, path);
      case Ids _, Names _ -> lines(field, "a list of names", tree, path, scalars::id);
      case Countries _ -> lines(field, "a list of countries", tree, path, scalars::country);
      case Texts _ -> texts(field, tree, path);
      case Citation _ -> citation(section, tree, path);
      default -> scalar(field, tree, path);
    };
  }

  /// A value that stands alone, also one of the table's own defaults.
  Optional<Object> scalar(Field field, Tree tree, String path) {
    return switch (field.type()) {
      case Real(Range range) -> scalars.real(field, range, tree, path);
      case Whole(Range range) -> scalars.whole(field, range, tree, path);
      case Duration _ -> scalars.duration(field, tree, path);
      case FieldType.Text _ -> scalars.text(field.name(), tree, path).map(text -> text);
      case Moment _ -> scalars.moment(field, tree, path);
      case Country _ -> scalars.country(field.name(), tree, path).map(text -> text);
      case FieldType.Id _ -> scalars.id(field.name(), tree, path).map(text -> text);
      case Choice(List<String> words) -> scalars.choice(field, words, tree, path);
      default -> throw new IllegalArgumentException(field.name() + " is not a single value");
    };
  }

  private static String innerOwner(Field field, String owner, Section section) {
    return section.equals(Format.SCENARIO) || section.equals(Format.DEVICE)
        ? field.name()
        : field.name() + " of " + owner;
  }

  private Optional<Object> list(Section inner, Tree tree, String path) {
    if (!(tree instanceof Tree.Sequence sequence)) {
      return scalars.wrongType(path, "a list", tree, path);
    }
    List<Values> list = new ArrayList<>();
    int number = 0;
    for (Tree item : sequence.items()) {
      String itemPath = path + "." + number++;
      map(inner, item, itemPath, inner.noun() + " " + number, item.mark()).ifPresent(list::add);
    }
    return list.size() == number ? Optional.of(List.copyOf(list)) : Optional.empty();
  }

  private Optional<Object> mapOf(Section inner, Field field, Tree tree, String path) {
    if (!(tree instanceof Tree.Mapping mapping)) {
      return scalars.wrongType(field.name(), "a map", tree, path);
    }
    if (mapping.entries().isEmpty() && field.fallback() instanceof Fallback.Required) {
      problems.add(Code.NOTHING_IN_IT, tree.mark().at(path), "field", field.name());
    }
    Map<String, Values> map = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach(
            (id, entry) -> {
              String itemPath = path + "." + id;
              String owner = inner.noun() + " '" + id + "'";
              if (scalars.isId(id, entry.key().at(path))) {
                map.put(
                    id,
                    map(inner, entry.value(), itemPath, owner, entry.key())
                        .orElse(Values.broken(inner, itemPath, owner, entry.key())));
              }
            });
    return Optional.of(map);
  }

  /// Checks one item of a list.
  private interface ItemCheck {
    Optional<String> check(String name, Tree item, String path);
  }

  private Optional<Object> lines(
      Field field, String expected, Tree tree, String path, ItemCheck check) {
    if (!(tree instanceof Tree.Sequence sequence)) {
      return scalars.wrongType(field.name(), expected, tree, path);
    }
    List<Line> lines = new ArrayList<>();
    for (Tree item : sequence.items()) {
      check
          .check("an item of " + field.name(), item, path)
          .ifPresent(text -> lines.add(new Line(text, item.mark())));
    }
    return lines.size() == sequence.items().size() ? Optional.of(lines) : Optional.empty();
  }

  private Optional<Object> texts(Field field, Tree tree, String path) {
    if (!(tree instanceof Tree.Mapping mapping)) {
      return scalars.wrongType(field.name(), "a map", tree, path);
    }
    Map<String, Line> texts = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (scalars.isId(key, entry.key().at(path))) {
                scalars
                    .text("'" + key + "' of " + field.name(), entry.value(), path + "." + key)
                    .ifPresent(text -> texts.put(key, new Line(text, entry.key())));
              }
            });
    return Optional.of(texts);
  }

  private Optional<Object> citation(Section section, Tree tree, String path) {
    Map<String, Line> cited = new LinkedHashMap<>();
    if (!(tree instanceof Tree.Mapping mapping)) {
      scalars.id("source", tree, path).ifPresent(id -> cited.put("*", new Line(id, tree.mark())));
      return Optional.of(cited);
    }
    mapping
        .entries()
        .forEach(
            (name, entry) -> {
              boolean isField = section.field(name).isPresent() && !name.equals("source");
              if (!isField && !name.equals("*")) {
                problems.add(Code.SOURCE_OF_NOTHING, entry.key().at(path), "field", name);
              }
              scalars
                  .id("source", entry.value(), path)
                  .ifPresent(id -> cited.put(name, new Line(id, entry.value().mark())));
            });
    return Optional.of(cited);
  }
}
