// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.circuit;

import java.util.OptionalLong;
import yugma.entanglement.linklayer.PairId;
import yugma.physics.bell.BellState;
import yugma.physics.gate.Pauli;

/// What the nodes of a virtual circuit say to each other, always to the next on the circuit
/// ([Kozlowski 2020](https://arxiv.org/abs/2010.02575), section 4.2).
///
/// The channel keeps them in order and loses none. Those that belong to a pair name it by the pair
/// of the link over which they come.
public sealed interface CircuitMessage {
  /// Pairs may be made, up to so many in all since the start, or without end (FORWARD).
  record Forward(OptionalLong pairs) implements CircuitMessage {}

  /// No more pairs (COMPLETE).
  record Complete() implements CircuitMessage {}

  /// What has become of a pair that its origin has a half of (TRACK).
  ///
  /// @param link the pair of the link over which this comes, as part of which it reaches the
  ///   receiver
  /// @param origin the origin's own pair
  /// @param position of the origin
  /// @param frame the Bell state of the pair between the origin and the receiver, by all results
  /// @param test what the receiver shall do with it if it is the other end
  record Track(PairId link, PairId origin, int position, BellState frame, Test test)
      implements CircuitMessage {}

  /// A pair of which the receiver has a half has no other half any more (EXPIRE).
  record Expire(PairId link) implements CircuitMessage {}

  /// A round of distillation of two pairs of the link over which this comes begins.
  record Round(PairId kept, PairId spent) implements CircuitMessage {}

  /// What the sender's part in a round has shown.
  record RoundBit(PairId kept, boolean bit) implements CircuitMessage {}

  /// The sender has not both pairs of a round.
  record RoundFailed(PairId kept) implements CircuitMessage {}

  /// The bit that the far end found of a test.
  ///
  /// @param origin the near end's own pair
  record Tested(PairId origin, boolean bit) implements CircuitMessage {}

  /// Whether a pair is measured by both ends to estimate the fidelity, and in which basis.
  ///
  /// @param basis X, Y or Z, or I for no test
  record Test(Pauli basis) {
    /// None.
    public static final Test NONE = new Test(Pauli.I);

    public boolean isOne() {
      return basis != Pauli.I;
    }
  }
}
