// SPDX-License-Identifier: Apache-2.0
package yugma.report.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yugma.report.markup.Caption;
import yugma.report.markup.Element;
import yugma.report.markup.Length;

/// A plot of curves over an axis.
///
/// @param caption what it is called
/// @param x axis to the right
/// @param y axis upwards
/// @param layers from the lowest
public record Chart(Caption caption, Axis x, Axis y, List<Layer> layers) {
  private static final double WIDTH = 400;
  private static final double HEIGHT = 230;
  private static final double TOP = 34;
  private static final double BOTTOM = 190;
  private static final double RIGHT = 388;

  public Chart {
    layers = List.copyOf(layers);
  }

  /// The drawing.
  public Element svg() {
    Element back = Element.of("g", "axes").add(grid());
    Element front = Element.of("g", "layers");
    List<Element> drawn = new ArrayList<>();
    layers.forEach(layer -> draw(layer, drawn));
    return caption.drawing(WIDTH, HEIGHT).add(back, front.add(drawn));
  }

  /// The names of its layers, each beside what it looks like.
  public Element legend() {
    Map<String, Layer> named = new LinkedHashMap<>();
    layers.forEach(layer -> named.putIfAbsent(layer.look() + layer.name(), layer));
    List<Element> items = new ArrayList<>();
    named
        .values()
        .forEach(layer -> items.add(Element.of("li").add(Signs.key(layer)).say(layer.name())));
    return Element.of("ul", "legend").add(items);
  }

  private double left() {
    int longest = y.ticks().stream().mapToInt(tick -> tick.label().length()).max().orElse(1);
    return 14 + 7 * longest;
  }

  private double xOf(double value) {
    return left() + Math.clamp(x.share(value), 0.0, 1.0) * (RIGHT - left());
  }

  private double yOf(double value) {
    return BOTTOM - Math.clamp(y.share(value), 0.0, 1.0) * (BOTTOM - TOP);
  }

  private List<Element> grid() {
    List<Element> grid = new ArrayList<>();
    grid.add(words("axis", 2, 14, y.title()));
    for (Axis.Tick tick : y.ticks()) {
      double at = yOf(tick.at());
      grid.add(line("grid", left(), at, RIGHT, at));
      grid.add(words("tick end", left() - 6, at + 4, tick.label()));
    }
    for (Axis.Tick tick : x.ticks()) {
      double at = xOf(tick.at());
      grid.add(line("mark", at, BOTTOM, at, BOTTOM + 4));
      grid.add(words("tick middle", at, BOTTOM + 17, tick.label()));
    }
    grid.add(line("base", left(), BOTTOM, RIGHT, BOTTOM));
    grid.add(words("axis end", RIGHT, HEIGHT - 6, x.title()));
    return grid;
  }

  private void draw(Layer layer, List<Element> drawn) {
    String look = layer.look().styleClass();
    switch (layer) {
      case Layer.Curve curve -> drawn.add(Element.of("path", "curve " + look).with("d", d(curve)));
      case Layer.Level level -> {
        double at = yOf(level.y());
        drawn.add(line("level " + look, left(), at, RIGHT, at));
      }
      case Layer.Span span -> drawn.add(span(span));
      case Layer.Moment moment -> {
        double at = xOf(moment.x());
        drawn.add(line("moment " + look, at, TOP, at, BOTTOM));
        drawn.add(Signs.at(moment.look(), at, TOP - 6));
      }
      case Layer.Signs signs ->
          signs.points().forEach(p -> drawn.add(Signs.at(signs.look(), xOf(p.x()), yOf(p.y()))));
    }
  }

  private Element span(Layer.Span span) {
    String look = span.look().styleClass();
    double from = xOf(span.from());
    return Element.of("rect", "span " + look)
        .with("x", from)
        .with("y", TOP)
        .with("width", Math.max(1.5, xOf(span.until()) - from))
        .with("height", BOTTOM - TOP)
        .with("fill", "url(#hatch-" + look + ")");
  }

  private String d(Layer.Curve curve) {
    StringBuilder d = new StringBuilder();
    for (List<Point> piece : curve.pieces()) {
      String before = "M";
      for (Point point : piece) {
        d.append(before).append(Length.of(xOf(point.x()))).append(' ');
        d.append(Length.of(yOf(point.y())));
        before = "L";
      }
    }
    return d.toString();
  }

  private static Element line(String style, double x1, double y1, double x2, double y2) {
    String d = "M" + Length.of(x1) + " " + Length.of(y1) + "L" + Length.of(x2) + " ";
    return Element.of("path", style).with("d", d + Length.of(y2));
  }

  private static Element words(String style, double x, double y, String words) {
    return Element.of("text", style).with("x", x).with("y", y).say(words);
  }
}
