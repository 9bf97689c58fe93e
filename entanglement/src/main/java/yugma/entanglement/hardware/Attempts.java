// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.hardware;

import java.util.List;
import yugma.kernel.quantity.Checked;
import yugma.kernel.time.Time;
import yugma.physics.bell.BellState;
import yugma.physics.bell.XState;

/// The attempts of a link at entanglement, as its ends see them.
///
/// @param period from the begin of one attempt to that of the next, above 0
/// @param success probability that an attempt is heralded, in (0, 1]
/// @param pair what a herald of the first of `heralds` leaves, as it is when both qubits are
///   emitted
/// @param heralds the Bell states that a herald may tell, each as likely; for another than the
///   first the pair is the first's, its second half turned
/// @param a its first end
/// @param b its second end
public record Attempts(
    Time period, double success, XState pair, List<BellState> heralds, End a, End b) {
  /// When things happen at an end, from the begin of an attempt.
  ///
  /// @param emission when its qubit is emitted, and begins to decay
  /// @param reply when it hears of the result, not before the emission
  public record End(Time emission, Time reply) {
    public End {
      if (reply.isBefore(emission)) {
        throw new IllegalArgumentException(
            "an end hears of its attempt at " + reply + ", before its emission at " + emission);
      }
    }
  }

  public Attempts {
    Checked.probability("probability of a herald", success);
    if (success == 0) {
      throw new IllegalArgumentException("no attempt is ever heralded");
    }
    if (!period.isAfter(Time.ZERO)) {
      throw new IllegalArgumentException("period of attempts is " + period + ", must be above 0");
    }
    heralds = List.copyOf(heralds);
    if (heralds.isEmpty()) {
      throw new IllegalArgumentException("a herald must tell of some Bell state");
    }
  }

  /// The pair that is left with a herald.
  public XState heralded(BellState told) {
    return pair.turned(heralds.getFirst().times(told.pauli()).pauli(), 1);
  }

  /// A new pair, corrected as its herald tells, so that it should be `PHI_PLUS`.
  public XState corrected() {
    return pair.turned(heralds.getFirst().pauli(), 1);
  }

  /// The fidelity of a new pair with what its herald tells.
  public double fidelity() {
    return pair.fidelity(heralds.getFirst());
  }
}
