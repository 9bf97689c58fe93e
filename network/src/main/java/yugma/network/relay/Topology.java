// SPDX-License-Identifier: Apache-2.0
package yugma.network.relay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yugma.kernel.time.Time;
import yugma.network.link.LinkRun;
import yugma.network.link.LinkState;
import yugma.network.scenario.Node;
import yugma.network.scenario.Position;
import yugma.network.scenario.Scenario;
import yugma.physics.optics.Fibre;

/// The nodes of a network and the links that make key between them, by number.
final class Topology {
  /// Light in the fibre of the ordinary network between two ground stations, which carries what a
  /// satellite's two links have to tell each other: along the great circle, the least there can be.
  private static final double GROUND_INDEX = 1.468;

  private final List<Node> nodes;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final LinkRun[] links;
  private final Map<LinkRun, Integer> linkNumbers = new HashMap<>();
  private final int[][] ends;
  private final int[][] linksOf;

  Topology(Scenario scenario, List<LinkRun> links) {
    this.nodes = List.copyOf(scenario.nodes().values());
    for (int i = 0; i < nodes.size(); i++) {
      numbers.put(nodes.get(i).id(), i);
    }
    this.links = links.toArray(LinkRun[]::new);
    this.ends = new int[links.size()][];
    Map<Integer, List<Integer>> at = new LinkedHashMap<>();
    for (int i = 0; i < links.size(); i++) {
      linkNumbers.put(links.get(i), i);
      ends[i] = new int[] {number(links.get(i).link().a()), number(links.get(i).link().b())};
      for (int end : ends[i]) {
        at.computeIfAbsent(end, _ -> new ArrayList<>()).add(i);
      }
    }
    this.linksOf = new int[nodes.size()][];
    for (int i = 0; i < nodes.size(); i++) {
      linksOf[i] = at.getOrDefault(i, List.of()).stream().mapToInt(Integer::intValue).toArray();
    }
  }

  int nodeCount() {
    return nodes.size();
  }

  int linkCount() {
    return links.length;
  }

  int number(String node) {
    return Scenario.known(numbers, node, "node");
  }

  int number(LinkRun link) {
    return linkNumbers.getOrDefault(link, -1);
  }

  Node node(int number) {
    return nodes.get(number);
  }

  LinkRun link(int number) {
    return links[number];
  }

  /// The links of a node.
  int[] linksOf(int node) {
    return linksOf[node];
  }

  /// The node at the other end of a link.
  int other(int link, int node) {
    return ends[link][0] == node ? ends[link][1] : ends[link][0];
  }

  /// Key that a link holds; 0 while it is in alarm, or cut.
  long available(int link) {
    return links[link].state() == LinkState.UP ? links[link].store().available() : 0;
  }

  /// Key that a link holds; 0 while it is in alarm. What a cut link made before is as good as ever,
  /// and the messages that use it go another way.
  long held(int link) {
    return links[link].mayBeUsed() ? links[link].store().available() : 0;
  }

  /// Whether a link may carry keys once it holds enough.
  boolean mayBeUsed(int link) {
    return links[link].mayBeUsed();
  }

  /// How long a message takes along a path. Over a satellite it goes from station to station on the
  /// ground: nothing waits for the satellite, which has told both long before what their keys have
  /// in common.
  Time latency(List<String> path, List<LinkRun> along) {
    Time sum = Time.ZERO;
    for (int i = 0; i < along.size(); i++) {
      Node from = nodes.get(number(path.get(i)));
      Node to = nodes.get(number(path.get(i + 1)));
      if (to.orbit().isPresent()) {
        continue;
      }
      sum =
          sum.plus(
              from.orbit().isPresent()
                  ? onTheGround(path.get(i - 1), path.get(i + 1))
                  : Time.max(along.get(i).latency(), straight(from, to)));
    }
    return sum;
  }

  /// No message is faster, however short a fibre the file claims.
  private static Time straight(Node from, Node to) {
    return from.position()
        .flatMap(a -> to.position().map(b -> a.greatCircleKm(b) / Fibre.LIGHT_KM_PER_S))
        .map(Time::nearest)
        .orElse(Time.ZERO);
  }

  private Time onTheGround(String from, String to) {
    Position a = nodes.get(number(from)).position().orElseThrow();
    Position b = nodes.get(number(to)).position().orElseThrow();
    return Time.nearest(a.greatCircleKm(b) * GROUND_INDEX / Fibre.LIGHT_KM_PER_S);
  }
}
