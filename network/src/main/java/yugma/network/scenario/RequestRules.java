// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import java.util.ArrayDeque;
import java.util.Collections;
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
  private final Map<String, String> parts = new HashMap<>();

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
    if (bothStore && !areJoined(ends.get(0), ends.get(1))) {
      problems.add(
          Code.REQUEST_WITHOUT_PATH,
          request.placeOf("endpoints"),
          "from",
          ends.get(0),
          "to",
          ends.get(1));
    }
  }

  /// Whether pairs can join two nodes: only repeaters pass them on.
  private boolean areJoined(String one, String other) {
    return neighbours.getOrDefault(one, Set.of()).contains(other)
        || !Collections.disjoint(entries(one), entries(other));
  }

  /// The parts of the network that a node's pairs are swapped in, each told by one of its
  /// repeaters.
  private Set<String> entries(String node) {
    Set<String> entries = new HashSet<>();
    for (String near : swaps(node) ? Set.of(node) : neighbours.getOrDefault(node, Set.of())) {
      if (swaps(near)) {
        entries.add(part(near));
      }
    }
    return entries;
  }

  private boolean swaps(String node) {
    return known.kind(node).filter(NodeKind::swaps).isPresent();
  }

  /// The first repeater that was asked for of those that are joined by repeaters.
  private String part(String repeater) {
    String part = parts.get(repeater);
    if (part == null) {
      part = repeater;
      parts.put(repeater, part);
      Deque<String> next = new ArrayDeque<>(List.of(repeater));
      while (!next.isEmpty()) {
        for (String near : neighbours.getOrDefault(next.remove(), Set.of())) {
          if (swaps(near) && parts.putIfAbsent(near, part) == null) {
            next.add(near);
          }
        }
      }
    }
    return part;
  }
}
