// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.circuit;

import yugma.entanglement.linklayer.PairId;
import yugma.entanglement.request.Distilling;
import yugma.kernel.time.Time;
import yugma.physics.bell.BellState;
import yugma.physics.gate.Pauli;

/// What a node of a circuit wants done.
public sealed interface CircuitEffect {
  /// A message to the neighbour on a side.
  record Send(Side side, CircuitMessage message) implements CircuitEffect {}

  /// More pairs of the link on a side: so many more slots of it may be used.
  record Want(Side side, int more) implements CircuitEffect {}

  /// A Bell measurement of two slots, which frees both.
  record Swap(PairId upstream, int upstreamSlot, PairId downstream, int downstreamSlot)
      implements CircuitEffect {}

  /// This node's part in a round of distillation, which frees the spent pair's slot.
  record Distil(Side side, Distilling.Protocol protocol, PairId kept, int keptSlot, int spentSlot)
      implements CircuitEffect {}

  /// A Pauli matrix on the qubit of a slot.
  record Turn(int slot, Pauli pauli) implements CircuitEffect {}

  /// A pair of a link that is good enough for the circuit.
  record Ready(CircuitInput.Linked linked) implements CircuitEffect {}

  /// A measurement of a slot, which frees it.
  record Measure(PairId pair, int slot, Pauli basis) implements CircuitEffect {}

  /// The qubit of a slot is thrown away, and the slot free.
  record Discard(Side side, int slot) implements CircuitEffect {}

  /// A [CircuitInput.Woken] is wanted.
  record Wake(Time at) implements CircuitEffect {}

  /// A pair is there, and both ends know.
  ///
  /// @param near the pair of the near end's link
  /// @param far the pair of the far end's link
  /// @param told the Bell state that it is
  /// @param half what this end has of it
  record Deliver(PairId near, PairId far, BellState told, EndHalf half) implements CircuitEffect {}

  /// This end's half is in a slot already, while nobody knows yet what became of the other.
  record Early(PairId own, int slot) implements CircuitEffect {}

  /// A pair was found by both ends in a basis, as a test.
  record Tested(BellState told, Pauli basis, boolean agree) implements CircuitEffect {}

  /// A pair that an end had a half of has come to nothing.
  record Lost(PairId own) implements CircuitEffect {}

  /// All pairs are delivered.
  record Done() implements CircuitEffect {}

  /// What an end has of a pair.
  sealed interface EndHalf {
    /// A qubit, which is the application's until it frees the slot.
    record Stored(int slot) implements EndHalf {}

    /// The bit that was found in a basis.
    record Bit(Pauli basis, boolean bit) implements EndHalf {}
  }
}
