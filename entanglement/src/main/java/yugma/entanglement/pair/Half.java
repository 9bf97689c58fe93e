// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.pair;

import java.util.Optional;
import yugma.physics.gate.Pauli;

/// A qubit of a pair, wherever it is stored.
public final class Half {
  private final long emitted;
  private long touched;
  private long attempts;
  private Pair pair;
  private int side;
  private boolean isTaken;
  private Optional<Found> found = Optional.empty();

  /// A measurement that has happened, of which the pair's state does not know yet.
  record Found(Pauli basis, boolean bit) {}

  /// @param emittedPicos when it was emitted
  Half(Pair pair, int side, long emittedPicos) {
    this.pair = pair;
    this.side = side;
    this.emitted = emittedPicos;
    this.touched = emittedPicos;
  }

  long emitted() {
    return emitted;
  }

  long touched() {
    return touched;
  }

  /// The number of its node's attempts up to its last touch.
  long attempts() {
    return attempts;
  }

  void touch(long now) {
    this.touched = Math.max(touched, now);
  }

  void stored(long attempts) {
    this.attempts = attempts;
  }

  /// Whether it has been taken out of its node's memory, unmeasured.
  public boolean isTaken() {
    return isTaken;
  }

  void take() {
    isTaken = true;
  }

  void move(Pair pair, int side) {
    this.pair = pair;
    this.side = side;
  }

  void find(Pauli basis, boolean bit) {
    found = Optional.of(new Found(basis, bit));
  }

  Optional<Found> found() {
    return found;
  }

  /// 0 or 1.
  int side() {
    return side;
  }

  /// The pair that it belongs to now: a swap makes a new one.
  public Pair pair() {
    return pair;
  }

  /// The other qubit.
  public Half other() {
    return pair.half(1 - side);
  }
}
