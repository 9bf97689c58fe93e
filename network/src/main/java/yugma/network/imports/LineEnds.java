// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import yugma.network.format.Range;
import yugma.network.problem.Code;
import yugma.network.scenario.Position;
import yugma.network.yaml.Mark;

/// Finds the nodes that drawn lines end at: the nearest within a kilometre, else a new one.
final class LineEnds {
  private static final double NEAR_KM = 1;
  private static final double NEAR_DEG = 0.01; // 1.1 km of latitude

  private final List<Item> nodes;
  private final Remarks remarks;
  private final NavigableMap<Double, List<Placed>> byLatitude = new TreeMap<>();

  private record Placed(Position position, String id) {}

  /// @param nodes to which new ones are added; each gets an ID
  LineEnds(List<Item> nodes, Remarks remarks) {
    this.nodes = nodes;
    this.remarks = remarks;
    int number = 0;
    for (Item node : nodes) {
      number++;
      String id = node.text(Meaning.ID).or(() -> node.text(Meaning.TITLE)).orElse("");
      if (id.isEmpty()) {
        id = "#" + number;
      }
      node.put(new Cell(Heading.of(Meaning.ID), id, node.mark()));
      place(node, id);
    }
  }

  private void place(Item node, String id) {
    // What is wrong with a position is told when the nodes are judged.
    Amounts amounts = new Amounts(new Remarks());
    OptionalDouble lat = amounts.read(node.cell(Meaning.LATITUDE), Amounts.LATITUDE);
    OptionalDouble lon = amounts.read(node.cell(Meaning.LONGITUDE), Amounts.LONGITUDE);
    if (lat.isPresent() && lon.isPresent()) {
      place(new Position(lat.getAsDouble(), lon.getAsDouble()), id);
    }
  }

  private void place(Position position, String id) {
    byLatitude
        .computeIfAbsent(position.latDeg(), _ -> new ArrayList<>())
        .add(new Placed(position, id));
  }

  /// Gives each line that does not name its nodes those it ends at.
  void join(List<GeojsonReader.Drawn> lines) {
    for (GeojsonReader.Drawn line : lines) {
      end(line.link(), Meaning.FROM, line.start());
      end(line.link(), Meaning.TO, line.end());
    }
  }

  private void end(Item link, Meaning end, Position position) {
    if (link.cell(end).isEmpty()) {
      String id = nearest(position).orElseGet(() -> made(position, link.mark()));
      link.put(new Cell(Heading.of(end), id, link.mark()));
    }
  }

  private Optional<String> nearest(Position position) {
    double best = NEAR_KM;
    Optional<String> found = Optional.empty();
    double lat = position.latDeg();
    for (List<Placed> band :
        byLatitude.subMap(lat - NEAR_DEG, true, lat + NEAR_DEG, true).values()) {
      for (Placed placed : band) {
        double away = position.greatCircleKm(placed.position);
        if (away < best || (away <= best && found.isEmpty())) {
          best = away;
          found = Optional.of(placed.id);
        }
      }
    }
    return found;
  }

  private String made(Position position, Mark mark) {
    String id = "#" + (nodes.size() + 1);
    Item node = new Item(Role.NODE, mark);
    node.put(new Cell(Heading.of(Meaning.ID), id, mark));
    node.put(new Cell(Heading.of(Meaning.LATITUDE), Range.number(position.latDeg()), mark));
    node.put(new Cell(Heading.of(Meaning.LONGITUDE), Range.number(position.lonDeg()), mark));
    nodes.add(node);
    place(position, id);
    remarks.add(
        Code.NODE_MADE,
        mark,
        "lat",
        Range.number(position.latDeg()),
        "lon",
        Range.number(position.lonDeg()));
    return id;
  }
}
