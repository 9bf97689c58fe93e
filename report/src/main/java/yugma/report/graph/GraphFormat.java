// SPDX-License-Identifier: Apache-2.0
package yugma.report.graph;

import yugma.network.scenario.Scenario;

/// The forms in which a network can be shown.
public enum GraphFormat {
  /// A picture: a map where nodes have positions, else a layout of its own.
  SVG,
  /// A diagram for pages in Markdown.
  MERMAID,
  /// For the programs of Graphviz.
  DOT,
  /// For maps; `yugma import` reads it back.
  GEOJSON,
  /// For programs that work with graphs; `yugma import` reads it back.
  GRAPHML;

  /// The text of a network, with its last line end.
  ///
  /// @param language of the titles: `en`, `gu`, `hi`
  public String text(Scenario scenario, String language) {
    Drawing drawing = new Drawing(scenario, language);
    return switch (this) {
      case SVG -> SvgText.of(drawing);
      case MERMAID -> MermaidText.of(drawing);
      case DOT -> DotText.of(drawing);
      case GEOJSON -> GeojsonText.of(scenario);
      case GRAPHML -> GraphmlText.of(scenario);
    };
  }

  /// How names of its files end, without the point.
  public String ending() {
    return switch (this) {
      case SVG -> "svg";
      case MERMAID -> "mmd";
      case DOT -> "dot";
      case GEOJSON -> "geojson";
      case GRAPHML -> "graphml";
    };
  }
}
