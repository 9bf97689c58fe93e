// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.pair;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yugma.physics.gate.Pauli;
import yugma.physics.state.Qubit;

/// A qubit that a node holds: half of a pair, or by itself.
///
/// While nothing but the pair's own operations touches it, its state is the pair's; when a program
/// does anything else with either half, both become qubits of a register ("unfolded").
public final class Half {
  private final long emitted;
  private long touched;
  private long attempts;
  private @Nullable Pair pair;
  private @Nullable Qubit qubit;
  private int side;
  private boolean isGone;
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

  /// A fresh qubit in |0⟩ that is of no pair.
  static Half alone(long nowPicos) {
    Half half = new Half(nowPicos);
    half.qubit = Qubit.zero();
    return half;
  }

  private Half(long nowPicos) {
    this.emitted = nowPicos;
    this.touched = nowPicos;
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

  /// The qubit of a register that it is, once it is unfolded.
  Optional<Qubit> qubit() {
    return Optional.ofNullable(qubit);
  }

  void unfold(Qubit qubit) {
    this.qubit = qubit;
  }

  /// Whether it was measured or thrown away.
  boolean isGone() {
    return isGone;
  }

  void leave() {
    isGone = true;
  }

  /// 0 or 1.
  int side() {
    return side;
  }

  /// The pair that it belongs to now: a swap makes a new one.
  public Pair pair() {
    if (pair == null) {
      throw new IllegalStateException("this qubit is of no pair");
    }
    return pair;
  }

  /// The other qubit.
  public Half other() {
    return pair().half(1 - side);
  }
}
