// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import java.util.List;
import yugma.network.format.Values;
import yugma.network.problem.Code;
import yugma.network.problem.Problems;

/// Two endpoints are two nodes that exist and differ.
final class EndpointRules {
  private EndpointRules() {}

  /// Whether they do; reported if not.
  static boolean hold(Values owner, References known) {
    Problems problems = known.problems();
    List<String> ends = owner.ids("endpoints");
    boolean allKnown = true;
    for (int i = 0; i < ends.size(); i++) {
      if (!known.nodes().containsKey(ends.get(i))) {
        known.nameless(
            Code.NO_SUCH_NODE, owner.placeOf("endpoints", i), ends.get(i), known.nodes());
        allKnown = false;
      }
    }
    if (owner.has("endpoints") && ends.size() != 2 && !ends.isEmpty()) {
      problems.add(Code.NOT_TWO_ENDPOINTS, owner.placeOf("endpoints"), "count", "" + ends.size());
      return false;
    }
    if (ends.size() == 2 && ends.get(0).equals(ends.get(1))) {
      problems.add(Code.SAME_ENDPOINTS, owner.placeOf("endpoints", 1), "node", ends.get(0));
      return false;
    }
    return allKnown && ends.size() == 2;
  }
}
