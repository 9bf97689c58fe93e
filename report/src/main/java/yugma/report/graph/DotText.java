// SPDX-License-Identifier: Apache-2.0
package yugma.report.graph;

import java.util.Locale;
import yugma.network.scenario.Link;
import yugma.network.scenario.Medium;
import yugma.network.scenario.Node;

/// Writes the [DOT language](https://graphviz.org/doc/info/lang.html) of Graphviz.
///
/// Positions are `pos` in degrees, which neato and fdp use with `-n` or a trailing `!`.
final class DotText {
  private DotText() {}

  static String of(Drawing drawing) {
    StringBuilder text = new StringBuilder();
    text.append("graph ").append(quoted(drawing.scenario().name())).append(" {\n");
    text.append("  label=").append(quoted(drawing.title())).append(";\n");
    drawing
        .scenario()
        .nodes()
        .values()
        .forEach(
            node ->
                text.append("  ")
                    .append(quoted(node.id()))
                    .append(" [label=")
                    .append(quoted(drawing.label(node)))
                    .append(", shape=")
                    .append(shape(node))
                    .append(position(node))
                    .append("];\n"));
    drawing.scenario().links().values().forEach(link -> text.append(edge(drawing, link)));
    return text.append("}\n").toString();
  }

  private static String edge(Drawing drawing, Link link) {
    String label = drawing.label(link).map(words -> "label=" + quoted(words)).orElse("");
    String style = link.medium() instanceof Medium.Sky ? "style=dashed" : "";
    return "  " + quoted(link.a()) + " -- " + quoted(link.b()) + " [" + label + style + "];\n";
  }

  private static String position(Node node) {
    return node.position()
        .map(at -> String.format(Locale.ROOT, ", pos=\"%.5f,%.5f!\"", at.lonDeg(), at.latDeg()))
        .orElse("");
  }

  private static String shape(Node node) {
    return switch (node.kind()) {
      case END_NODE -> "box";
      case REPEATER -> "hexagon";
      case TRUSTED_NODE -> "ellipse";
      case GROUND_STATION -> "trapezium";
      case SATELLITE -> "diamond";
    };
  }

  private static String quoted(String text) {
    return "\"" + Markup.dot(text) + "\"";
  }
}
