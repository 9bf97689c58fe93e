// SPDX-License-Identifier: Apache-2.0
package yugma.report.map;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds places that a map shows too close together to tell apart.
final class Groups {
  /// Places nearer than this touch, in drawing units.
  private static final double TOUCH = 24;

  /// A group wider than this is a line of places that the map shows well enough.
  private static final double WIDEST = 80;

  private Groups() {}

  /// The groups of at least two places, in the order of the places.
  static List<List<Place>> of(List<Place> places, Frame frame) {
    List<List<Place>> groups = new ArrayList<>();
    Set<Place> left = new LinkedHashSet<>(places);
    while (!left.isEmpty()) {
      List<Place> group = new ArrayList<>(List.of(left.iterator().next()));
      left.remove(group.getFirst());
      for (int i = 0; i < group.size(); i++) {
        Place member = group.get(i);
        List<Place> touching =
            left.stream().filter(place -> distance(member, place, frame) < TOUCH).toList();
        group.addAll(touching);
        touching.forEach(left::remove);
      }
      if (group.size() > 1 && width(group, frame) <= WIDEST) {
        groups.add(group);
      }
    }
    return groups;
  }

  private static double width(List<Place> group, Frame frame) {
    double widest = 0;
    for (Place a : group) {
      for (Place b : group) {
        widest = Math.max(widest, distance(a, b, frame));
      }
    }
    return widest;
  }

  private static double distance(Place a, Place b, Frame frame) {
    Spot from = a.spot().near(frame.centre());
    Spot to = b.spot().near(frame.centre());
    return StrictMath.hypot(frame.x(from) - frame.x(to), frame.y(from) - frame.y(to));
  }
}
