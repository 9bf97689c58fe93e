// SPDX-License-Identifier: Apache-2.0
package yugma.network.randomgraph;

import java.util.List;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.SeededStreams;

/// Nodes on a plane and links between them, all in one part.
///
/// @param nodes where each lies
/// @param links between two of them, none twice
public record RandomGraph(List<Point> nodes, List<Pair> links) {
  /// The fewest nodes that a network has.
  public static final int FEWEST = 2;

  /// What a scenario file of 4 MiB holds.
  public static final int MOST = 10_000;

  /// The distance of neighbours in a grid or a chain, km.
  static final double SPACING_KM = 20;

  public RandomGraph {
    nodes = List.copyOf(nodes);
    links = List.copyOf(links);
  }

  /// A place on the plane.
  ///
  /// @param eastKm of the origin
  /// @param northKm of the origin
  public record Point(double eastKm, double northKm) {
    /// The straight way to another.
    public double km(Point other) {
      double east = eastKm - other.eastKm;
      double north = northKm - other.northKm;
      return Math.sqrt(east * east + north * north);
    }
  }

  /// Two nodes by number.
  ///
  /// @param a the smaller number
  /// @param b the larger
  public record Pair(int a, int b) {
    public Pair {
      if (a < 0 || a >= b) {
        throw new IllegalArgumentException("a pair of nodes " + a + " and " + b);
      }
    }

    static Pair of(int one, int other) {
      return new Pair(Math.min(one, other), Math.max(one, other));
    }
  }

  /// Draws a graph.
  ///
  /// @param nodes how many, in [2, 10000]
  /// @param seed any value
  public static RandomGraph draw(GraphKind kind, int nodes, long seed) {
    if (nodes < FEWEST || nodes > MOST) {
      throw new IllegalArgumentException(
          "number of nodes is " + nodes + ", must lie in [" + FEWEST + ", " + MOST + "]");
    }
    RandomStream random = new SeededStreams(seed).stream("random graph " + kind.word());
    return switch (kind) {
      case WAXMAN -> Waxman.draw(nodes, random);
      case BA -> BarabasiAlbert.draw(nodes, random);
      case GRID -> Lattice.grid(nodes);
      case CHAIN -> Lattice.chain(nodes);
    };
  }
}
