// SPDX-License-Identifier: Apache-2.0
package yugma.network.randomgraph;

import java.util.ArrayList;
import java.util.List;
import yugma.network.randomgraph.RandomGraph.Pair;
import yugma.network.randomgraph.RandomGraph.Point;

/// The links that make one part of many: again and again each part but the largest is joined to the
/// node outside that lies nearest to any of its own ([Borůvka
/// 1926](https://dml.cz/handle/10338.dmlcz/500114)).
final class Joining {
  private final List<Point> points;
  private final int[] parent;

  private Joining(List<Point> points) {
    this.points = points;
    this.parent = new int[points.size()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
    }
  }

  /// The links to add. O(n · nodes outside the largest part), a few times.
  static List<Pair> shortest(List<Point> points, List<Pair> links) {
    Joining joining = new Joining(points);
    links.forEach(link -> joining.join(link.a(), link.b()));
    List<Pair> added = new ArrayList<>();
    for (int large = joining.largest(); joining.hasOthers(large); large = joining.largest()) {
      for (Pair pair : joining.nearest(large)) {
        if (joining.join(pair.a(), pair.b())) {
          added.add(pair);
        }
      }
    }
    return added;
  }

  private int root(int node) {
    int root = node;
    while (parent[root] != root) {
      parent[root] = parent[parent[root]];
      root = parent[root];
    }
    return root;
  }

  private boolean join(int a, int b) {
    int rootA = root(a);
    int rootB = root(b);
    parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    return rootA != rootB;
  }

  private int largest() {
    int[] sizes = new int[parent.length];
    int best = 0;
    for (int node = 0; node < parent.length; node++) {
      sizes[root(node)]++;
    }
    for (int root = 0; root < sizes.length; root++) {
      best = sizes[root] > sizes[best] ? root : best;
    }
    return best;
  }

  private boolean hasOthers(int part) {
    for (int node = 0; node < parent.length; node++) {
      if (root(node) != part) {
        return true;
      }
    }
    return false;
  }

  /// For each part but one, in the order of their first nodes, its shortest link to another.
  private List<Pair> nearest(int large) {
    Pair[] best = new Pair[parent.length];
    double[] least = new double[parent.length];
    for (int node = 0; node < parent.length; node++) {
      int part = root(node);
      for (int other = 0; part != large && other < parent.length; other++) {
        if (root(other) == part) {
          continue;
        }
        double km = points.get(node).km(points.get(other));
        if (best[part] == null || km < least[part]) {
          best[part] = Pair.of(node, other);
          least[part] = km;
        }
      }
    }
    List<Pair> pairs = new ArrayList<>();
    for (Pair pair : best) {
      if (pair != null) {
        pairs.add(pair);
      }
    }
    return pairs;
  }
}
