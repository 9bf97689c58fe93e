// SPDX-License-Identifier: Apache-2.0
package yugma.physics.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.physics.amplitudes.Amplitudes;
import yugma.physics.circuit.PauliProduct;
import yugma.physics.density.Density;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;
import yugma.physics.noise.Channel;
import yugma.physics.noise.Damping;
import yugma.physics.noise.PauliChannel;
import yugma.physics.tableau.Tableau;

/// Laws that hold between the engines.
class EnginesTest {
  private static final List<Gate> CLIFFORDS =
      Gate.all().stream().filter(gate -> gate.action().isPresent()).toList();

  private static final List<Pauli> AXES = List.of(Pauli.X, Pauli.Y, Pauli.Z);

  private static Gate drawn(RandomStream random, int qubits) {
    while (true) {
      Gate gate = CLIFFORDS.get(random.nextInt(CLIFFORDS.size()));
      if (gate.qubits() <= qubits) {
        return gate;
      }
    }
  }

  private static int[] targets(RandomStream random, Gate gate, int qubits) {
    int first = random.nextInt(qubits);
    return gate.qubits() == 1
        ? new int[] {first}
        : new int[] {first, (first + 1 + random.nextInt(qubits - 1)) % qubits};
  }

  @Property(tries = 40, seed = "1")
  void stabilizersAndKetsAgreeOnCliffordCircuits(
      @ForAll @IntRange(min = 1, max = 12) int qubits,
      @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
    RandomStream random = RandomStreams.seeded(seed).stream("circuit");
    Tableau tableau = Tableau.zeros(qubits);
    try (Amplitudes ket = Amplitudes.zero(qubits)) {
      for (int step = 0; step < 10 * qubits; step++) {
        Gate gate = drawn(random, qubits);
        int[] targets = targets(random, gate, qubits);
        tableau.apply(gate, targets);
        ket.apply(gate, targets);
        if (step % 7 == 0) {
          int measured = random.nextInt(qubits);
          boolean one = tableau.measure(Pauli.Z, measured, random);
          double likely = ket.collapse(measured, one);
          assertThat(likely == 1 || Math.abs(likely - 0.5) < 1e-9 || likely > 1 - 1e-9).isTrue();
        }
      }
      for (PauliProduct product : tableau.stabilizers()) {
        assertThat(ket.expectation(product)).isCloseTo(1, within(1e-9));
      }
      try (Ket made = new Stabilizer(tableau).ket()) {
        assertThat(made.amplitudes().fidelity(ket)).isCloseTo(1, within(1e-9));
      }
    }
  }

  @Test
  void densityMatricesAreAveragesOfKets() {
    RandomStream random = RandomStreams.seeded(1).stream("trajectories");
    List<Channel> noise =
        List.of(
            Damping.amplitude(0.3),
            Damping.thermal(0.2, 0.4),
            PauliChannel.depolarizePauli(1, 0.2).channel());
    Density exact = noisy(Stabilizer.zeros(3), noise, random, true);
    int shots = 1_500;
    double[] sums = new double[27];
    for (int shot = 0; shot < shots; shot++) {
      Density one = noisy(Ket.zeros(3), noise, random, false);
      for (int i = 0; i < 27; i++) {
        sums[i] += one.expectation(product(i)) / shots;
      }
    }
    // means of values in [-1, 1]: standard deviation at most .0258; four of them, 27 times: P <
    // .002
    for (int i = 0; i < 27; i++) {
      assertThat(sums[i]).isCloseTo(exact.expectation(product(i)), within(4 / Math.sqrt(shots)));
    }
  }

  private static PauliProduct product(int index) {
    List<PauliProduct.Factor> factors = new ArrayList<>();
    int rest = index;
    for (int q = 0; q < 3; q++) {
      factors.add(new PauliProduct.Factor(AXES.get(rest % 3), q));
      rest /= 3;
    }
    return new PauliProduct(factors, false);
  }

  private static Density noisy(
      QubitState start, List<Channel> noise, RandomStream random, boolean exactly) {
    QubitState state = start;
    for (int layer = 0; layer < 2; layer++) {
      for (int q = 0; q < 3; q++) {
        state = state.apply(Gate.H, q).apply(Gate.T, q).apply(Gate.CX, q, (q + 1) % 3);
        Channel channel = noise.get((q + layer) % 3);
        state = exactly ? state.apply(channel, q) : state.draw(channel, random, q);
      }
    }
    try (QubitState end = state) {
      return end.density();
    }
  }
}
