// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.routing;

import java.util.List;
import java.util.Objects;
import yugma.physics.bell.Werner;

/// A network as routing sees it: nodes and undirected edges by number, in flat arrays.
///
/// Two nodes may be joined by several edges. Takes 40 bytes an edge and 48 a node beside the lists
/// it is made of. Never changes; may be shared between threads.
public final class Graph {
  private final List<Site> sites;
  private final List<Edge> edges;

  /// The arcs out of node n are those from `first[n]` to before `first[n + 1]`.
  private final int[] first;

  private final int[] heads;
  private final int[] arcEdges;
  private final double[] rates;
  private final double[] weights;

  private Graph(List<Site> sites, List<Edge> edges) {
    this.sites = List.copyOf(sites);
    this.edges = List.copyOf(edges);
    this.first = new int[sites.size() + 1];
    this.heads = new int[2 * edges.size()];
    this.arcEdges = new int[2 * edges.size()];
    this.rates = this.edges.stream().mapToDouble(Edge::pairsHz).toArray();
    this.weights =
        this.edges.stream().mapToDouble(edge -> new Werner(edge.fidelity()).weight()).toArray();
    for (Edge edge : this.edges) {
      first[Objects.checkIndex(edge.a(), sites.size()) + 1]++;
      first[Objects.checkIndex(edge.b(), sites.size()) + 1]++;
    }
    for (int node = 0; node < sites.size(); node++) {
      first[node + 1] += first[node];
    }
    int[] next = first.clone();
    for (int edge = 0; edge < this.edges.size(); edge++) {
      Edge it = this.edges.get(edge);
      arc(next[it.a()]++, edge, it.b());
      arc(next[it.b()]++, edge, it.a());
    }
  }

  private void arc(int arc, int edge, int head) {
    arcEdges[arc] = edge;
    heads[arc] = head;
  }

  /// A network of nodes, numbered as they come, and the edges between them.
  public static Graph of(List<Site> sites, List<Edge> edges) {
    return new Graph(sites, edges);
  }

  /// The number of nodes.
  public int nodes() {
    return sites.size();
  }

  /// The number of edges.
  public int edges() {
    return edges.size();
  }

  /// A node's facts.
  public Site site(int node) {
    return sites.get(node);
  }

  /// An edge's facts.
  public Edge edge(int edge) {
    return edges.get(edge);
  }

  /// Pairs a second that an edge makes.
  public double pairsHz(int edge) {
    return rates[edge];
  }

  /// The Werner weight of an edge's pairs.
  public double weight(int edge) {
    return weights[edge];
  }

  /// The node at the other end of an edge.
  public int other(int edge, int node) {
    Edge it = edges.get(edge);
    return it.a() == node ? it.b() : it.a();
  }

  /// How many edges end at a node.
  public int degree(int node) {
    return first[node + 1] - first[node];
  }

  /// The first of the arcs out of a node; the last is before that of the next node.
  int firstArc(int node) {
    return first[node];
  }

  /// Where an arc leads.
  int head(int arc) {
    return heads[arc];
  }

  /// The edge that an arc runs along.
  int edgeOf(int arc) {
    return arcEdges[arc];
  }
}
