// SPDX-License-Identifier: Apache-2.0
package yugma.report.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import yugma.network.format.Range;
import yugma.network.scenario.Link;
import yugma.network.scenario.Medium;
import yugma.network.scenario.Node;
import yugma.network.scenario.Scenario;
import yugma.physics.optics.Fibre;

/// Writes [GraphML](http://graphml.graphdrawing.org/specification.html) with the keys of the
/// Topology Zoo, and those of a scenario beside them.
final class GraphmlText {
  private static final Map<String, String> NODE_KEYS =
      keys(
          "label string Latitude double Longitude double Country string kind string"
              + " operator string trust string title_gu string title_hi string");

  private static final Map<String, String> EDGE_KEYS =
      keys(
          "medium string length_km double attenuation_db_per_km double splices int"
              + " splice_loss_db double excess_loss_db double group_index double");

  private GraphmlText() {}

  private static Map<String, String> keys(String namesAndTypes) {
    List<String> words = Pattern.compile(" ").splitAsStream(namesAndTypes).toList();
    Map<String, String> keys = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i += 2) {
      keys.put(words.get(i), words.get(i + 1));
    }
    return keys;
  }

  static String of(Scenario scenario) {
    StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    text.append("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
    key(text, "graph", "Network", "string");
    key(text, "graph", "yugma", "int");
    NODE_KEYS.forEach((name, type) -> key(text, "node", name, type));
    EDGE_KEYS.forEach((name, type) -> key(text, "edge", name, type));
    text.append("  <graph edgedefault=\"undirected\">\n");
    data(text, "Network", scenario.title().getOrDefault("en", scenario.name()));
    data(text, "yugma", "1");
    scenario.nodes().values().forEach(node -> node(text, node));
    scenario.links().values().forEach(link -> edge(text, link));
    return text.append("  </graph>\n</graphml>\n").toString();
  }

  private static void key(StringBuilder text, String owner, String name, String type) {
    text.append("  <key id=\"" + name + "\" for=\"" + owner + "\" attr.name=\"" + name + "\"");
    text.append(" attr.type=\"" + type + "\"/>\n");
  }

  private static void data(StringBuilder text, String key, String value) {
    text.append("    <data key=\"" + key + "\">" + Markup.xml(value) + "</data>\n");
  }

  private static void node(StringBuilder text, Node node) {
    text.append("    <node id=\"" + node.id() + "\">\n");
    if (node.title().containsKey("en")) {
      data(text, "label", node.title().getOrDefault("en", ""));
    }
    node.position()
        .ifPresent(
            at -> {
              data(text, "Latitude", Range.number(at.latDeg()));
              data(text, "Longitude", Range.number(at.lonDeg()));
            });
    node.owner().country().ifPresent(code -> data(text, "Country", code));
    data(text, "kind", node.kind().name().toLowerCase(Locale.ROOT));
    node.owner().operator().ifPresent(id -> data(text, "operator", id));
    data(text, "trust", node.owner().trust().name().toLowerCase(Locale.ROOT));
    for (String tag : new String[] {"gu", "hi"}) {
      if (node.title().containsKey(tag)) {
        data(text, "title_" + tag, node.title().getOrDefault(tag, ""));
      }
    }
    text.append("    </node>\n");
  }

  private static void edge(StringBuilder text, Link link) {
    text.append("    <edge id=\"" + link.id() + "\"");
    text.append(" source=\"" + link.a() + "\" target=\"" + link.b() + "\">\n");
    data(text, "medium", link.medium().word());
    if (link.medium() instanceof Medium.Glass(Fibre fibre)) {
      data(text, "length_km", Range.number(fibre.lengthKm()));
      data(text, "attenuation_db_per_km", Range.number(fibre.attenuationDbPerKm()));
      data(text, "splices", "" + fibre.splices());
      data(text, "splice_loss_db", Range.number(fibre.spliceLossDb()));
      data(text, "excess_loss_db", Range.number(fibre.excessLossDb()));
      data(text, "group_index", Range.number(fibre.groupIndex()));
    }
    text.append("    </edge>\n");
  }
}
