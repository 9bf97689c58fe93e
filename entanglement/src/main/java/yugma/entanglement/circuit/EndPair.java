// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.circuit;

import java.util.Optional;
import yugma.entanglement.circuit.CircuitInput.Linked;
import yugma.entanglement.circuit.CircuitMessage.Test;
import yugma.entanglement.circuit.CircuitMessage.Track;
import yugma.entanglement.linklayer.PairId;
import yugma.physics.gate.Pauli;

/// A pair of an end's link, and what the end knows of it.
final class EndPair {
  private final Linked linked;
  private final Test test;
  private boolean isStored = true;
  private Pauli basis = Pauli.I;
  private Optional<Boolean> bit = Optional.empty();
  private Optional<Boolean> farBit = Optional.empty();
  private Optional<Track> track = Optional.empty();

  EndPair(Linked linked, Test test) {
    this.linked = linked;
    this.test = test;
  }

  PairId id() {
    return linked.pair();
  }

  int slot() {
    return linked.slot();
  }

  /// Whether its qubit is in this end's hands, and its slot to be freed by it.
  boolean isStored() {
    return isStored;
  }

  /// Its qubit is measured or given away.
  void leave(Pauli basis) {
    this.isStored = false;
    this.basis = basis;
  }

  Pauli basis() {
    return basis;
  }

  void measured(boolean bit) {
    this.bit = Optional.of(bit);
  }

  Optional<Boolean> bit() {
    return bit;
  }

  void hearBit(boolean bit) {
    this.farBit = Optional.of(bit);
  }

  Optional<Boolean> farBit() {
    return farBit;
  }

  void hear(Track track) {
    this.track = Optional.of(track);
  }

  /// The other end's word of it.
  Optional<Track> track() {
    return track;
  }

  /// What it was picked for, by whichever end picks.
  Test test() {
    return test.isOne() ? test : track.map(Track::test).orElse(Test.NONE);
  }
}
