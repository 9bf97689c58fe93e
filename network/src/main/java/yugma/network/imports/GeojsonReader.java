// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import yugma.network.format.Range;
import yugma.network.problem.Code;
import yugma.network.scenario.Position;
import yugma.network.yaml.Mark;
import yugma.network.yaml.SourceText;
import yugma.network.yaml.Tree;

/// Reads [GeoJSON, RFC 7946](https://www.rfc-editor.org/rfc/rfc7946): points are nodes, lines are
/// links with the length that they are drawn with.
final class GeojsonReader {
  private final Remarks remarks;
  private final Headings headings = new Headings();
  private final List<Item> nodes = new ArrayList<>();
  private final List<Item> links = new ArrayList<>();
  private final List<Drawn> lines = new ArrayList<>();

  private GeojsonReader(Remarks remarks) {
    this.remarks = remarks;
  }

  /// A link and where it is drawn.
  record Drawn(Item link, Position start, Position end) {}

  /// The features of a file; nothing when it is not GeoJSON.
  static Optional<Draft> read(SourceText source, Remarks remarks) {
    return JsonTree.read(source, remarks).flatMap(root -> new GeojsonReader(remarks).draft(root));
  }

  private Optional<Draft> draft(Tree root) {
    String type = Json.text(root, "type").orElse("");
    List<Tree> features =
        type.equals("Feature")
            ? List.of(root)
            : Json.items(Json.member(root, "features").orElse(root));
    if (!type.equals("FeatureCollection") && !type.equals("Feature")) {
      remarks.add(Code.NOT_GEOJSON, root.mark(), "found", type.isEmpty() ? "nothing" : type);
      return Optional.empty();
    }
    features.forEach(this::feature);
    new LineEnds(nodes, remarks).join(lines);
    boolean isOurs = Json.member(root, "yugma").isPresent();
    Draft.Ends ends = isOurs ? Draft.Ends.BY_OUR_ID : Draft.Ends.BY_FOREIGN_ID;
    return Optional.of(new Draft(Json.text(root, "name"), nodes, links, ends));
  }

  private void feature(Tree feature) {
    Optional<Tree> geometry = Json.member(feature, "geometry");
    String type = geometry.flatMap(it -> Json.text(it, "type")).orElse("");
    Optional<Tree> coordinates = geometry.flatMap(it -> Json.member(it, "coordinates"));
    boolean isLink =
        Json.member(feature, "properties")
            .filter(it -> Json.member(it, "from").isPresent())
            .isPresent();
    switch (type) {
      case "Point" -> point(feature, coordinates);
      case "LineString" -> line(feature, coordinates.stream().toList());
      case "MultiLineString" -> line(feature, coordinates.map(Json::items).orElse(List.of()));
      case "" -> {
        Item item = item(isLink ? Role.LINK : Role.NODE, feature);
        (isLink ? links : nodes).add(item);
      }
      default -> remarks.add(Code.GEOMETRY_UNUSED, feature.mark(), "found", type);
    }
  }

  private void point(Tree feature, Optional<Tree> coordinates) {
    Item node = item(Role.NODE, feature);
    List<Tree> numbers = coordinates.map(Json::items).orElse(List.of());
    if (numbers.size() < 2) {
      remarks.add(
          Code.FOREIGN_VALUE_MISSING, feature.mark(), "owner", "point", "field", "two coordinates");
      return;
    }
    node.put(
        new Cell(
            Heading.of(Meaning.LONGITUDE), Json.scalar(numbers.get(0)), numbers.get(0).mark()));
    node.put(
        new Cell(Heading.of(Meaning.LATITUDE), Json.scalar(numbers.get(1)), numbers.get(1).mark()));
    if (numbers.size() > 2) {
      remarks.ignore("nodes", "altitude", numbers.get(2).mark(), List.of());
    }
    nodes.add(node);
  }

  /// @param parts each a list of positions
  private void line(Tree feature, List<Tree> parts) {
    Item link = item(Role.LINK, feature);
    List<Position> points = new ArrayList<>();
    double lengthKm = 0;
    for (Tree part : parts) {
      List<Position> way = new ArrayList<>();
      Json.items(part).forEach(place -> position(place).ifPresent(way::add));
      if (way.size() < Json.items(part).size()) {
        return; // wrong, and reported
      }
      for (int i = 1; i < way.size(); i++) {
        lengthKm += way.get(i - 1).greatCircleKm(way.get(i));
      }
      points.addAll(way);
    }
    if (points.size() < 2) {
      remarks.add(
          Code.FOREIGN_VALUE_MISSING, feature.mark(), "owner", "line", "field", "two positions");
      return;
    }
    if (points.size() > 2) {
      String length = Range.number(Math.round(lengthKm * 1000) / 1000.0);
      link.put(new Cell(Heading.of(Meaning.LINE_LENGTH), length, feature.mark()));
    }
    links.add(link);
    lines.add(new Drawn(link, points.getFirst(), points.getLast()));
  }

  private Optional<Position> position(Tree place) {
    List<Tree> numbers = Json.items(place);
    if (numbers.size() < 2) {
      remarks.add(
          Code.FOREIGN_VALUE_MISSING,
          place.mark(),
          "owner",
          "position",
          "field",
          "two coordinates");
      return Optional.empty();
    }
    Amounts amounts = new Amounts(remarks);
    OptionalDouble lon = amounts.read(cell(Meaning.LONGITUDE, numbers.get(0)), Amounts.LONGITUDE);
    OptionalDouble lat = amounts.read(cell(Meaning.LATITUDE, numbers.get(1)), Amounts.LATITUDE);
    return lat.isPresent() && lon.isPresent()
        ? Optional.of(new Position(lat.getAsDouble(), lon.getAsDouble()))
        : Optional.empty();
  }

  private static Cell cell(Meaning meaning, Tree tree) {
    return new Cell(Heading.of(meaning), Json.scalar(tree), tree.mark());
  }

  private Item item(Role role, Tree feature) {
    Item item = new Item(role, feature.mark());
    Json.member(feature, "id").ifPresent(id -> item.put(cell(Meaning.ID, id)));
    if (Json.member(feature, "properties").orElse(null) instanceof Tree.Mapping properties) {
      properties
          .entries()
          .forEach((name, entry) -> property(item, name, entry.key(), entry.value()));
    }
    return item;
  }

  private void property(Item item, String name, Mark key, Tree value) {
    if (value instanceof Tree.Scalar scalar) {
      if (scalar.isNull() || scalar.text().isBlank()) {
        return;
      }
      headings
          .of(item.role(), name)
          .filter(heading -> heading.meaning().measure() != Measure.ANGLE) // the geometry tells
          .filter(heading -> item.put(new Cell(heading, scalar.text(), scalar.mark())))
          .ifPresentOrElse(_ -> {}, () -> remarks.ignore(item.role(), name, key));
    } else {
      remarks.ignore(item.role(), name, key);
    }
  }
}
