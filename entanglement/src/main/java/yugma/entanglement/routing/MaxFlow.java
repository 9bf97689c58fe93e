// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// The most that can flow between two nodes over all paths at once, and the edges that stop more:
/// their capacities add up to it ([Ford and Fulkerson
/// 1956](https://doi.org/10.4153/CJM-1956-045-5)).
///
/// @param value sum of flows, at least 0
/// @param cut edges that part the two nodes, by number in rising order
public record MaxFlow(double value, List<Integer> cut) {
  public MaxFlow {
    cut = List.copyOf(cut);
  }

  /// The largest flow between two different nodes, by blocking flows in levels ([Dinitz
  /// 1970](https://doi.org/10.1007/11685654_10)), O(V² E).
  ///
  /// Each edge carries its capacity in either direction. An augmenting path empties its narrowest
  /// arc exactly, so rounding never keeps it from ending.
  ///
  /// @param capacity of an edge, at least 0
  public static MaxFlow of(Graph graph, int from, int to, IntToDoubleFunction capacity) {
    if (from == to) {
      throw new IllegalArgumentException("a flow has node " + from + " at both ends");
    }
    FlowNetwork network = new FlowNetwork(graph.nodes(), graph.edges());
    for (int edge = 0; edge < graph.edges(); edge++) {
      double room = capacity.applyAsDouble(edge);
      if (!(room >= 0)) {
        throw new IllegalArgumentException(
            "capacity of edge " + edge + " is " + room + ", must be at least 0");
      }
      network.add(graph.edge(edge).a(), graph.edge(edge).b(), room, room, 0);
    }
    Levels levels = new Levels(network, from, to);
    double value = levels.fill();
    return new MaxFlow(
        value,
        IntStream.range(0, graph.edges())
            .filter(it -> levels.isCut(graph.edge(it)))
            .boxed()
            .toList());
  }

  private static final class Levels {
    private final FlowNetwork network;
    private final int from;
    private final int to;
    private final int[] level;
    private final int[] open;
    private final int[] queue;

    Levels(FlowNetwork network, int from, int to) {
      this.network = network;
      this.from = from;
      this.to = to;
      this.level = new int[network.nodes()];
      this.open = new int[network.nodes()];
      this.queue = new int[network.nodes()];
    }

    double fill() {
      double sum = 0;
      while (reaches()) {
        for (int node = 0; node < network.nodes(); node++) {
          open[node] = network.first(node);
        }
        for (double more = push(); more > 0; more = push()) {
          sum += more;
        }
      }
      return sum;
    }

    /// Whether an edge leads from what can still be reached to what cannot.
    boolean isCut(Edge edge) {
      return (level[edge.a()] >= 0) != (level[edge.b()] >= 0);
    }

    private boolean reaches() {
      Arrays.fill(level, -1);
      level[from] = 0;
      queue[0] = from;
      int tail = 1;
      for (int i = 0; i < tail; i++) {
        int node = queue[i];
        for (int arc = network.first(node); arc >= 0; arc = network.next(arc)) {
          int head = network.head(arc);
          if (network.room(arc) > 0 && level[head] < 0) {
            level[head] = level[node] + 1;
            queue[tail++] = head;
          }
        }
      }
      return level[to] >= 0;
    }

    /// Sends as much as goes along one path of rising levels.
    private double push() {
      List<Integer> path = new ArrayList<>();
      int node = from;
      while (node != to) {
        int arc = onwards(node);
        if (arc >= 0) {
          path.add(arc);
          node = network.head(arc);
        } else if (node == from) {
          return 0;
        } else {
          int dead = path.removeLast();
          node = network.tail(dead);
          open[node] = network.next(dead);
        }
      }
      double amount = path.stream().mapToDouble(network::room).min().orElseThrow();
      path.forEach(arc -> network.push(arc, amount));
      return amount;
    }

    /// The next arc with room to the next level, negative for none.
    private int onwards(int node) {
      while (open[node] >= 0) {
        int arc = open[node];
        if (network.room(arc) > 0 && level[network.head(arc)] == level[node] + 1) {
          return arc;
        }
        open[node] = network.next(arc);
      }
      return -1;
    }
  }
}
