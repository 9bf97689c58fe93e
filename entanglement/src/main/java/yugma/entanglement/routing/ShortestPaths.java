// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.routing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;

/// The k cheapest paths without a loop ([Yen 1971](https://doi.org/10.1287/mnsc.17.11.712)), O(k ·
/// n · E log V) for paths of n edges.
///
/// Two paths along other edges are two paths, though they pass the same nodes. One thread at a
/// time.
public final class ShortestPaths {
  private static final Comparator<Candidate> CHEAPEST =
      Comparator.comparingDouble(Candidate::cost)
          .thenComparingInt(it -> it.path().hops())
          .thenComparing(it -> it.path().edges(), ShortestPaths::compare);

  private final Graph graph;
  private final Search search;
  private final BitSet nodesOut = new BitSet();
  private final BitSet edgesOut = new BitSet();

  /// A search in a graph.
  public ShortestPaths(Graph graph) {
    this.graph = graph;
    this.search = new Search(graph, Search.Measure.SUM);
  }

  private record Candidate(Path path, double cost) {}

  private static int compare(List<Integer> edges, List<Integer> others) {
    for (int i = 0; i < edges.size(); i++) {
      if (!edges.get(i).equals(others.get(i))) {
        return Integer.compare(edges.get(i), others.get(i));
      }
    }
    return 0;
  }

  /// The cheapest paths between two different nodes, cheapest first; fewer when there are no more.
  ///
  /// @param count k, at least 1
  public List<Path> paths(int from, int to, int count, Price price) {
    if (count < 1) {
      throw new IllegalArgumentException("number of paths is " + count + ", must be at least 1");
    }
    List<Path> found = new ArrayList<>();
    NavigableSet<Candidate> candidates = new TreeSet<>(CHEAPEST);
    search.aimAt(Objects.checkIndex(to, graph.nodes()), price);
    search.path(from, to, price).ifPresent(path -> candidates.add(candidate(path, price)));
    while (!candidates.isEmpty() && found.size() < count) {
      Path path = candidates.removeFirst().path();
      found.add(path);
      if (found.size() < count) {
        deviate(path, found, price, candidates);
      }
    }
    return found;
  }

  private static Candidate candidate(Path path, Price price) {
    return new Candidate(path, price.of(path));
  }

  /// For each node of a path the cheapest path that leaves it there, in a way not found yet.
  private void deviate(
      Path path, List<Path> found, Price price, NavigableSet<Candidate> candidates) {
    nodesOut.clear();
    Price without = new Without(price, nodesOut, edgesOut);
    for (int i = 0; i < path.hops(); i++) {
      List<Integer> root = path.edges().subList(0, i);
      edgesOut.clear();
      for (Path other : found) {
        if (other.hops() > i && other.edges().subList(0, i).equals(root)) {
          edgesOut.set(other.edges().get(i));
        }
      }
      search
          .path(path.nodes().get(i), path.to(), without)
          .ifPresent(spur -> candidates.add(candidate(joined(path.from(), root, spur), price)));
      nodesOut.set(path.nodes().get(i));
    }
  }

  private Path joined(int from, List<Integer> root, Path spur) {
    List<Integer> edges = new ArrayList<>(root);
    edges.addAll(spur.edges());
    return Path.of(graph, from, edges);
  }

  /// Prices that leave out some nodes and edges.
  private record Without(Price price, BitSet nodes, BitSet edges) implements Price {
    @Override
    public double ofEdge(int edge) {
      return edges.get(edge) ? Double.POSITIVE_INFINITY : price.ofEdge(edge);
    }

    @Override
    public double ofNode(int node) {
      return nodes.get(node) ? Double.POSITIVE_INFINITY : price.ofNode(node);
    }
  }
}
