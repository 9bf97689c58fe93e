// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.SeededStreams;

/// Small graphs drawn at random, and all their paths counted out.
final class Drawn {
  private Drawn() {}

  /// Nodes with noisy swaps, edges between any two of them, some of them double, some idle.
  static Graph graph(long seed, int nodes, int edges) {
    RandomStream random = new SeededStreams(seed).stream("graph");
    List<Site> sites =
        IntStream.range(0, nodes)
            .mapToObj(
                _ ->
                    new Site(
                        random.nextInt(7),
                        0.5 + random.nextDouble() / 2,
                        0.9 + random.nextDouble() / 10))
            .toList();
    List<Edge> drawn = new ArrayList<>();
    while (drawn.size() < edges) {
      int a = random.nextInt(nodes);
      int b = random.nextInt(nodes);
      double rate = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(20) / 2.0;
      if (a != b) {
        drawn.add(new Edge(a, b, rate, 0.7 + 0.3 * random.nextDouble(), 0.1 * random.nextDouble()));
      }
    }
    return Graph.of(sites, drawn);
  }

  /// Every path without a loop between two nodes, idle edges left out.
  static List<Path> paths(Graph graph, int from, int to) {
    List<Path> all = new ArrayList<>();
    grow(graph, from, to, from, new boolean[graph.nodes()], new ArrayList<>(), all);
    return all;
  }

  private static void grow(
      Graph graph,
      int from,
      int to,
      int node,
      boolean[] seen,
      List<Integer> edges,
      List<Path> all) {
    if (node == to) {
      all.add(Path.of(graph, from, edges));
      return;
    }
    seen[node] = true;
    for (int edge = 0; edge < graph.edges(); edge++) {
      Edge it = graph.edge(edge);
      boolean ends = it.a() == node || it.b() == node;
      if (ends && it.pairsHz() > 0 && !seen[graph.other(edge, node)]) {
        edges.add(edge);
        grow(graph, from, to, graph.other(edge, node), seen, edges, all);
        edges.removeLast();
      }
    }
    seen[node] = false;
  }

  /// A chain of edges with the given rates, one after the other.
  static Graph chain(Site site, double fidelity, double latencySeconds, double... rates) {
    return Graph.of(
        IntStream.rangeClosed(0, rates.length).mapToObj(_ -> site).toList(),
        IntStream.range(0, rates.length)
            .mapToObj(i -> new Edge(i, i + 1, rates[i], fidelity, latencySeconds))
            .toList());
  }
}
