// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Several paths that share nothing, as many as there are and the cheapest of so many together
/// ([Suurballe 1974](https://doi.org/10.1002/net.3230040204)), O(k · E log V): each is the cheapest
/// augmenting path, at prices that earlier ones have turned round.
///
/// One thread at a time.
public final class DisjointPaths {
  /// What no two of the paths have in common.
  public enum Apart {
    /// Any edge; nodes may be shared.
    EDGES,
    /// Any node but their ends.
    NODES
  }

  private final Graph graph;
  private final Apart apart;

  /// A search in a graph.
  public DisjointPaths(Graph graph, Apart apart) {
    this.graph = graph;
    this.apart = apart;
  }

  /// Paths between two different nodes, cheapest first; fewer than asked for when there are no
  /// more, but then as many as can be.
  ///
  /// @param count k, at least 1
  /// @param price above 0 for each edge
  public List<Path> paths(int from, int to, int count, Price price) {
    if (count < 1 || from == to) {
      throw new IllegalArgumentException(
          count
              + " paths from node "
              + from
              + " to node "
              + to
              + ": at least 1, between two nodes");
    }
    Augmenting flow = new Augmenting(network(price, from, to), out(from), in(to));
    int found = 0;
    while (found < count && flow.augment()) {
      found++;
    }
    List<Path> paths = new ArrayList<>();
    boolean[] walked = new boolean[graph.edges()];
    for (int i = 0; i < found; i++) {
      paths.add(walk(flow.network, from, to, walked));
    }
    paths.sort(Comparator.comparingDouble(price::of));
    return paths;
  }

  /// Where paths enter a node; they leave it elsewhere, and one arc joins the two.
  private static int in(int node) {
    return 2 * node;
  }

  private static int out(int node) {
    return 2 * node + 1;
  }

  /// Edge e is the arcs 4 e, from its first end, and 4 e + 2, from its second.
  private FlowNetwork network(Price price, int from, int to) {
    FlowNetwork network = new FlowNetwork(2 * graph.nodes(), 2 * graph.edges() + graph.nodes());
    for (int edge = 0; edge < graph.edges(); edge++) {
      double cost = price.ofEdge(edge);
      if (!(cost > 0)) {
        throw new IllegalArgumentException(
            "price of edge " + edge + " is " + cost + ", must be above 0");
      }
      double room = cost < Double.POSITIVE_INFINITY ? 1 : 0;
      int a = graph.edge(edge).a();
      int b = graph.edge(edge).b();
      network.add(out(a), in(b), room, 0, cost);
      network.add(out(b), in(a), room, 0, cost);
    }
    for (int node = 0; node < graph.nodes(); node++) {
      double cost = node == from || node == to ? 0 : price.ofNode(node);
      double many = apart == Apart.NODES ? 1 : graph.edges();
      network.add(in(node), out(node), cost < Double.POSITIVE_INFINITY ? many : 0, 0, cost);
    }
    return network;
  }

  private Path walk(FlowNetwork network, int from, int to, boolean[] walked) {
    List<Integer> edges = new ArrayList<>();
    for (int node = from; node != to; ) {
      int edge = onwards(network, node, walked);
      walked[edge] = true;
      edges.add(edge);
      node = graph.other(edge, node);
    }
    return Path.of(graph, from, edges);
  }

  private int onwards(FlowNetwork network, int node, boolean[] walked) {
    for (int arc = graph.firstArc(node); arc < graph.firstArc(node + 1); arc++) {
      int edge = graph.edgeOf(arc);
      int forth = 4 * edge + (graph.edge(edge).a() == node ? 0 : 2);
      boolean isUsed = network.room(forth ^ 1) > 0;
      boolean isUndone = network.room(forth ^ 3) > 0;
      if (isUsed && !isUndone && !walked[edge]) {
        return edge;
      }
    }
    throw new IllegalStateException("a path ends at node " + node);
  }

  /// A flow that grows by one unit at a time, each time as cheaply as can be.
  private static final class Augmenting {
    private final FlowNetwork network;
    private final int from;
    private final int to;

    /// Costs of getting to each node so far, which keep all reduced prices at 0 or above.
    private final double[] potentials;

    private final double[] costs;
    private final int[] cameBy;
    private final NodeHeap heap;

    Augmenting(FlowNetwork network, int from, int to) {
      this.network = network;
      this.from = from;
      this.to = to;
      this.potentials = new double[network.nodes()];
      this.costs = new double[network.nodes()];
      this.cameBy = new int[network.nodes()];
      this.heap = new NodeHeap(network.nodes());
    }

    boolean augment() {
      Arrays.fill(costs, Double.POSITIVE_INFINITY);
      costs[from] = 0;
      heap.put(from, 0);
      while (!heap.isEmpty()) {
        relax(heap.take());
      }
      if (costs[to] == Double.POSITIVE_INFINITY) {
        return false;
      }
      for (int node = 0; node < costs.length; node++) {
        potentials[node] += Math.min(costs[node], costs[to]);
      }
      for (int node = to; node != from; node = network.tail(cameBy[node])) {
        network.push(cameBy[node], 1);
      }
      return true;
    }

    private void relax(int node) {
      for (int arc = network.first(node); arc >= 0; arc = network.next(arc)) {
        int head = network.head(arc);
        if (network.room(arc) > 0) {
          // rounding may leave a reduced price just below 0
          double step = Math.max(0, network.cost(arc) + potentials[node] - potentials[head]);
          if (costs[node] + step < costs[head]) {
            costs[head] = costs[node] + step;
            cameBy[head] = arc;
            heap.put(head, costs[head]);
          }
        }
      }
    }
  }
}
