// SPDX-License-Identifier: Apache-2.0
package yugma.report.graph;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import yugma.network.scenario.Link;
import yugma.network.scenario.Medium;
import yugma.network.scenario.Node;
import yugma.report.graph.Layout.Point;

/// Writes a picture as SVG 1.1, light on dark or dark on light as the reader has chosen, with no
/// script and nothing from elsewhere.
final class SvgText {
  private static final double WIDTH = 960;
  private static final double MARGIN = 70;
  private static final double LEAST_HEIGHT = 240;
  private static final double MOST_HEIGHT = 800;

  /// Beyond these numbers labels would cover one another.
  private static final int MOST_LINK_LABELS = 60;

  private static final int MOST_NODE_LABELS = 200;

  private static final String STYLE =
      """
      <style>
        .network .paper { fill: #ffffff } .network text { font: 13px sans-serif; fill: #1a1a1a }
        .network .halo { stroke: #ffffff; stroke-width: 3px; paint-order: stroke }
        .network .fibre { stroke: #5b6b7b; stroke-width: 2 } .network .sky { stroke: #8a5bd0; stroke-width: 2; stroke-dasharray: 6 5 }
        .network .length { font-size: 11px; fill: #4a5663 } .network .title { font-size: 16px; font-weight: bold }
        .network .node { fill: #1f77b4; stroke: #ffffff; stroke-width: 1.5 } .network .relay { fill: #e07b00 }
        @media (prefers-color-scheme: dark) {
          .network .paper { fill: #14181d } .network text { fill: #e8e8e8 } .network .halo, .network .node { stroke: #14181d }
          .network .fibre { stroke: #93a4b5 } .network .length { fill: #b8c4d0 } .network .node { fill: #62b0e8 } .network .relay { fill: #ffae4d }
        }
      </style>
      """;

  private final Drawing drawing;
  private final Map<String, Point> points;
  private final double height;
  private final StringBuilder text = new StringBuilder();

  private SvgText(Drawing drawing, Map<String, Point> points, double height) {
    this.drawing = drawing;
    this.points = points;
    this.height = height;
  }

  static String of(Drawing drawing) {
    Layout layout = Layout.of(drawing.scenario());
    Frame frame = Frame.of(layout.points());
    return new SvgText(drawing, frame.fitted(layout.points()), frame.height()).svg();
  }

