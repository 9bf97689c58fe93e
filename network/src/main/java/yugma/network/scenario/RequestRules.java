// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import yugma.kernel.time.Time;
import yugma.network.format.Values;
import yugma.network.problem.Code;
import yugma.network.problem.Problems;

/// What the values of one request for pairs must mean together.
final class RequestRules {
  private final References known;
  private final Problems problems;
  private final Map<String, Set<String>> neighbours = new HashMap<>();

  /// @param heralded the entries of links that herald pairs, by the link's id
  RequestRules(References known, Map<String, Values> heralded) {
    this.known = known;
    this.problems = known.problems();
    for (String id : heralded.keySet()) {
      Values link = known.links().get(id);
      List<String> ends = link == null ? List.of() : link.ids("endpoints");
      if (ends.size() == 2) {
        join(ends.get(0), ends.get(1));
        join(ends.get(1), ends.get(0));
      }
    }
  }

  private void join(String one, String other) {
    neighbours.computeIfAbsent(one, _ -> new TreeSet<>()).add(other);
  }

  void check(Values request) {
    if (EndpointRules.hold(request, known)) {
      checkEnds(request, request.ids("endpoints"));
    }
    Optional<Time> start = request.time("start");
    Optional<Time> deadline = request.time("deadline");
    if (start.isPresent() && deadline.isPresent() && !deadline.get().isAfter(start.get())) {
      problems.add(
          Code.TIME_ORDER, request.placeOf("deadline"), "later", "deadline", "earlier", "start");
    }
    if (request.time("cutoff").filter(Time.ZERO::equals).isPresent()) {
      problems.add(Code.NO_TIME_AT_ALL, request.placeOf("cutoff"), "field", "cutoff");
    }
    Optional<Long> rounds = request.whole("distillation_rounds").filter(count -> count > 1);
    if (rounds.isPresent() && request.text("distillation").filter("epl"::equals).isPresent()) {
      problems.add(
          Code.ONE_ROUND_ONLY, request.placeOf("distillation_rounds"), "rounds", "" + rounds.get());
    }
  }

  private void checkEnds(Values request, List<String> ends) {
    boolean bothStore = true;
    for (int i = 0; i < 2; i++) {
      Values node = known.nodes().get(ends.get(i));
      if (node != null && !node.has("memory")) {
        problems.add(Code.NO_MEMORY, request.placeOf("endpoints", i), "node", ends.get(i));
        bothStore = false;
      }
    }
    if (bothStore && !reached(ends.get(0)).contains(ends.get(1))) {
      problems.add(
          Code.REQUEST_WITHOUT_PATH,
          request.placeOf("endpoints"),
          "from",
          ends.get(0),
          "to",
          ends.get(1));
    }
  }

  /// All nodes that pairs of a node can reach: only repeaters pass them on.
  private Set<String> reached(String from) {
    Set<String> reached = new HashSet<>();
    Deque<String> next = new ArrayDeque<>(List.of(from));
    while (!next.isEmpty()) {
      String node = next.remove();
      boolean passes = node.equals(from) || known.kind(node).filter(NodeKind::swaps).isPresent();
      for (String other : passes ? neighbours.getOrDefault(node, Set.of()) : Set.<String>of()) {
        if (reached.add(other)) {
          next.add(other);
        }
      }
    }
    return reached;
  }
}
