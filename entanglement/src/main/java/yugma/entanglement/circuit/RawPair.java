// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.circuit;

import java.util.Optional;
import yugma.entanglement.circuit.CircuitInput.Linked;
import yugma.entanglement.circuit.CircuitMessage.Round;
import yugma.entanglement.linklayer.PairId;
import yugma.kernel.time.Time;

/// A pair of a link that is being distilled.
final class RawPair {
  private final Linked linked;
  private int rounds;
  private Optional<RawPair> spent = Optional.empty();
  private Optional<Boolean> bit = Optional.empty();
  private Optional<Boolean> otherBit = Optional.empty();
  private boolean isFailed;

  RawPair(Linked linked) {
    this.linked = linked;
  }

  Linked linked() {
    return linked;
  }

  PairId id() {
    return linked.pair();
  }

  Time emitted() {
    return linked.emitted();
  }

  /// Rounds that it has come through.
  int rounds() {
    return rounds;
  }

  boolean isInRound() {
    return spent.isPresent();
  }

  /// The round that it is kept in.
  Round round() {
    return new Round(id(), spent.orElseThrow().id());
  }

  void begin(RawPair spent) {
    this.spent = Optional.of(spent);
  }

  void found(boolean bit) {
    this.bit = Optional.of(bit);
  }

  void heard(boolean bit) {
    this.otherBit = Optional.of(bit);
  }

  void fail() {
    isFailed = true;
  }

  /// Whether the round is decided: this node's part is done, and the other's known.
  boolean isDecided() {
    return bit.isPresent() && (otherBit.isPresent() || isFailed);
  }

  /// Whether a decided round has succeeded.
  ///
  /// @param bothOne whether both bits must be 1, or only equal
  boolean hasSucceeded(boolean bothOne) {
    return !isFailed && bit.equals(otherBit) && (!bothOne || bit.orElseThrow());
  }

  /// After a round that succeeded.
  void advance() {
    rounds++;
    spent = Optional.empty();
    bit = Optional.empty();
    otherBit = Optional.empty();
  }
}
