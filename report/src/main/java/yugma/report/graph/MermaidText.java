// SPDX-License-Identifier: Apache-2.0
package yugma.report.graph;

import java.util.Optional;
import yugma.network.scenario.Link;
import yugma.network.scenario.Medium;
import yugma.network.scenario.Node;

/// Writes a [Mermaid flowchart](https://mermaid.js.org/syntax/flowchart.html).
final class MermaidText {
  private MermaidText() {}

  static String of(Drawing drawing) {
    StringBuilder text = new StringBuilder("graph LR\n");
    for (Node node : drawing.scenario().nodes().values()) {
      String label = "\"" + Markup.mermaid(drawing.label(node)) + "\"";
      text.append("  ").append(id(node.id())).append(shaped(node, label)).append('\n');
    }
    for (Link link : drawing.scenario().links().values()) {
      String line = link.medium() instanceof Medium.Sky ? "-.-" : "---";
      Optional<String> label = drawing.label(link);
      text.append("  ").append(id(link.a())).append(' ').append(line);
      label.ifPresent(words -> text.append("|\"").append(Markup.mermaid(words)).append("\"|"));
      text.append(' ').append(id(link.b())).append('\n');
    }
    return text.toString();
  }

  /// Bare ids may be words of the language, such as `end`.
  private static String id(String id) {
    return "n_" + id.replace('-', '_');
  }

  private static String shaped(Node node, String label) {
    return switch (node.kind()) {
      case END_NODE -> "[" + label + "]";
      case REPEATER -> "((" + label + "))";
      case TRUSTED_NODE -> "{{" + label + "}}";
      case GROUND_STATION -> "[/" + label + "\\]";
      case SATELLITE -> "([" + label + "])";
    };
  }
}
