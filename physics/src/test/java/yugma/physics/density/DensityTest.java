// SPDX-License-Identifier: Apache-2.0
package yugma.physics.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.physics.circuit.PauliProduct;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Matrix;
import yugma.physics.gate.Pauli;
import yugma.physics.noise.Channel;
import yugma.physics.noise.Damping;
import yugma.physics.noise.PauliChannel;

class DensityTest {
  private static final int[] NONE = {};

  static Density drawn(int qubits, RandomStream random) {
    Density state = Density.zero(qubits);
    for (int layer = 0; layer < 3; layer++) {
      for (int q = 0; q < qubits; q++) {
        state.apply(angles(random), NONE, 0, q);
        if (q > 0) {
          state.apply(Gate.CX, q - 1, q);
        }
        state.apply(Damping.amplitude(0.1 * random.nextDouble()), q);
      }
    }
    return state;
  }

  private static Matrix angles(RandomStream random) {
    return Gate.named("U")
        .matrix(6 * random.nextDouble(), 6 * random.nextDouble(), 6 * random.nextDouble());
  }

  private static Matrix wide(Matrix matrix, int qubits, int... targets) {
    int[] order = new int[qubits];
    boolean[] used = new boolean[qubits];
    for (int j = 0; j < targets.length; j++) {
      order[qubits - 1 - targets[j]] = j;
      used[targets[j]] = true;
    }
    int next = targets.length;
    for (int q = 0; q < qubits; q++) {
      order[qubits - 1 - q] = used[q] ? order[qubits - 1 - q] : next++;
    }
    return matrix.beside(Matrix.identity(qubits - targets.length)).reordered(order);
  }

  @Test
  void appliesMatricesAsTheyAre() {
    RandomStream random = RandomStreams.seeded(1).stream("state");
    Density state = drawn(3, random);
    for (int[] targets : new int[][] {{0}, {2}, {0, 2}, {2, 0}, {1, 2}, {2, 0, 1}}) {
      Matrix matrix = angles(random);
      for (int i = 1; i < targets.length; i++) {
        matrix =
            Gate.named("iswap")
                .matrix()
                .beside(Matrix.identity(i - 1))
                .times(matrix.beside(angles(random)));
      }
      Matrix big = wide(matrix, 3, targets);
      Matrix expected = big.times(state.matrix()).times(big.adjoint());
      state.apply(matrix, NONE, 0, targets);
      assertThat(state.matrix().distance(expected)).isLessThan(1e-14);
    }
  }

  @Test
  void appliesChannelsAsTheirSums() {
    Density state = drawn(3, RandomStreams.seeded(2).stream("state"));
    Channel channel =
        Damping.thermal(0.3, 0.2)
            .beside(Damping.amplitude(0.1))
            .then(PauliChannel.depolarizePauli(2, 0.1).channel());
    Matrix expected = Matrix.identity(3).scaled(0);
    for (Matrix operator : channel.kraus()) {
      Matrix big = wide(operator, 3, 2, 0);
      expected = expected.plus(big.times(state.matrix()).times(big.adjoint()));
    }
    state.apply(channel, 2, 0);
    assertThat(state.matrix().distance(expected)).isLessThan(1e-14);
    assertThat(state.trace()).isCloseTo(1, within(1e-14));
  }

  @Test
  void controlsHoldBackWhatTheyShould() {
    RandomStream random = RandomStreams.seeded(3).stream("state");
    Density one = drawn(3, random);
    Density other = one.copy();
    Matrix matrix = angles(random);
    one.apply(matrix, new int[] {2, 0}, 0b01, 1);
    other.apply(Gate.X, 0);
    other.apply(matrix.controlled().controlled(), NONE, 0, 2, 0, 1);
    other.apply(Gate.X, 0);
    assertThat(one.matrix().distance(other.matrix())).isLessThan(1e-14);
  }

  @Test
  void measuresInEveryBasisAsProjectorsSay() {
    Density state = drawn(3, RandomStreams.seeded(4).stream("state"));
    for (Pauli basis : List.of(Pauli.X, Pauli.Y, Pauli.Z)) {
      for (int q = 0; q < 3; q++) {
        PauliProduct product = new PauliProduct(List.of(new PauliProduct.Factor(basis, q)), false);
        double one = state.probability(basis, q);
        assertThat(one).isCloseTo((1 - state.expectation(product)) / 2, within(1e-14));
        Density after = state.copy();
        assertThat(after.collapse(basis, q, true)).isCloseTo(one, within(1e-14));
        assertThat(after.probability(basis, q)).isCloseTo(1, within(1e-14));
        assertThat(after.trace()).isCloseTo(1, within(1e-14));
      }
    }
  }

