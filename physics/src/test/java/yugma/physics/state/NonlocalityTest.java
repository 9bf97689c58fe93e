// SPDX-License-Identifier: Apache-2.0
package yugma.physics.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yugma.physics.bell.BellDiagonal;
import yugma.physics.bell.BellState;
import yugma.physics.bell.Werner;
import yugma.physics.circuit.PauliProduct;
import yugma.physics.density.Density;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;
import yugma.physics.tableau.Tableau;

class NonlocalityTest {

  /// The real part of the product of X + i Y over all: even numbers of Y, signs in turn.
  private static int mermin(Tableau state, int qubits) {
    int sum = 0;
    for (int ys = 0; ys < 1 << qubits; ys++) {
      if (Integer.bitCount(ys) % 2 == 0) {
        List<PauliProduct.Factor> factors = new ArrayList<>();
        for (int q = 0; q < qubits; q++) {
          factors.add(new PauliProduct.Factor((ys >>> q & 1) == 0 ? Pauli.X : Pauli.Y, q));
        }
        int value = state.expectation(new PauliProduct(factors, false));
        sum += Integer.bitCount(ys) % 4 == 0 ? value : -value;
      }
    }
    return sum;
  }

  private static int mostOfPlans(int qubits) {
    int most = 0;
    for (int plan = 0; plan < 1 << 2 * qubits; plan++) {
      int re = 1;
      int im = 0;
      for (int q = 0; q < qubits; q++) {
        int x = (plan >>> 2 * q & 1) == 0 ? 1 : -1;
        int y = (plan >>> 2 * q + 1 & 1) == 0 ? 1 : -1;
        int old = re;
        re = re * x - im * y;
        im = old * y + im * x;
      }
      most = Math.max(most, re);
    }
    return most;
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5, 7, 9})
  void ghzStatesReachWhatNoPlanDoes(int qubits) {
    Tableau ghz = Tableau.zeros(qubits);
    ghz.apply(Gate.H, 0);
    for (int q = 1; q < qubits; q++) {
      ghz.apply(Gate.CX, q - 1, q);
    }
    // Mermin 1990: 4 against 2 of three qubits, 2^(n-1) against 2^((n-1)/2) of any odd number
    assertThat(mermin(ghz, qubits)).isEqualTo(1 << qubits - 1);
    if (qubits < 9) {
      assertThat(mostOfPlans(qubits)).isEqualTo(1 << (qubits - 1) / 2);
    }
  }

  private static double correlation(Density pair, double alice, double bob) {
    Density turned = pair.copy();
    turned.apply(Gate.named("ry").matrix(-alice), new int[0], 0, 0);
    turned.apply(Gate.named("ry").matrix(-bob), new int[0], 0, 1);
    PauliProduct both =
        new PauliProduct(
            List.of(new PauliProduct.Factor(Pauli.Z, 0), new PauliProduct.Factor(Pauli.Z, 1)),
            false);
    return turned.expectation(both);
  }

  private static double chsh(Density pair) {
    double quarter = Math.PI / 4;
    return correlation(pair, 0, quarter)
        + correlation(pair, 0, -quarter)
        + correlation(pair, 2 * quarter, quarter)
        - correlation(pair, 2 * quarter, -quarter);
  }

  @Test
  void theSettingsOfChshReachTsirelsonsBound() {
    Density pure = BellPair.of(BellDiagonal.of(BellState.PHI_PLUS)).density();
    assertThat(chsh(pure)).isCloseTo(2 * Math.sqrt(2), within(1e-12));
    Werner noisy = Werner.ofWeight(0.8);
    assertThat(chsh(BellPair.of(noisy.pair()).density()))
        .isCloseTo(noisy.pair().chsh(), within(1e-12));
  }
}
