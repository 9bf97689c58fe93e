// SPDX-License-Identifier: Apache-2.0
package yugma.physics.state;

import java.util.Optional;
import yugma.kernel.random.RandomStream;
import yugma.physics.bell.BellDiagonal;
import yugma.physics.bell.BellState;
import yugma.physics.bell.XState;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.PauliProduct;
import yugma.physics.density.Density;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;
import yugma.physics.noise.Channel;

/// Two qubits whose density matrix is an X: entangled pairs as links make, swap and distil them.
///
/// It holds Pauli and diagonal gates, and channels such as dephasing, damping and loss of energy.
/// Anything else promotes it: a pure Bell state to a stabilizer state, any other to a density
/// matrix of two qubits.
///
/// @param pair half 0 is qubit 0
public record BellPair(XState pair) implements QubitState {
  private static final double PURE = 1 - 1e-12;

  /// A Bell-diagonal one.
  public static BellPair of(BellDiagonal pair) {
    return new BellPair(pair.xState());
  }

  @Override
  public int qubits() {
    return 2;
  }

  @Override
  public QubitState apply(Apply gate) {
    Density after = density();
    after.apply(gate);
    Optional<QubitState> kept = pairOf(after);
    return kept.orElseGet(() -> promoted().apply(gate));
  }

  @Override
  public QubitState apply(Channel channel, int... targets) {
    Density after = density();
    after.apply(channel, targets);
    return pairOf(after).orElseGet(() -> new DensityMatrix(after));
  }

  @Override
  public QubitState draw(Channel channel, RandomStream random, int... targets) {
    return apply(channel, targets);
  }

  private static Optional<QubitState> pairOf(Density state) {
    return XState.of(state.matrix().reordered(1, 0)).map(BellPair::new);
  }

  @Override
  public double probability(Pauli basis, int qubit) {
    return density().probability(basis, qubit);
  }

  @Override
  public Measured measure(Pauli basis, int qubit, RandomStream random) {
    return promoted().measure(basis, qubit, random);
  }

  @Override
  public Measured measure(PauliProduct product, RandomStream random) {
    return promoted().measure(product, random);
  }

  @Override
  public QubitState reset(int qubit, RandomStream random) {
    return promoted().reset(qubit, random);
  }

  @Override
  public Optional<Split> split(int... some) {
    return new DensityMatrix(density()).split(some);
  }

  @Override
  public QubitState discard(int qubit, RandomStream random) {
    return new DensityMatrix(density()).discard(qubit, random);
  }

  /// The cheapest formalism that holds any gate on it.
  QubitState promoted() {
    return stabilizer().orElseGet(() -> new DensityMatrix(density()));
  }

  /// The same as a stabilizer state, if it is a pure Bell state.
  Optional<QubitState> stabilizer() {
    for (BellState state : BellState.values()) {
      if (pair.fidelity(state) >= PURE) {
        return Optional.of(stabilizer(state));
      }
    }
    return Optional.empty();
  }

  private static Stabilizer stabilizer(BellState state) {
    Stabilizer made = Stabilizer.zeros(2);
    made.tableau().apply(Gate.H, 0);
    made.tableau().apply(Gate.CX, 0, 1);
    made.tableau().pauli(state.pauli(), 0);
    return made;
  }

  /// A pure state of which the mixture is made, drawn: a Bell state of a Bell-diagonal pair, so
  /// that it may join stabilizer states of any size; nothing of other pairs.
  public Optional<QubitState> drawn(RandomStream random) {
    return pair.asBellDiagonal().map(weights -> stabilizer(drawn(weights, random)));
  }

  private static BellState drawn(BellDiagonal weights, RandomStream random) {
    double u = random.nextDouble();
    for (BellState state : BellState.values()) {
      u -= weights.weight(state);
      if (u < 0) {
        return state;
      }
    }
    return BellState.PHI_PLUS;
  }

  @Override
  public Density density() {
    return Density.of(pair.matrix().reordered(1, 0));
  }
}
