// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.circuit;

import java.util.Optional;
import yugma.entanglement.linklayer.PairId;
import yugma.kernel.time.Time;
import yugma.physics.bell.BellState;
import yugma.physics.gate.Pauli;

/// What a node of a circuit is told.
public sealed interface CircuitInput {
  /// The link on a side has a pair, whose half lies in a slot.
  ///
  /// @param told what it was heralded as
  /// @param emitted when this node's half was emitted
  record Linked(Side side, PairId pair, int slot, BellState told, Time emitted)
      implements CircuitInput {}

  /// A pair of the link on a side is none.
  record Unlinked(Side side, PairId pair) implements CircuitInput {}

  /// The neighbour on a side says something.
  record Heard(Side side, CircuitMessage message) implements CircuitInput {}

  /// A Bell measurement that this node asked for is done.
  ///
  /// @param upstream the pair of the link on that side
  /// @param downstream the pair of the other
  /// @param told its result, if it tells anything
  record Swapped(PairId upstream, PairId downstream, Optional<BellState> told)
      implements CircuitInput {}

  /// This node's part in a round of distillation is done.
  record Distilled(Side side, PairId kept, boolean bit) implements CircuitInput {}

  /// A measurement that this node asked for is done.
  record Measured(PairId pair, Pauli basis, boolean bit) implements CircuitInput {}

  /// The time that was asked for has come.
  record Woken() implements CircuitInput {}
}
