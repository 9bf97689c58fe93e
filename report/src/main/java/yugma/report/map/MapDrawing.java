// SPDX-License-Identifier: Apache-2.0
package yugma.report.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import yugma.report.map.Way.Trait;
import yugma.report.markup.Caption;
import yugma.report.markup.Element;
import yugma.report.markup.Length;

/// Draws one sheet of a map: land, links, nodes, names, and how long a kilometre is.
final class MapDrawing {
  /// Above this width one scale does not hold for the whole sheet.
  private static final double SCALE_TO_KM = 5000;

  private static final int PARTS = 24;

  private final NetworkMap map;
  private final Sheet sheet;
  private final Frame frame;
  private final List<Clip.Dot> signs = new ArrayList<>();
  private final List<List<Clip.Dot>> lines = new ArrayList<>();

  MapDrawing(NetworkMap map, Sheet sheet) {
    this.map = map;
    this.sheet = sheet;
    this.frame = sheet.frame();
  }

  Element of(Caption caption, DoubleFunction<String> kilometres) {
    Element drawing = caption.drawing(frame.width(), frame.height()).with("class", style());
    Element sea =
        Element.of("rect", sheet.showsLand() ? "sea" : "ground")
            .with("width", frame.width())
            .with("height", frame.height());
    drawing = drawing.add(sea);
    if (sheet.showsLand()) {
      drawing = drawing.add(Element.of("path", "land").with("d", Land.read().outline(frame)));
    }
    drawing = drawing.add(Element.of("g", "ways").add(ways()));
    drawing = drawing.add(Element.of("g", "nodes").add(nodes()));
    return hasScale() ? drawing.add(scale(kilometres)) : drawing;
  }

  private boolean hasScale() {
    return frame.widthKm() <= SCALE_TO_KM;
  }

  /// A few nodes without land around them need no large drawing.
  private String style() {
    boolean isFew = sheet.places().size() <= 4 && !sheet.showsLand();
    return isFew ? "drawing map few" : "drawing map";
  }

  private List<Element> ways() {
    Map<String, Place> byId = new LinkedHashMap<>();
    map.places().forEach(place -> byId.put(place.id(), place));
    List<Element> drawn = new ArrayList<>();
    for (Way way : map.ways()) {
      Optional<Place> a = Optional.ofNullable(byId.get(way.a()));
      Optional<Place> b = Optional.ofNullable(byId.get(way.b()));
      if (a.isPresent() && b.isPresent() && isSeen(a.get(), b.get())) {
        draw(way, line(a.get(), b.get()), drawn);
      }
    }
    return drawn;
  }

  /// A link is seen when one end is on the sheet, unless one sign stands for both.
  private boolean isSeen(Place a, Place b) {
    boolean onSheet = sheet.places().contains(a) || sheet.places().contains(b);
    boolean inOne =
        sheet.groups().stream()
            .anyMatch(group -> group.places().contains(a) && group.places().contains(b));
    return onSheet && !inOne;
  }

  /// Fibre follows the great circle; light from a satellite's sign is drawn straight.
  private List<Clip.Dot> line(Place a, Place b) {
    boolean straight =
        a.kind() == Place.Kind.SATELLITE
            || b.kind() == Place.Kind.SATELLITE
            || frame.widthKm() < SCALE_TO_KM;
    List<Spot> way = straight ? List.of(a.spot(), b.spot()) : a.spot().wayTo(b.spot(), PARTS);
    return way.stream()
        .map(spot -> spot.near(frame.centre()))
        .map(spot -> new Clip.Dot(frame.x(spot), frame.y(spot)))
        .toList();
  }

