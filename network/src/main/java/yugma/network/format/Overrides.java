// SPDX-License-Identifier: Apache-2.0
package yugma.network.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yugma.kernel.words.Nearest;
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
import yugma.network.yaml.TreeReader;

/// A `--set path=value`, put into the tree of a scenario before it is checked.
///
/// The path follows the table of fields: `run.seed`, `links.a-b.length_km`, `events.0.fraction`.
/// The value is read as YAML. A map in the way is made when it is absent; a link or an event is
/// not.
public final class Overrides {
  private final String flag;
  private final String path;
  private final Problems problems;
  private final Tree value;
  private final Mark mark;

  private Overrides(String flag, String path, Problems problems, Tree value) {
    this.flag = flag;
    this.path = path;
    this.problems = problems;
    this.value = value;
    this.mark = value.mark();
  }

  /// The tree with the value in it; the same tree when the problem has been reported.
  ///
  /// @param set as it was typed, `path=value`
  public static Tree apply(Tree root, String set, Problems problems) {
    String flag = "--set " + set;
    int equals = set.indexOf('=');
    if (equals < 1) {
      problems.add(Code.MALFORMED_SET, new Place.InFlag(flag, ""), "value", set);
      return root;
    }
    String path = set.substring(0, equals);
    Optional<Tree> value =
        TreeReader.read(SourceText.ofFlag(flag, set.substring(equals + 1)), problems);
    if (value.isEmpty() || !(root instanceof Tree.Mapping mapping)) {
      return root;
    }
    List<String> parts = Arrays.asList(path.split("\\.", -1));
    return new Overrides(flag, path, problems, value.get()).inMap(Format.SCENARIO, mapping, parts);
  }

  private Tree inMap(Section section, Tree.Mapping map, List<String> parts) {
    String key = parts.getFirst();
    Optional<Field> field = section.field(key);
    if (field.isEmpty()) {
      return nowhere(
          map, key, section.noun(), Suggestion.forKey(section, key, value).map(Suggestion::text));
    }
    if (parts.size() == 1) {
      return map.with(key, new Tree.Entry(mark, value));
    }
    Tree old =
        Optional.ofNullable(map.entries().get(key))
            .map(Tree.Entry::value)
            .orElse(new Tree.Mapping(Map.of(), mark));
    List<String> rest = parts.subList(1, parts.size());
    Tree changed =
        switch (field.get().type()) {
          case Nested(Section inner) when old instanceof Tree.Mapping child ->
              inMap(inner, child, rest);
          case MapOf(Section inner) when old instanceof Tree.Mapping child ->
              inMapOf(inner, key, child, rest);
          case ListOf(Section inner) when old instanceof Tree.Sequence list ->
              inList(inner, key, list, rest);
          case Texts _, Citation _ when old instanceof Tree.Mapping child && rest.size() == 1 ->
              child.with(rest.getFirst(), new Tree.Entry(mark, value));
          default -> nowhere(old, rest.getFirst(), key, Optional.empty());
        };
    return changed.equals(old) ? map : map.with(key, entry(map, key, changed));
  }

  private Tree.Entry entry(Tree.Mapping map, String key, Tree changed) {
    Tree.Entry old = map.entries().get(key);
    return new Tree.Entry(old == null ? mark : old.key(), changed);
  }

  private Tree inMapOf(Section inner, String noun, Tree.Mapping map, List<String> parts) {
    String id = parts.getFirst();
    if (parts.size() == 1) {
      return map.with(id, new Tree.Entry(mark, value));
    }
    Tree.Entry old = map.entries().get(id);
    if (old == null) {
      return nowhere(map, id, noun, Nearest.to(id, map.entries().keySet()));
    }
    if (!(old.value() instanceof Tree.Mapping child)) {
      return map;
    }
    return map.with(
        id, new Tree.Entry(old.key(), inMap(inner, child, parts.subList(1, parts.size()))));
  }

  private Tree inList(Section inner, String noun, Tree.Sequence list, List<String> parts) {
    String index = parts.getFirst();
    if (!index.matches("[0-9]{1,6}") || Integer.parseInt(index) >= list.items().size()) {
      return nowhere(list, index, noun, Optional.empty());
    }
    int i = Integer.parseInt(index);
    if (parts.size() == 1) {
      return list.with(i, value);
    }
    return list.items().get(i) instanceof Tree.Mapping child
        ? list.with(i, inMap(inner, child, parts.subList(1, parts.size())))
        : list;
  }

  private Tree nowhere(Tree unchanged, String part, String owner, Optional<String> suggestion) {
    List<String> arguments = new ArrayList<>(List.of("part", part, "owner", owner, "path", path));
    suggestion.ifPresent(text -> arguments.addAll(List.of("suggestion", text)));
    problems.add(
        Code.NO_SUCH_PLACE_TO_SET, new Place.InFlag(flag, path), arguments.toArray(String[]::new));
    return unchanged;
  }
}
