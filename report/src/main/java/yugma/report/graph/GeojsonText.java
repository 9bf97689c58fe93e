// SPDX-License-Identifier: Apache-2.0
package yugma.report.graph;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import yugma.network.scenario.Link;
import yugma.network.scenario.Medium;
import yugma.network.scenario.Node;
import yugma.network.scenario.Position;
import yugma.network.scenario.Scenario;
import yugma.physics.optics.Fibre;

/// Writes GeoJSON, RFC 7946: nodes as points, links as straight lines; what has no position has no
/// geometry.
final class GeojsonText {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private GeojsonText() {}

  static String of(Scenario scenario) {
    ObjectNode root = JSON.createObjectNode().put("type", "FeatureCollection");
    root.put("name", scenario.title().getOrDefault("en", scenario.name()));
    root.put("yugma", 1);
    ArrayNode features = root.putArray("features");
    scenario.nodes().values().forEach(node -> node(node, features.addObject()));
    scenario.links().values().forEach(link -> link(link, scenario, features.addObject()));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root).replace("\r\n", "\n")
        + "\n";
  }

  private static void node(Node node, ObjectNode feature) {
    feature.put("type", "Feature");
    if (node.position().isPresent()) {
      ObjectNode geometry = feature.putObject("geometry").put("type", "Point");
      put(node.position().get(), geometry.putArray("coordinates"));
    } else {
      feature.putNull("geometry");
    }
    ObjectNode properties = feature.putObject("properties").put("id", node.id());
    properties.put("kind", node.kind().name().toLowerCase(Locale.ROOT));
    for (Map.Entry<String, String> title : node.title().entrySet()) {
      boolean isEnglish = title.getKey().equals("en");
      properties.put(isEnglish ? "title" : "title_" + title.getKey(), title.getValue());
    }
    node.owner().country().ifPresent(code -> properties.put("country", code));
    node.owner().operator().ifPresent(id -> properties.put("operator", id));
    properties.put("trust", node.owner().trust().name().toLowerCase(Locale.ROOT));
  }

  private static void link(Link link, Scenario scenario, ObjectNode feature) {
    feature.put("type", "Feature");
    Optional<Position> a = scenario.node(link.a()).position();
    Optional<Position> b = scenario.node(link.b()).position();
    if (a.isPresent() && b.isPresent()) {
      ObjectNode geometry = feature.putObject("geometry").put("type", "LineString");
      ArrayNode coordinates = geometry.putArray("coordinates");
      put(a.get(), coordinates.addArray());
      put(b.get(), coordinates.addArray());
    } else {
      feature.putNull("geometry");
    }
    ObjectNode properties = feature.putObject("properties").put("id", link.id());
    properties.put("from", link.a()).put("to", link.b()).put("medium", link.medium().word());
    if (link.medium() instanceof Medium.Glass(Fibre fibre)) {
      properties.put("length_km", fibre.lengthKm());
      properties.put("attenuation_db_per_km", fibre.attenuationDbPerKm());
      properties.put("splices", fibre.splices());
      properties.put("splice_loss_db", fibre.spliceLossDb());
      properties.put("excess_loss_db", fibre.excessLossDb());
      properties.put("group_index", fibre.groupIndex());
    }
  }

  private static void put(Position position, ArrayNode coordinates) {
    coordinates.add(position.lonDeg()).add(position.latDeg());
  }
}
