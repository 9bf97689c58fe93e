// SPDX-License-Identifier: Apache-2.0
package yugma.network.randomgraph;

import java.util.ArrayList;
import java.util.List;
import yugma.network.randomgraph.RandomGraph.Pair;
import yugma.network.randomgraph.RandomGraph.Point;

/// Graphs without chance: neighbours 20 km apart.
final class Lattice {
  /// A straight chain of more would leave its country, and one of 2,000 the Earth.
  private static final int LONGEST_ROW = 100;

  private Lattice() {}

  /// Rows and columns, as near to a square as goes; the last row may be shorter.
  static RandomGraph grid(int nodes) {
    int columns = (int) Math.ceil(Math.sqrt(nodes));
    List<Point> points = new ArrayList<>();
    List<Pair> links = new ArrayList<>();
    for (int node = 0; node < nodes; node++) {
      points.add(at(node % columns, node / columns));
      if (node % columns > 0) {
        links.add(new Pair(node - 1, node));
      }
      if (node >= columns) {
        links.add(new Pair(node - columns, node));
      }
    }
    return new RandomGraph(points, links);
  }

  /// One after the other; after a hundred it turns round, one row further.
  static RandomGraph chain(int nodes) {
    List<Point> points = new ArrayList<>();
    List<Pair> links = new ArrayList<>();
    for (int node = 0; node < nodes; node++) {
      int row = node / LONGEST_ROW;
      int along = node % LONGEST_ROW;
      points.add(at(row % 2 == 0 ? along : LONGEST_ROW - 1 - along, row));
      if (node > 0) {
        links.add(new Pair(node - 1, node));
      }
    }
    return new RandomGraph(points, links);
  }

  private static Point at(int column, int row) {
    return new Point(column * RandomGraph.SPACING_KM, row * RandomGraph.SPACING_KM);
  }
}
