// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.routing;

import java.util.ArrayList;
import java.util.List;

/// A way through a graph, from node to node.
///
/// @param nodes in order, both ends included
/// @param edges in order, one less than nodes and at least one
public record Path(List<Integer> nodes, List<Integer> edges) {
  public Path {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    if (edges.isEmpty() || nodes.size() != edges.size() + 1) {
      throw new IllegalArgumentException(
          "a path of " + edges.size() + " edges and " + nodes.size() + " nodes");
    }
  }

  /// The path from a node along edges.
  public static Path of(Graph graph, int from, List<Integer> edges) {
    List<Integer> nodes = new ArrayList<>(List.of(from));
    int node = from;
    for (int edge : edges) {
      node = graph.other(edge, node);
      nodes.add(node);
    }
    return new Path(nodes, edges);
  }

  /// Its first node.
  public int from() {
    return nodes.getFirst();
  }

  /// Its last node.
  public int to() {
    return nodes.getLast();
  }

  /// How many edges it has.
  public int hops() {
    return edges.size();
  }

  /// The nodes that swap.
  public List<Integer> between() {
    return nodes.subList(1, nodes.size() - 1);
  }
}
