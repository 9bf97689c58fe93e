// SPDX-License-Identifier: Apache-2.0
package yugma.report.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import yugma.network.scenario.Position;
import yugma.report.facts.LinkFacts;
import yugma.report.facts.NodeFacts;
import yugma.report.facts.PairLinkFacts;
import yugma.report.facts.RunFacts;
import yugma.report.map.Legend;
import yugma.report.map.NetworkMap;
import yugma.report.map.Place;
import yugma.report.map.Sheet;
import yugma.report.map.Spot;
import yugma.report.map.Way;
import yugma.report.markup.Caption;
import yugma.report.markup.Element;
import yugma.report.parts.Figure;
import yugma.report.parts.Section;
import yugma.report.story.Pen;

/// The network on the globe, and its nodes and links as tables.
record MapSection(RunFacts run, Pen pen) {
  private static final String SATELLITE = "satellite";

  Section section() {
    List<Element> parts = new ArrayList<>();
    List<Place> ground = ground();
    if (!ground.isEmpty()) {
      draw(ground, parts);
    }
    parts.addAll(new NetworkTables(run, pen).tables());
    return new Section("network", pen.say("map.heading"), parts);
  }

  private void draw(List<Place> ground, List<Element> parts) {
    NetworkMap map = NetworkMap.of(ground, satellites(), ways());
    List<Sheet> sheets = map.sheets();
    List<Element> details = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      Sheet sheet = sheets.get(i);
      Caption caption = caption(sheet, i);
      Element drawing = map.drawing(sheet, caption, this::kilometres);
      Optional<Element> legend = i == 0 ? Optional.of(legend(map, sheet)) : Optional.empty();
      Element figure =
          new Figure(caption, caption.title(), drawing, legend, Optional.empty()).element(pen);
      (i == 0 ? parts : details).add(figure);
    }
    if (!details.isEmpty()) {
      parts.add(Element.of("div", "pair").add(details));
    }
    notes(map, sheets).forEach(note -> parts.add(Section.note(note)));
  }

  private String kilometres(double km) {
    return pen.kilometres(km);
  }

  private Caption caption(Sheet sheet, int index) {
    String title =
        index == 0
            ? pen.say("map.title")
            : pen.say("map.detail", "letter", sheet.letter(), "place", sheet.name());
    double km = sheet.frame().widthKm();
    double round = km >= 100 ? 10 * Math.round(km / 10) : Math.round(km);
    String description =
        pen.say("map.desc", "nodes", sheet.places().size(), "kilometres", kilometres(round));
    return new Caption("map-" + index, title, description);
  }

  private List<String> notes(NetworkMap map, List<Sheet> sheets) {
    List<String> notes = new ArrayList<>();
    if (sheets.size() > 1) {
      notes.add(pen.say("map.groups"));
    }
    if (map.places().stream().anyMatch(place -> place.kind() == Place.Kind.SATELLITE)) {
      notes.add(pen.say("map.satellites"));
    }
    int unplaced = run.nodes().size() - map.places().size();
    if (unplaced > 0) {
      notes.add(pen.say("map.unplaced", "nodes", unplaced));
    }
    if (sheets.stream().anyMatch(Sheet::showsLand)) {
      notes.add(pen.say("map.land"));
    }
    return notes.isEmpty() ? notes : List.of(String.join(" ", notes));
  }

  private List<Place> ground() {
    List<Place> places = new ArrayList<>();
    for (NodeFacts node : run.nodes()) {
      position(pen, node.id())
          .ifPresent(
              at -> {
                Spot spot = new Spot(at.lonDeg(), at.latDeg());
                places.add(new Place(node.id(), pen.node(node.id()), kind(node), spot));
              });
    }
    return places;
  }

  static Optional<Position> position(Pen pen, String node) {
    return Optional.ofNullable(pen.scenario().nodes().get(node)).flatMap(n -> n.position());
  }

  private static Place.Kind kind(NodeFacts node) {
    for (Place.Kind kind : Place.Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(node.kind())) {
        return kind;
      }
    }
    return Place.Kind.END_NODE;
  }

  private List<NetworkMap.Satellite> satellites() {
    List<NetworkMap.Satellite> satellites = new ArrayList<>();
    for (NodeFacts node : run.nodes()) {
      if (node.kind().equals(SATELLITE) && position(pen, node.id()).isEmpty()) {
        Set<String> stations = new LinkedHashSet<>();
        for (LinkFacts link : run.links()) {
          if (link.a().equals(node.id()) || link.b().equals(node.id())) {
            stations.add(link.a().equals(node.id()) ? link.b() : link.a());
          }
        }
        satellites.add(
            new NetworkMap.Satellite(node.id(), pen.node(node.id()), List.copyOf(stations)));
      }
    }
    return satellites;
  }

  private List<Way> ways() {
    Set<String> used = run.linksUsed();
    List<Way> ways = new ArrayList<>();
    for (LinkFacts link : run.links()) {
      EnumSet<Way.Trait> traits = EnumSet.noneOf(Way.Trait.class);
      if (link.medium().equals("downlink")) {
        traits.add(Way.Trait.DOWNLINK);
      }
      if (used.contains(link.id())) {
        traits.add(Way.Trait.USED);
      }
      if (run.next("attack_begins", link.id(), 0).isPresent()) {
        traits.add(Way.Trait.TAPPED);
      }
      if (run.next("cut_begins", link.id(), 0).isPresent()) {
        traits.add(Way.Trait.CUT);
      }
      ways.add(new Way(link.a(), link.b(), traits));
    }
    Set<String> passed =
        run.requests().stream()
            .flatMap(request -> request.paths().stream())
            .flatMap(path -> path.links().stream())
            .collect(Collectors.toSet());
    for (PairLinkFacts link : run.pairLinks()) {
      if (run.link(link.id()).isEmpty()) {
        boolean isPassed = passed.contains(link.id());
        ways.add(
            new Way(
                link.a(),
                link.b(),
                isPassed ? EnumSet.of(Way.Trait.USED) : EnumSet.noneOf(Way.Trait.class)));
      }
    }
    return ways;
  }

  private Element legend(NetworkMap map, Sheet whole) {
    List<Element> items = new ArrayList<>();
    for (Place.Kind kind : Place.Kind.values()) {
      if (map.places().stream().anyMatch(place -> place.kind() == kind)) {
        String word = pen.word("kind", kind.name().toLowerCase(Locale.ROOT));
        items.add(Legend.item(Legend.key(kind), word));
      }
    }
    if (!whole.groups().isEmpty()) {
      items.add(Legend.item(Legend.group(), pen.say("map.group")));
    }
    if (map.ways().stream().anyMatch(way -> !way.traits().contains(Way.Trait.DOWNLINK))) {
      items.add(Legend.item(Legend.fibre(), pen.say("map.fibre")));
    }
    for (Way.Trait trait : Way.Trait.values()) {
      if (map.ways().stream().anyMatch(way -> way.traits().contains(trait))) {
        String word = pen.say("map." + trait.name().toLowerCase(Locale.ROOT));
        items.add(Legend.item(Legend.key(trait), word));
      }
    }
    return Element.of("ul", "legend").add(items);
  }
}