  private void draw(Way way, List<Clip.Dot> line, List<Element> drawn) {
    lines.add(line);
    StringBuilder style = new StringBuilder("way");
    way.traits().forEach(trait -> style.append(' ').append(trait.name().toLowerCase(Locale.ROOT)));
    StringBuilder d = new StringBuilder();
    for (Clip.Dot dot : line) {
      d.append(d.isEmpty() ? 'M' : 'L').append(at(dot));
    }
    drawn.add(Element.of("path", style.toString()).with("d", d.toString()));
    Clip.Dot middle = middle(line);
    if (way.traits().contains(Trait.CUT) || way.traits().contains(Trait.TAPPED)) {
      signs.add(middle);
    }
    if (way.traits().contains(Trait.CUT)) {
      String bars = "M" + at(middle) + Way.CUT;
      drawn.add(Element.of("path", "cut-sign").with("d", bars));
    }
    if (way.traits().contains(Trait.TAPPED)) {
      String eye = "M" + at(middle) + Way.TAP;
      drawn.add(Element.of("path", "tap-sign").with("d", eye));
    }
  }

  private static Clip.Dot middle(List<Clip.Dot> line) {
    Clip.Dot before = line.get((line.size() - 1) / 2);
    Clip.Dot after = line.get(line.size() / 2);
    return new Clip.Dot((before.x() + after.x()) / 2, (before.y() + after.y()) / 2);
  }

  private static String at(Clip.Dot dot) {
    return Length.of(dot.x()) + " " + Length.of(dot.y());
  }

  private List<Element> nodes() {
    List<Element> drawn = new ArrayList<>();
    Labels labels = new Labels(frame.width(), frame.height());
    List<Place> single = sheet.single().stream().sorted(Comparator.comparing(Place::kind)).toList();
    single.forEach(place -> labels.keepClear(dot(place)));
    sheet.groups().forEach(group -> labels.keepClear(middle(group)));
    signs.forEach(labels::keepClear);
    if (hasScale()) {
      labels.keepCornerClear(frame.width() / 4 + 20, 28);
    }
    lines.forEach(labels::avoid);
    for (Place place : single) {
      drawn.add(sign(place));
    }
    for (Sheet group : sheet.groups()) {
      drawn.add(sign(group));
      labels.name(middle(group), named(group), 6).ifPresent(drawn::add);
    }
    for (Place place : single) {
      labels.name(dot(place), place.name(), 0).ifPresent(drawn::add);
    }
    return drawn;
  }

  private static String named(Sheet group) {
    return group.name() + " +" + (group.places().size() - 1);
  }

  private Clip.Dot dot(Place place) {
    Spot near = place.spot().near(frame.centre());
    return new Clip.Dot(frame.x(near), frame.y(near));
  }

  private Clip.Dot middle(Sheet group) {
    double x = group.places().stream().mapToDouble(p -> dot(p).x()).average().orElseThrow();
    double y = group.places().stream().mapToDouble(p -> dot(p).y()).average().orElseThrow();
    return new Clip.Dot(x, y);
  }

  private Element sign(Place place) {
    return Element.of("path", "node " + place.kind().styleClass())
        .with("d", "M" + at(dot(place)) + place.kind().shape());
  }

  private Element sign(Sheet group) {
    Clip.Dot at = middle(group);
    Element disc =
        Element.of("circle", "node group").with("cx", at.x()).with("cy", at.y()).with("r", 9);
    Element letter =
        Element.of("text", "letter").with("x", at.x()).with("y", at.y() + 4).say(group.letter());
    return Element.of("g").add(disc, letter);
  }

  private Element scale(DoubleFunction<String> kilometres) {
    double kmPerUnit = frame.widthKm() / frame.width();
    double most = frame.width() / 4 * kmPerUnit;
    double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(most)));
    double km = most >= 5 * power ? 5 * power : most >= 2 * power ? 2 * power : power;
    double y = frame.height() - 8;
    String bar = "M10 " + Length.of(y - 4) + "v4h" + Length.of(km / kmPerUnit) + "v-4";
    return Element.of("g", "scale")
        .add(Element.of("path", "bar-line").with("d", bar))
        .add(Element.of("text", "tick").with("x", 14).with("y", y - 6).say(kilometres.apply(km)));
  }
}
