// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.pair;

import java.util.List;
import java.util.Optional;
import yugma.kernel.random.RandomStream;
import yugma.physics.bell.BellState;
import yugma.physics.bell.LocalGates;
import yugma.physics.bell.XState;
import yugma.physics.density.Density;
import yugma.physics.state.BellPair;
import yugma.physics.state.DensityMatrix;
import yugma.physics.state.Qubit;
import yugma.physics.state.QubitState;

/// A pair as it really is; no protocol sees it.
///
/// Each half decays when it is touched, by the memory that holds it, so a pair's state is that of
/// both halves at the times when they were touched last.
public final class Pair {
  private final Half[] halves = new Half[2];
  private final long begun;
  private XState state;
  private Optional<Spending> spending = Optional.empty();

  /// A round of distillation in which one node has done its part.
  ///
  /// @param spent the pair that is measured
  /// @param side whose node was first
  /// @param bit that it recorded
  /// @param gates of that node
  record Spending(Pair spent, int side, boolean bit, LocalGates gates) {}

  private Pair(XState state, long begun) {
    this.state = state;
    this.begun = begun;
  }

  /// A new pair of a link.
  ///
  /// @param emittedA when its first half was emitted, in ps
  /// @param emittedB when its second half was emitted, in ps
  public static Pair heralded(XState state, long emittedA, long emittedB) {
    Pair pair = new Pair(state, Math.min(emittedA, emittedB));
    pair.halves[0] = new Half(pair, 0, emittedA);
    pair.halves[1] = new Half(pair, 1, emittedB);
    return pair;
  }

  /// What is left of two pairs when their inner halves are measured.
  static Pair swapped(XState state, Half left, Half right) {
    Pair pair = new Pair(state, Math.min(left.pair().begun, right.pair().begun));
    pair.halves[0] = left;
    pair.halves[1] = right;
    left.move(pair, 0);
    right.move(pair, 1);
    return pair;
  }

  /// 0 is the first.
  public Half half(int side) {
    return halves[side];
  }

  XState state() {
    return state;
  }

  /// The state with a half in a place.
  XState seenFrom(Half half, int place) {
    return half.side() == place ? state : state.exchanged();
  }

  void become(XState state) {
    this.state = state;
  }

  Optional<Spending> spending() {
    return spending;
  }

  void spend(Spending spending) {
    this.spending = Optional.of(spending);
  }

  void spent() {
    this.spending = Optional.empty();
  }

  /// Makes both halves qubits of a register, on which any gate may be done; those that are measured
  /// or thrown away already leave it.
  void unfold(RandomStream random) {
    if (halves[0].qubit().isPresent()) {
      return;
    }
    List<Qubit> qubits = Qubit.of(found());
    for (int side = 0; side < 2; side++) {
      halves[side].unfold(qubits.get(side));
    }
    for (Half half : halves) {
      if (half.isGone()) {
        half.qubit().orElseThrow().discard(random);
      }
    }
  }

  /// The state with all that was measured.
  private QubitState found() {
    BellPair whole = new BellPair(state);
    if (halves[0].found().isEmpty() && halves[1].found().isEmpty()) {
      return whole;
    }
    Density matrix = whole.density();
    for (int side = 0; side < 2; side++) {
      int place = side;
      halves[side].found().ifPresent(found -> matrix.collapse(found.basis(), place, found.bit()));
    }
    return new DensityMatrix(matrix);
  }

  /// The fidelity with a Bell state, as the halves were touched last.
  public double fidelity(BellState state) {
    return this.state.fidelity(state);
  }

  /// When the first half of all that it was made of was emitted, in ps.
  public long begun() {
    return begun;
  }

  /// The whole state, as the halves were touched last.
  public XState now() {
    return state;
  }
}
