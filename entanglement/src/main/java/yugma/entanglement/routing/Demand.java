// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.routing;

import java.util.Optional;
import yugma.kernel.quantity.Checked;
import yugma.kernel.time.Time;

/// What a request wants of the network while it lasts.
///
/// @param from node at one end
/// @param to node at the other
/// @param pairsHz pairs a second between them, above 0
/// @param minFidelity of these pairs, in [0, 1]
/// @param term for how many pairs, by when; nothing for a request without an end
/// @param made the network as it is for its pairs, where these are made from several of an edge's:
///   the same nodes and edges, at the rates and fidelities that are left
public record Demand(
    int from,
    int to,
    double pairsHz,
    double minFidelity,
    Optional<Term> term,
    Optional<Graph> made) {
  /// One that takes the pairs of edges as they are.
  public Demand(int from, int to, double pairsHz, double minFidelity, Optional<Term> term) {
    this(from, to, pairsHz, minFidelity, term, Optional.empty());
  }

  /// The same over a path of its own, with a share of its rate.
  public Demand share(double share) {
    return new Demand(from, to, pairsHz * share, minFidelity, term, made);
  }

  public Demand {
    if (from == to) {
      throw new IllegalArgumentException("a demand has node " + from + " at both ends");
    }
    Checked.range("rate of pairs in Hz", pairsHz, Double.MIN_NORMAL, Double.MAX_VALUE);
    Checked.probability("minimum fidelity", minFidelity);
  }

  /// A number of pairs and when the last shall be there.
  ///
  /// @param pairs at least 1
  /// @param within from the begin
  public record Term(long pairs, Time within) {
    public Term {
      if (pairs < 1) {
        throw new IllegalArgumentException("number of pairs is " + pairs + ", must be at least 1");
      }
    }
  }
}
