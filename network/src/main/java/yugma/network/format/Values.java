// SPDX-License-Identifier: Apache-2.0
package yugma.network.format;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yugma.kernel.time.Time;
import yugma.network.problem.Place;
import yugma.network.yaml.Mark;

/// The checked fields of one map of the file.
///
/// A query is empty when the field is absent or wrong; what is wrong has been reported.
public final class Values {
  private final Section section;
  private final String path;
  private final String owner;
  private final Mark mark;
  private final Map<String, Cell> cells;
  private final boolean isBroken;

  Values(Section section, String path, String owner, Mark mark, Map<String, Cell> cells) {
    this(section, path, owner, mark, cells, false);
  }

  private Values(
      Section section,
      String path,
      String owner,
      Mark mark,
      Map<String, Cell> cells,
      boolean isBroken) {
    this.section = section;
    this.path = path;
    this.owner = owner;
    this.mark = mark;
    this.cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    this.isBroken = isBroken;
  }

  /// Stands for something that is no map at all, so that its id is known all the same.
  static Values broken(Section section, String path, String owner, Mark mark) {
    return new Values(section, path, owner, mark, Map.of(), true);
  }

  /// Its path in the scenario, such as `links.a-b`; empty for the whole.
  public String path() {
    return path;
  }

  /// What it describes, such as `link 'a-b'`.
  public String owner() {
    return owner;
  }

  /// Where it stands.
  public Place place() {
    return mark.at(path);
  }

  /// Where the value of a field stands; the map itself when the field is not written.
  public Place placeOf(String field) {
    Cell cell = cells.get(field);
    return cell == null ? place() : cell.value().at(pathOf(field));
  }

  /// Where the key of a field stands; the map itself when the field is not written.
  public Place keyOf(String field) {
    Cell cell = cells.get(field);
    return cell == null ? place() : cell.key().at(pathOf(field));
  }

  public boolean has(String field) {
    return cells.containsKey(field);
  }

  public Optional<Double> real(String field) {
    return content(field, Double.class);
  }

  public Optional<Long> whole(String field) {
    return content(field, Long.class);
  }

  public Optional<Time> time(String field) {
    return content(field, Time.class);
  }

  public Optional<Instant> moment(String field) {
    return content(field, Instant.class);
  }

  public Optional<String> text(String field) {
    return content(field, String.class);
  }

  public Optional<Values> nested(String field) {
    return content(field, Values.class);
  }

  /// A list of names; empty when absent.
  public List<String> ids(String field) {
    return content(field, List.class).stream()
        .flatMap(list -> ((List<?>) list).stream())
        .map(line -> ((Line) line).text())
        .toList();
  }

  /// Where an item of a list of names stands.
  public Place placeOf(String field, int index) {
    List<?> lines = content(field, List.class).orElse(List.of());
    return ((Line) lines.get(index)).mark().at(pathOf(field));
  }

  /// A list of maps of fields; empty when absent.
  public List<Values> list(String field) {
    return content(field, List.class).stream()
        .flatMap(list -> ((List<?>) list).stream())
        .map(Values.class::cast)
        .toList();
  }

  /// A map from keys to texts; empty when absent.
  public Map<String, String> texts(String field) {
    Map<String, String> texts = new LinkedHashMap<>();
    map(field, Line.class).forEach((key, line) -> texts.put(key, line.text()));
    return texts;
  }

  /// Where a key of a map of texts stands.
  public Place keyOf(String field, String key) {
    Line line = map(field, Line.class).get(key);
    return line == null ? placeOf(field) : line.mark().at(pathOf(field) + "." + key);
  }

  /// A map from ids to maps of fields; empty when absent.
  public Map<String, Values> map(String field) {
    return map(field, Values.class);
  }

  private <T> Map<String, T> map(String field, Class<T> type) {
    Map<String, T> result = new LinkedHashMap<>();
    content(field, Map.class)
        .ifPresent(map -> ((Map<?, ?>) map).forEach((k, v) -> result.put("" + k, type.cast(v))));
    return result;
  }

  private <T> Optional<T> content(String field, Class<T> type) {
    if (section.field(field).isEmpty()) {
      throw new IllegalArgumentException("a " + section.noun() + " has no field " + field);
    }
    return Optional.ofNullable(cells.get(field)).flatMap(Cell::content).map(type::cast);
  }

  /// The id of the source that a field cites here.
  Optional<String> citation(String field) {
    Map<String, Line> cited = citations();
    return Optional.ofNullable(cited.getOrDefault(field, cited.get("*"))).map(Line::text);
  }

  /// The sources that are cited here, by field; `*` stands for all fields.
  Map<String, Line> citations() {
    return section.field("source").isPresent() ? map("source", Line.class) : Map.of();
  }

  boolean isBroken() {
    return isBroken;
  }

  Section section() {
    return section;
  }

  Mark mark() {
    return mark;
  }

  /// A field that is written.
  Cell cell(String field) {
    return Optional.ofNullable(cells.get(field))
        .orElseThrow(() -> new IllegalArgumentException(owner + " has no " + field));
  }

  Map<String, Cell> cells() {
    return cells;
  }

  String pathOf(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }
}
