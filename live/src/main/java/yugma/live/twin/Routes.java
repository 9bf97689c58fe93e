// SPDX-License-Identifier: Apache-2.0
package yugma.live.twin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yugma.network.scenario.Link;
import yugma.network.scenario.Node;
import yugma.network.scenario.Policy;
import yugma.network.scenario.Scenario;

/// The way of keys between two sites: over the fewest links, by sites that may relay and that the
/// demand's policy allows.
final class Routes {
  private final Scenario scenario;
  private final Map<String, List<String>> neighbours = new HashMap<>();

  Routes(Scenario scenario) {
    this.scenario = scenario;
    for (String id : scenario.qkd().keySet()) {
      Link link = scenario.link(id);
      neighbours.computeIfAbsent(link.a(), _ -> new ArrayList<>()).add(link.b());
      neighbours.computeIfAbsent(link.b(), _ -> new ArrayList<>()).add(link.a());
    }
  }

  /// The sites after the first, the far end last; empty where there is no way. O(links).
  Optional<List<String>> between(String from, String to, Policy policy) {
    Map<String, String> before = new HashMap<>(Map.of(from, from));
    Deque<String> reached = new ArrayDeque<>(List.of(from));
    while (!reached.isEmpty() && !before.containsKey(to)) {
      String at = reached.removeFirst();
      for (String next : neighbours.getOrDefault(at, List.of())) {
        if (!before.containsKey(next) && (next.equals(to) || mayPass(next, policy))) {
          before.put(next, at);
          reached.addLast(next);
        }
      }
    }
    if (!before.containsKey(to)) {
      return Optional.empty();
    }
    List<String> way = new ArrayList<>();
    for (String at = to; !at.equals(from); at = before.getOrDefault(at, from)) {
      way.add(at);
    }
    Collections.reverse(way);
    return Optional.of(way);
  }

  private boolean mayPass(String site, Policy policy) {
    Node node = scenario.nodes().get(site);
    return node != null
        && node.relays()
        && policy.allowsCountry(node)
        && policy.allowsOperator(node);
  }
}
