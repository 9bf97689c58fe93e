// SPDX-License-Identifier: Apache-2.0
package yugma.network.pairs;

import java.util.Collection;
import java.util.List;
import yugma.entanglement.routing.Path;

/// The slots of each node, shared out evenly among the paths that pass it: a repeater gives a path
/// as many on each of two sides, an end on one.
final class Slots {
  private final PairNetwork network;
  private final int[] sides;

  Slots(PairNetwork network, Collection<Path> paths) {
    this.network = network;
    this.sides = new int[network.plan().nodes().size()];
    for (Path path : paths) {
      for (int i = 0; i < path.nodes().size(); i++) {
        sides[path.nodes().get(i)] += i == 0 || i == path.hops() ? 1 : 2;
      }
    }
  }

  /// What each node of a path gives it, on each side of a repeater.
  List<Integer> of(Path path) {
    return path.nodes().stream()
        .map(node -> Math.max(1, network.plan().nodes().get(node).memory().slots() / sides[node]))
        .toList();
  }
}
