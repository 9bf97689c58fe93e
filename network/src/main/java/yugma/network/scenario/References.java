// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import java.util.Map;
import java.util.Optional;
import yugma.kernel.words.Nearest;
import yugma.network.format.Values;
import yugma.network.problem.Code;
import yugma.network.problem.Place;
import yugma.network.problem.Problems;

/// The ids of a scenario, to which other values refer.
///
/// @param nodes by id
/// @param links by id
/// @param demands by id
/// @param problems where an id that leads nowhere is reported
record References(
    Map<String, Values> nodes,
    Map<String, Values> links,
    Map<String, Values> demands,
    Problems problems) {
  static References of(Values top, Problems problems) {
    return new References(top.map("nodes"), top.map("links"), top.map("demands"), problems);
  }

  /// Reports an id that is not there.
  void nameless(Code code, Place place, String name, Map<String, Values> known) {
    if (problems.isFull()) {
      return;
    }
    Nearest.to(name, known.keySet())
        .ifPresentOrElse(
            near -> problems.add(code, place, "id", name, "suggestion", near),
            () ->
                problems.add(code, place, "id", name, "known", String.join(", ", known.keySet())));
  }

  Optional<NodeKind> kind(String node) {
    return Optional.ofNullable(nodes.get(node))
        .flatMap(values -> values.text("kind"))
        .map(word -> Builder.constant(NodeKind.class, word));
  }

  Optional<Position> position(String node) {
    return Optional.ofNullable(nodes.get(node))
        .flatMap(
            values ->
                values
                    .real("lat_deg")
                    .flatMap(lat -> values.real("lon_deg").map(lon -> new Position(lat, lon))));
  }

  Optional<String> medium(String link) {
    return Optional.ofNullable(links.get(link)).flatMap(values -> values.text("medium"));
  }
}
