// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// One growing tree of best paths from a node, by sums of prices or by the worst of them.
///
/// Allocates nothing for a node that it visits. One thread at a time.
final class Search {
  /// How the price of a path follows from those of its edges.
  enum Measure {
    SUM,
    WORST
  }

  private final Graph graph;
  private final Measure measure;
  private final NodeHeap heap;
  private final double[] costs;

  /// At least what is still to pay from each node; all 0 unless it is known better.
  private final double[] ahead;

  private final int[] cameBy;

  /// Nodes whose cost is set.
  private final int[] touched;

  private int touchedCount;

  Search(Graph graph, Measure measure) {
    this.graph = graph;
    this.measure = measure;
    this.heap = new NodeHeap(graph.nodes());
    this.costs = new double[graph.nodes()];
    this.ahead = new double[graph.nodes()];
    this.cameBy = new int[graph.nodes()];
    this.touched = new int[graph.nodes()];
    Arrays.fill(costs, Double.POSITIVE_INFINITY);
  }

  /// The best path between two nodes; empty when nothing joins them.
  Optional<Path> path(int from, int to, Price price) {
    Objects.checkIndex(to, graph.nodes());
    clear();
    touch(Objects.checkIndex(from, graph.nodes()), 0, -1);
    while (!heap.isEmpty()) {
      int node = heap.take();
      if (node == to) {
        return from == to ? Optional.empty() : Optional.of(back(from, to));
      }
      double pass = node == from ? 0 : price.ofNode(node);
      if (pass < Double.POSITIVE_INFINITY) {
        relax(node, pass, price);
      }
    }
    return Optional.empty();
  }

  /// Searches for paths to a node at some prices, or higher ones, will know the way from here on:
  /// what the rest costs when nothing is left out ([Hart, Nilsson and Raphael
  /// 1968](https://doi.org/10.1109/TSSC.1968.300136)). One search through all nodes.
  void aimAt(int to, Price price) {
    Arrays.fill(ahead, 0);
    clear();
    touch(to, 0, -1);
    while (!heap.isEmpty()) {
      int node = heap.take();
      double pass = node == to ? 0 : price.ofNode(node);
      if (pass < Double.POSITIVE_INFINITY) {
        relax(node, pass, price);
      }
    }
    for (int node = 0; node < ahead.length; node++) {
      ahead[node] = costs[node] + (node == to ? 0 : price.ofNode(node));
    }
  }

  private void clear() {
    heap.clear();
    for (int i = 0; i < touchedCount; i++) {
      costs[touched[i]] = Double.POSITIVE_INFINITY;
    }
    touchedCount = 0;
  }

  private void touch(int node, double cost, int edge) {
    if (costs[node] == Double.POSITIVE_INFINITY) {
      touched[touchedCount++] = node;
    }
    costs[node] = cost;
    cameBy[node] = edge;
    heap.put(node, cost + ahead[node]);
  }

  private void relax(int node, double pass, Price price) {
    double here = costs[node];
    int end = graph.firstArc(node + 1);
    for (int arc = graph.firstArc(node); arc < end; arc++) {
      int edge = graph.edgeOf(arc);
      double step = price.ofEdge(edge);
      if (!(step >= 0)) {
        throw new IllegalArgumentException(
            "price of edge " + edge + " is " + step + ", must be at least 0");
      }
      double cost = measure == Measure.SUM ? here + pass + step : Math.max(here, step);
      int next = graph.head(arc);
      if (cost < costs[next] && ahead[next] < Double.POSITIVE_INFINITY) {
        touch(next, cost, edge);
      }
    }
  }

  private Path back(int from, int to) {
    List<Integer> edges = new ArrayList<>();
    for (int node = to; node != from; node = graph.other(cameBy[node], node)) {
      edges.add(cameBy[node]);
    }
    Collections.reverse(edges);
    return Path.of(graph, from, edges);
  }
}
