// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.application;

import java.util.Optional;
import yugma.entanglement.linklayer.PairId;
import yugma.entanglement.program.LocalQubit;
import yugma.entanglement.program.Node;
import yugma.entanglement.program.PairHalf;
import yugma.entanglement.program.QuantumNetwork;
import yugma.entanglement.program.Terms;
import yugma.physics.bell.BellState;

/// The transport of unknown qubits from one node to another ([Bennett
/// 1993](https://doi.org/10.1103/PhysRevLett.70.1895)): a pair and two classical bits for each.
///
/// At most as many pairs are held or under way as there are slots, which bounds how many qubits are
/// on the way. A qubit can be used at the receiver when its bits have come, not before.
public final class Teleportation {
  private final QuantumNetwork network;
  private final Node sender;
  private final Node receiver;

  /// The result of a Bell measurement at the sender.
  private record Bits(PairId pair, boolean isClear, boolean differ, boolean minus) {}

  /// Sets it up.
  ///
  /// @param slots W, for pairs at each end; all are filled before the first qubit comes
  public Teleportation(QuantumNetwork network, Node sender, Node receiver, int slots) {
    this.network = network;
    this.sender = sender;
    this.receiver = receiver;
    network.connect(sender, receiver, Terms.DEFAULT.withSlots(slots).withStock(slots));
  }

  /// Sends a qubit, in a program of the sender; it is gone there at once.
  ///
  /// @return whether the Bell measurement told anything; if not, the qubit is lost
  public boolean send(LocalQubit qubit) {
    PairHalf half = network.entangle(sender, receiver).ever();
    Optional<BellState> told = sender.bellMeasure(qubit, half.qubit());
    BellState bits = told.orElse(BellState.PHI_PLUS);
    sender.send(
        receiver, new Bits(half.id(), told.isPresent(), bits.pauli().x(), bits.pauli().z()));
    return told.isPresent();
  }

  /// The next qubit, in a program of the receiver, once its bits have come.
  public LocalQubit receive() {
    while (true) {
      Bits bits = receiver.receive(sender, Bits.class);
      PairHalf half = network.entangle(sender, receiver).of(bits.pair()).ever();
      if (bits.isClear()) {
        BellState told = BellState.of(bits.differ(), bits.minus());
        half.qubit().turn(told.times(half.told().pauli()).pauli());
        return half.qubit();
      }
      half.qubit().discard();
    }
  }
}
