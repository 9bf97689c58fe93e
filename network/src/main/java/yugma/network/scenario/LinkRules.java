// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import java.util.List;
import java.util.Optional;
import yugma.network.format.Range;
import yugma.network.format.Values;
import yugma.network.problem.Code;
import yugma.network.problem.Problems;

/// What the values of one link must mean together.
final class LinkRules {
  private final References known;
  private final Problems problems;

  LinkRules(References known) {
    this.known = known;
    this.problems = known.problems();
  }

  void check(Values link) {
    if (!EndpointRules.hold(link, known)) {
      return;
    }
    List<String> ends = link.ids("endpoints");
    Optional<String> medium = link.text("medium");
    if (medium.filter("downlink"::equals).isPresent()) {
      checkDownlink(link, ends);
    } else if (medium.isPresent()) {
      checkFibre(link, ends);
    }
  }

  private void checkDownlink(Values link, List<String> ends) {
    Optional<NodeKind> from = known.kind(ends.get(0));
    Optional<NodeKind> to = known.kind(ends.get(1));
    boolean isOther =
        from.filter(kind -> kind != NodeKind.SATELLITE).isPresent()
            || to.filter(kind -> kind != NodeKind.GROUND_STATION).isPresent();
    if (isOther) {
      problems.add(Code.NOT_A_DOWNLINK, link.placeOf("endpoints"));
    }
  }

  private void checkFibre(Values link, List<String> ends) {
    for (int i = 0; i < 2; i++) {
      if (known.kind(ends.get(i)).filter(NodeKind.SATELLITE::equals).isPresent()) {
        problems.add(Code.SATELLITE_AT_THE_END, link.placeOf("endpoints", i), "node", ends.get(i));
      }
    }
    Optional<Position> a = known.position(ends.get(0));
    Optional<Position> b = known.position(ends.get(1));
    Optional<Double> length = link.real("length_km");
    if (a.isPresent() && b.isPresent() && length.isPresent()) {
      checkLength(link, length.get(), a.get().greatCircleKm(b.get()));
    }
  }

  private void checkLength(Values link, double length, double straight) {
    boolean isShorter = length < straight;
    boolean isEqual = straight > 1 && Math.abs(length / straight - 1) < 0.005;
    if (isShorter || isEqual) {
      problems.add(
          isEqual ? Code.GREAT_CIRCLE_LENGTH : Code.SHORTER_THAN_GREAT_CIRCLE,
          link.placeOf("length_km"),
          "length",
          Range.number(length),
          "straight",
          Range.number(Math.round(straight * 100) / 100.0));
    }
  }
}