  @Test
  void productsOfPaulisHaveTheirMean() {
    Density pair = Density.zero(2);
    pair.apply(Gate.H, 0);
    pair.apply(Gate.CX, 0, 1);
    for (Pauli basis : List.of(Pauli.X, Pauli.Y, Pauli.Z)) {
      PauliProduct both =
          new PauliProduct(
              List.of(new PauliProduct.Factor(basis, 0), new PauliProduct.Factor(basis, 1)), false);
      assertThat(pair.expectation(both)).isCloseTo(basis == Pauli.Y ? -1 : 1, within(1e-14));
    }
  }

  @Test
  void partsOfAProductAreItsFactors() {
    RandomStream random = RandomStreams.seeded(5).stream("state");
    Density low = drawn(2, random);
    Density high = drawn(1, random);
    Density both = low.beside(high);
    assertThat(both.matrix().distance(high.matrix().beside(low.matrix()))).isLessThan(1e-15);
    assertThat(both.part(0, 1).matrix().distance(low.matrix())).isLessThan(1e-14);
    assertThat(both.part(2).matrix().distance(high.matrix())).isLessThan(1e-14);
    assertThat(both.part(1, 0).matrix().distance(low.matrix().reordered(1, 0))).isLessThan(1e-14);
  }

  @Test
  void halfOfAPairIsMixedAndThePairIsPure() {
    Density pair = Density.pure(Math.sqrt(0.5), 0, 0, 0, 0, 0, 0, Math.sqrt(0.5));
    assertThat(pair.purity()).isCloseTo(1, within(1e-14));
    assertThat(pair.entropy()).isCloseTo(0, within(1e-12));
    assertThat(pair.part(1).purity()).isCloseTo(0.5, within(1e-14));
    assertThat(pair.part(1).entropy()).isCloseTo(1, within(1e-12));
  }

  @Test
  void fidelityIsUhlmanns() {
    RandomStream random = RandomStreams.seeded(6).stream("state");
    Density one = drawn(2, random);
    Density other = drawn(2, random);
    assertThat(one.fidelity(one)).isCloseTo(1, within(1e-9));
    assertThat(one.fidelity(other)).isCloseTo(other.fidelity(one), within(1e-9));
    Density pure = Density.zero(2);
    assertThat(pure.fidelity(one)).isCloseTo(one.re(0, 0), within(1e-9));
    // commuting states: (sum of sqrt(p q))^2
    Density left = Density.of(Matrix.real(0.9, 0, 0, 0.1));
    Density right = Density.of(Matrix.real(0.4, 0, 0, 0.6));
    double root = Math.sqrt(0.36) + Math.sqrt(0.06);
    assertThat(left.fidelity(right)).isCloseTo(root * root, within(1e-12));
  }

  @Test
  void refusesWhatDoesNotFit() {
    assertThatThrownBy(() -> DensityMemory.requireFits(13, 1L << 29))
        .hasMessage(
            "13 qubits as a density matrix need 1.00 GiB, this Java has at most 0.50 GiB of heap in"
                + " all: raise -Xmx");
    assertThatThrownBy(() -> Density.zero(15)).hasMessageContaining("0 to 14 qubits, not 15");
    assertThatThrownBy(() -> Density.zero(2).apply(Gate.CX, 1, 1))
        .hasMessage("qubit 1 is named twice");
    assertThatThrownBy(() -> Density.zero(2).apply(Gate.H, 2))
        .hasMessage("qubit is 2, must be one of the 2 from 0");
  }

  @Test
  void holevoQuantityOfOneQubitStatesIsKnown() {
    // |0> and |+> alike: S of the mean, eigenvalues (1 ± 1/sqrt 2)/2, is .600876 bits
    Density plus = Density.pure(Math.sqrt(0.5), 0, Math.sqrt(0.5), 0);
    Ensemble ensemble = new Ensemble(List.of(0.5, 0.5), List.of(Density.zero(1), plus));
    assertThat(ensemble.holevo()).isCloseTo(.600876, within(5e-7));
  }
}
