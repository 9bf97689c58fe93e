// SPDX-License-Identifier: Apache-2.0
package yugma.report.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import yugma.report.markup.Caption;
import yugma.report.markup.Element;

/// A network on the globe.
///
/// @param places its nodes, satellites at a spot that stands for them
/// @param ways its links, of which only those between its places are drawn
public record NetworkMap(List<Place> places, List<Way> ways) {
  /// The most sheets beside the whole map.
  private static final int MOST = 8;

  public NetworkMap {
    places = List.copyOf(places);
    ways = List.copyOf(ways);
    if (places.isEmpty()) {
      throw new IllegalArgumentException("a map needs a place");
    }
  }

  /// A satellite and the stations that it sends light to.
  public record Satellite(String id, String name, List<String> stations) {}

  /// A map with its satellites above the middle of their stations: they are everywhere in the
  /// course of a day, so that a drawing can only stand for them.
  ///
  /// @param ground nodes that have a place
  public static NetworkMap of(List<Place> ground, List<Satellite> satellites, List<Way> ways) {
    List<Place> all = new ArrayList<>(ground);
    Frame frame = Frame.around(ground.stream().map(Place::spot).toList());
    Map<String, Integer> taken = new LinkedHashMap<>();
    for (Satellite satellite : satellites) {
      List<Spot> stations =
          ground.stream()
              .filter(place -> satellite.stations().contains(place.id()))
              .map(place -> place.spot().near(frame.centre()))
              .toList();
      if (!stations.isEmpty()) {
        int before = taken.merge(String.join(" ", satellite.stations()), 1, Integer::sum) - 1;
        Spot above = above(stations, frame, before);
        all.add(new Place(satellite.id(), satellite.name(), Place.Kind.SATELLITE, above));
      }
    }
    return new NetworkMap(all, ways);
  }

  private static Spot above(List<Spot> stations, Frame frame, int before) {
    double x = stations.stream().mapToDouble(frame::x).average().orElseThrow();
    double y = stations.stream().mapToDouble(frame::y).min().orElseThrow();
    double aside = 46 * ((before + 1) / 2) * (before % 2 == 0 ? 1 : -1);
    return frame.spot(x + aside, y - 0.2 * frame.height());
  }

  /// The whole map, and a sheet for each group of places that are too close together on it.
  public List<Sheet> sheets() {
    Frame frame = Frame.around(places.stream().map(Place::spot).toList());
    List<Sheet> details = new ArrayList<>();
    for (List<Place> group : Groups.of(places, frame)) {
      if (details.size() < MOST && group.size() < places.size()) {
        String letter = String.valueOf((char) ('A' + details.size()));
        Frame own = Frame.around(group.stream().map(Place::spot).toList());
        details.add(new Sheet(letter, group, List.of(), own));
      }
    }
    List<Sheet> sheets = new ArrayList<>(List.of(new Sheet("", places, details, frame)));
    sheets.addAll(details);
    return sheets;
  }

  /// A sheet as a drawing.
  ///
  /// @param kilometres the figures on its scale bar
  public Element drawing(Sheet sheet, Caption caption, DoubleFunction<String> kilometres) {
    return new MapDrawing(this, sheet).of(caption, kilometres);
  }
}
