// SPDX-License-Identifier: Apache-2.0
package yugma.network.randomgraph;

import java.util.ArrayList;
import java.util.List;
import yugma.kernel.random.RandomStream;
import yugma.network.randomgraph.RandomGraph.Pair;
import yugma.network.randomgraph.RandomGraph.Point;

/// Growth and preferential attachment ([Barabási and Albert
/// 1999](https://doi.org/10.1126/science.286.5439.509), m = m0 = 2).
///
/// The first two nodes are joined, and each new one to two earlier ones, so all is one part. Any
/// two may be joined, so all lie in one city of 50 km.
final class BarabasiAlbert {
  private static final int LINKS_PER_NODE = 2;
  private static final double SIDE_KM = 50;

  private BarabasiAlbert() {}

  static RandomGraph draw(int nodes, RandomStream random) {
    List<Point> points = new ArrayList<>();
    List<Pair> links = new ArrayList<>();
    // Each end of each link once: a node is drawn from it as often as it has links.
    int[] ends = new int[2 * LINKS_PER_NODE * nodes];
    int count = 0;
    for (int node = 0; node < nodes; node++) {
      points.add(new Point(SIDE_KM * random.nextDouble(), SIDE_KM * random.nextDouble()));
      int before = count;
      for (int link = 0; link < Math.min(node, LINKS_PER_NODE); link++) {
        int other = before == 0 ? 0 : ends[random.nextInt(before)];
        while (link > 0 && other == ends[before]) {
          other = ends[random.nextInt(before)];
        }
        links.add(new Pair(other, node));
        ends[count++] = other;
        ends[count++] = node;
      }
    }
    return new RandomGraph(points, links);
  }
}
