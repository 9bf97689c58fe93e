// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.routing;

/// The answer to a demand.
public sealed interface Admission {
  /// It is admitted, and its share of the path is its own until released.
  ///
  /// @param number by which it is told from another of the same demand and path
  /// @param demand as asked
  /// @param path that it takes
  /// @param edgePairsHz pairs a second of its own that it takes of each edge: more than it wants
  ///   where swaps fail
  record Reserved(long number, Demand demand, Path path, double edgePairsHz) implements Admission {}

  /// It is not, and nothing changed.
  sealed interface Refused extends Admission {
    /// What is in the way, with its numbers.
    String why();
  }

  /// No edges that make pairs join its ends.
  record NoPath(int from, int to) implements Refused {
    @Override
    public String why() {
      return "no links that make pairs join node " + from + " and node " + to;
    }
  }

  /// No path that has rate and slots left gives its fidelity.
  ///
  /// @param path the most faithful that was found
  /// @param best fidelity that it gives, of new pairs that are swapped before they decay
  record TooUnfaithful(Path path, double best, double wanted) implements Refused {
    @Override
    public String why() {
      return "fidelity " + wanted + " cannot be reached: the best path gives " + best;
    }
  }

  /// An edge that it cannot avoid has too little rate left.
  ///
  /// @param edge the narrowest of the widest path, or of the best that was tried
  /// @param leftHz that it has left
  /// @param wantedHz that it would have to give
  record TooSlow(int edge, double leftHz, double wantedHz) implements Refused {
    @Override
    public String why() {
      return "edge " + edge + " has " + leftHz + " pairs/s left, " + wantedHz + " are needed";
    }
  }

  /// A node that it cannot avoid has too few slots left.
  record TooFewSlots(int node, int left, int wanted) implements Refused {
    @Override
    public String why() {
      return "node " + node + " has " + left + " slots left, " + wanted + " are needed";
    }
  }

  /// The last pair would come too late, on average.
  ///
  /// @param seconds when it would come
  /// @param within when it shall
  record TooLate(double seconds, double within) implements Refused {
    @Override
    public String why() {
      return "the last pair would be there after " + seconds + " s, wanted within " + within + " s";
    }
  }
}
