// SPDX-License-Identifier: Apache-2.0
package yugma.network.randomgraph;

import java.util.ArrayList;
import java.util.List;
import yugma.kernel.random.RandomStream;
import yugma.network.randomgraph.RandomGraph.Pair;
import yugma.network.randomgraph.RandomGraph.Point;

/// Points anywhere in a square, two of them joined with probability `β exp(-d / (α L))` ([Waxman
/// 1988](https://doi.org/10.1109/49.12889)); L is the diagonal.
///
/// β is 0.4. There is one node in 100 km² whatever their number, and α L is such that a node far
/// from the rim has 4 neighbours on average: `β · 2π (α L)² / 100 km² = 4`. What then falls into
/// parts is joined by the shortest links, see [Joining]. O(n²) cheap steps: a third of a second for
/// 10,000 nodes.
final class Waxman {
  static final double BETA = 0.4;
  private static final double AREA_PER_NODE_KM2 = 100;
  private static final double NEIGHBOURS = 4;

  private Waxman() {}

  /// α L in km.
  static double reachKm() {
    return Math.sqrt(NEIGHBOURS * AREA_PER_NODE_KM2 / (BETA * 2 * Math.PI));
  }

  static RandomGraph draw(int nodes, RandomStream random) {
    double side = Math.sqrt(AREA_PER_NODE_KM2 * nodes);
    List<Point> points = new ArrayList<>();
    for (int node = 0; node < nodes; node++) {
      points.add(new Point(side * random.nextDouble(), side * random.nextDouble()));
    }
    List<Pair> links = new ArrayList<>();
    double reach = reachKm();
    for (int a = 0; a < nodes; a++) {
      Point here = points.get(a);
      for (int b = a + 1; b < nodes; b++) {
        if (isJoined(here.km(points.get(b)) / reach, random.nextDouble())) {
          links.add(new Pair(a, b));
        }
      }
    }
    links.addAll(Joining.shortest(points, links));
    return new RandomGraph(points, links);
  }

  /// Whether u < β exp(-x); most pairs are far apart, and for these the series of exp tells it.
  static boolean isJoined(double x, double u) {
    double share = u / BETA;
    double square = x * x;
    return share * (1 + x + square / 2 + square * square / 24) < 1 && share < StrictMath.exp(-x);
  }
}