  private String svg() {
    String size = shown(WIDTH) + " " + shown(height);
    text.append("<svg class=\"network\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        .append(size);
    text.append("\" width=\"").append(shown(WIDTH)).append("\" height=\"").append(shown(height));
    text.append("\" role=\"img\" aria-labelledby=\"title\">\n");
    text.append("<title id=\"title\">").append(Markup.xml(drawing.title())).append("</title>\n");
    text.append(STYLE);
    text.append("<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n");
    text.append("<text class=\"title\" x=\"20\" y=\"30\">").append(Markup.xml(drawing.title()));
    text.append("</text>\n");
    drawing.scenario().links().values().forEach(this::link);
    drawing.scenario().nodes().values().forEach(this::node);
    return text.append("</svg>\n").toString();
  }

  private void link(Link link) {
    Point a = at(link.a());
    Point b = at(link.b());
    String style = link.medium() instanceof Medium.Sky ? "sky" : "fibre";
    Optional<String> label = drawing.label(link);
    text.append("<g><title>").append(link.id());
    label.ifPresent(words -> text.append(", ").append(words));
    text.append("</title><line class=\"").append(style).append('"');
    attribute("x1", a.x());
    attribute("y1", a.y());
    attribute("x2", b.x());
    attribute("y2", b.y());
    text.append("/>");
    if (label.isPresent() && drawing.scenario().links().size() <= MOST_LINK_LABELS) {
      words("length halo", new Point((a.x() + b.x()) / 2, (a.y() + b.y()) / 2 - 4), label.get());
    }
    text.append("</g>\n");
  }

  private void node(Node node) {
    Point at = at(node.id());
    String kind = node.relays() ? "node relay" : "node";
    text.append("<g><title>").append(Markup.xml(drawing.label(node))).append("</title>");
    switch (node.kind()) {
      case END_NODE -> {
        text.append("<rect class=\"").append(kind).append('"');
        attribute("x", at.x() - 6);
        attribute("y", at.y() - 6);
        text.append(" width=\"12\" height=\"12\"/>");
      }
      case REPEATER -> path(kind, at, "m-2.5 -7h5v4.5h4.5v5h-4.5v4.5h-5v-4.5h-4.5v-5h4.5z");
      case TRUSTED_NODE -> {
        text.append("<circle class=\"").append(kind).append('"');
        attribute("cx", at.x());
        attribute("cy", at.y());
        text.append(" r=\"6\"/>");
      }
      case GROUND_STATION -> path(kind, at, "m-8 6 8 -14 8 14z");
      case SATELLITE -> path(kind, at, "m-8 0 8 -8 8 8 -8 8z");
    }
    if (drawing.scenario().nodes().size() <= MOST_NODE_LABELS) {
      words("halo", new Point(at.x(), at.y() + 22), drawing.label(node));
    }
    text.append("</g>\n");
  }

  private void path(String kind, Point at, String shape) {
    text.append("<path class=\"").append(kind).append("\" d=\"M").append(shown(at.x()));
    text.append(' ').append(shown(at.y())).append(shape).append("\"/>");
  }

  private void words(String style, Point at, String words) {
    text.append("<text class=\"").append(style).append('"');
    attribute("x", at.x());
    attribute("y", at.y());
    text.append(" text-anchor=\"middle\">").append(Markup.xml(words)).append("</text>");
  }

  private void attribute(String name, double value) {
    text.append(' ').append(name).append("=\"").append(shown(value)).append('"');
  }

  private Point at(String node) {
    return points.getOrDefault(node, new Point(0, 0));
  }

  private static String shown(double value) {
    String one = String.format(Locale.ROOT, "%.1f", value);
    return one.endsWith(".0") ? one.substring(0, one.length() - 2) : one;
  }

  /// How points of any units come to lie on the paper.
  ///
  /// @param left least x
  /// @param top least y
  /// @param scale pixels for a unit
  /// @param indent what centres a narrow picture
  /// @param height of the paper
  private record Frame(double left, double top, double scale, double indent, double height) {
    static Frame of(Map<String, Point> points) {
      double left = points.values().stream().mapToDouble(Point::x).min().orElse(0);
      double right = points.values().stream().mapToDouble(Point::x).max().orElse(1);
      double top = points.values().stream().mapToDouble(Point::y).min().orElse(0);
      double bottom = points.values().stream().mapToDouble(Point::y).max().orElse(1);
      double wide = StrictMath.max(1e-9, right - left);
      double high = StrictMath.max(1e-9, bottom - top);
      double inner = WIDTH - 2 * MARGIN;
      double scale = StrictMath.min(inner / wide, (MOST_HEIGHT - 2 * MARGIN) / high);
      double height = StrictMath.max(LEAST_HEIGHT, high * scale + 2 * MARGIN);
      return new Frame(left, top, scale, (inner - wide * scale) / 2, height);
    }

    Map<String, Point> fitted(Map<String, Point> points) {
      double bottom = points.values().stream().mapToDouble(Point::y).max().orElse(0);
      double spare = (height - 2 * MARGIN - (bottom - top) * scale) / 2;
      Map<String, Point> fitted = new LinkedHashMap<>();
      points.forEach(
          (id, at) ->
              fitted.put(
                  id,
                  new Point(
                      MARGIN + indent + (at.x() - left) * scale,
                      MARGIN + spare + (at.y() - top) * scale)));
      return fitted;
    }
  }
}
