// SPDX-License-Identifier: Apache-2.0
package yugma.report.map;

import java.util.Comparator;
import java.util.List;

/// A part of a map that is drawn by itself.
///
/// @param letter under which the whole map shows it; empty for the whole map
/// @param places on it
/// @param groups of its places that it shows as one sign, because they have sheets of their own
/// @param frame where they lie
public record Sheet(String letter, List<Place> places, List<Sheet> groups, Frame frame) {
  /// Below this width the outlines of land would be wrong by more than they tell.
  private static final double LAND_FROM_KM = 600;

  public Sheet {
    places = List.copyOf(places);
    groups = List.copyOf(groups);
  }

  /// The name that stands for all its places: that of an end node where there is one.
  public String name() {
    return places.stream().min(Comparator.comparing(Place::kind)).map(Place::name).orElse("");
  }

  /// Whether land is drawn on it.
  public boolean showsLand() {
    return frame.widthKm() >= LAND_FROM_KM;
  }

  /// The places that it shows each by itself.
  List<Place> single() {
    return places.stream()
        .filter(place -> groups.stream().noneMatch(group -> group.places().contains(place)))
        .toList();
  }
}
