// SPDX-License-Identifier: Apache-2.0
package yugma.physics.amplitudes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.PauliProduct;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Matrix;
import yugma.physics.gate.Pauli;

class AmplitudesTest {
  private static final Offset<Double> NEAR = within(1e-13);

  private static RandomStream random(long seed) {
    return RandomStreams.seeded(seed).stream("amplitudes");
  }

  @Property(tries = 250, seed = "1")
  void everyGateIsItsMatrixEmbedded(@ForAll long seed, @ForAll @IntRange(max = 7) int qubits) {
    RandomStream random = random(seed);
    try (Amplitudes state = Dense.random(qubits, random)) {
      Apply gate = Dense.gate(qubits, random);
      double[] wanted = Dense.applied(Dense.entries(state), gate);
      state.apply(gate);
      assertThat(Dense.distance(Dense.entries(state), wanted)).as("%s", gate).isLessThan(1e-14);
    }
  }

  @Property(tries = 100, seed = "1")
  void aGateKeepsTheNormAndItsAdjointUndoesIt(
      @ForAll long seed, @ForAll @IntRange(max = 9) int qubits) {
    RandomStream random = random(seed);
    try (Amplitudes state = Dense.random(qubits, random);
        Amplitudes before = state.copy()) {
      Apply gate = Dense.gate(qubits, random);
      state.apply(gate);
      assertThat(state.norm()).isCloseTo(1, NEAR);
      state.apply(
          gate.gate().matrix(gate.angleArray()).adjoint(),
          gate.controls().toArray(),
          gate.states(),
          gate.targets().toArray());
      assertThat(Dense.distance(Dense.entries(state), Dense.entries(before))).isLessThan(1e-14);
    }
  }

  @Test
  void aPhaseOfTheWholeShowsUnderControl() {
    try (Amplitudes state = Amplitudes.of(1, 0, 1, 0)) {
      state.apply(Gate.GLOBAL_PHASE.matrix(0.3), new int[] {0}, 0);
      assertThat(state.re(0)).isCloseTo(StrictMath.cos(0.3) * Math.sqrt(0.5), NEAR);
      assertThat(state.im(0)).isCloseTo(StrictMath.sin(0.3) * Math.sqrt(0.5), NEAR);
      assertThat(state.im(1)).isZero();
    }
  }

  @Test
  void qubitsOfAGhzStateAgree() {
    RandomStream random = random(2);
    int ones = 0;
    for (int run = 0; run < 200; run++) {
      try (Amplitudes state = Amplitudes.zero(9)) {
        state.apply(Gate.H, 4);
        for (int qubit = 0; qubit < 9; qubit++) {
          if (qubit != 4) {
            state.apply(Gate.CX, 4, qubit);
          }
        }
        boolean first = state.measure(0, random);
        ones += first ? 1 : 0;
        for (int qubit = 1; qubit < 9; qubit++) {
          assertThat(state.measure(qubit, random)).isEqualTo(first);
        }
        assertThat(state.norm()).isCloseTo(1, NEAR);
      }
    }
    // Binomial of 200 at 1/2: outside 65 … 135 with probability 6e-7.
    assertThat(ones).isBetween(65, 135);
  }

  @Test
  void aTeleportedStateArrivesWhateverTheTwoBits() {
    RandomStream random = random(3);
    boolean[] seen = new boolean[4];
    for (int run = 0; run < 64; run++) {
      try (Amplitudes sent = Dense.random(1, random);
          Amplitudes pair = Amplitudes.of(1, 0, 0, 0, 0, 0, 1, 0);
          Amplitudes all = sent.beside(pair)) {
        all.apply(Gate.CX, 0, 1);
        all.apply(Gate.H, 0);
        boolean z = all.measure(0, random);
        boolean x = all.measure(1, random);
        if (x) {
          all.apply(Gate.X, 2);
        }
        if (z) {
          all.apply(Gate.Z, 2);
        }
        seen[(z ? 1 : 0) + (x ? 2 : 0)] = true;
        Parts parts = all.part(2);
        assertThat(parts.some().fidelity(sent)).isCloseTo(1, NEAR);
        parts.some().close();
        parts.rest().close();
      }
    }
    // A result of probability 1/4 is missed 64 times with probability 1e-8.
    assertThat(seen).containsOnly(true);
  }

  @Property(tries = 60, seed = "1")
  void registersThatMergePartAgain(
      @ForAll long seed, @ForAll @IntRange(max = 3) int low, @ForAll @IntRange(max = 4) int high) {
    RandomStream random = random(seed);
    try (Amplitudes a = Dense.random(low, random);
        Amplitudes b = Dense.random(high, random);
        Amplitudes both = a.beside(b)) {
      int[] highest = java.util.stream.IntStream.range(low, low + high).toArray();
      Parts parts = both.part(highest);
      assertThat(parts.some().fidelity(b)).isCloseTo(1, NEAR);
      assertThat(parts.rest().fidelity(a)).isCloseTo(1, NEAR);
      try (Amplitudes again = parts.rest().beside(parts.some())) {
        assertThat(Dense.distance(Dense.entries(again), Dense.entries(both))).isLessThan(1e-14);
      }
    }
  }

  @Test
  void entangledQubitsDoNotPart() {
    try (Amplitudes pair = Amplitudes.of(1, 0, 0, 0, 0, 0, 1, 0)) {
      assertThatThrownBy(() -> pair.part(0))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("fidelity with a product is 0.");
    }
  }

  @Property(tries = 60, seed = "1")
  void meansProbabilitiesAndReducedMatricesAgree(@ForAll long seed) {
    RandomStream random = random(seed);
    try (Amplitudes state = Dense.random(5, random)) {
      int[] few = java.util.Arrays.copyOf(Dense.order(5, random), 2);
      Matrix rho = state.reduced(few);
      assertThat(state.probability(few[0])).isCloseTo(rho.re(2, 2) + rho.re(3, 3), NEAR);
      for (Pauli first : Pauli.values()) {
        for (Pauli second : Pauli.values()) {
          Matrix product = rho.times(first.matrix().beside(second.matrix()));
          double mean = product.re(0, 0) + product.re(1, 1) + product.re(2, 2) + product.re(3, 3);
          assertThat(state.expectation(product(few, first, second))).isCloseTo(mean, NEAR);
        }
      }
    }
  }

  private static PauliProduct product(int[] qubits, Pauli first, Pauli second) {
    return new PauliProduct(
        List.of(
            new PauliProduct.Factor(first, qubits[0]), new PauliProduct.Factor(second, qubits[1])),
        false);
  }

  @Test
  void productsWithAQubitTwiceMultiplyFirst() {
    try (Amplitudes state = Dense.random(2, random(4))) {
      // X0 Y0 X1 Y1 = (iZ0)(iZ1) = -Z0 Z1.
      PauliProduct twice =
          new PauliProduct(
              List.of(
                  new PauliProduct.Factor(Pauli.X, 0),
                  new PauliProduct.Factor(Pauli.Y, 0),
                  new PauliProduct.Factor(Pauli.X, 1),
                  new PauliProduct.Factor(Pauli.Y, 1)),
              true);
      assertThat(state.expectation(twice))
          .isCloseTo(state.expectation(product(new int[] {0, 1}, Pauli.Z, Pauli.Z)), NEAR);
      PauliProduct imaginary =
          new PauliProduct(
              List.of(new PauliProduct.Factor(Pauli.X, 0), new PauliProduct.Factor(Pauli.Y, 0)),
              false);
      assertThatThrownBy(() -> state.expectation(imaginary)).hasMessageContaining("not Hermitian");
    }
  }

  @Test
  void aResetQubitIsZeroAndAloneAgain() {
    RandomStream random = random(5);
    try (Amplitudes state = Dense.random(4, random)) {
      state.reset(2, random);
      assertThat(state.probability(2)).isZero();
      assertThat(state.norm()).isCloseTo(1, NEAR);
      assertThatThrownBy(() -> state.collapse(2, true)).hasMessageContaining("is never 1");
    }
  }

  @Test
  void shotsFollowTheProbabilities() {
    RandomStream random = random(6);
    try (Amplitudes state = Dense.random(4, random)) {
      int shots = 40_000;
      int[] seen = new int[16];
      for (long shot : state.sample(shots, random)) {
        seen[(int) shot]++;
      }
      double chiSquare = 0;
      for (int i = 0; i < 16; i++) {
        double mean = shots * (state.re(i) * state.re(i) + state.im(i) * state.im(i));
        chiSquare += (seen[i] - mean) * (seen[i] - mean) / mean;
      }
      // Of 15 degrees of freedom: above 50 with probability 1e-5.
      assertThat(chiSquare).isLessThan(50);
    }
  }

  @Test
  void shotsOfSomeQubitsAreThoseBitsOfShotsOfAll() {
    try (Amplitudes state = Dense.random(6, random(7))) {
      long[] all = state.sample(500, random(8));
      long[] some = state.sample(500, random(8), 5, 0);
      for (int i = 0; i < 500; i++) {
        assertThat(some[i]).isEqualTo(all[i] >>> 5 & 1 | (all[i] & 1) << 1);
      }
      assertThat(all).isNotEqualTo(java.util.Arrays.stream(all).sorted().toArray());
    }
  }

  @Test
  void whatDoesNotFitIsRefusedWithTheFigures() {
    assertThatThrownBy(() -> StateMemory.requireFits(30, OptionalLong.of(3L << 30)))
        .hasMessage("30 qubits need 16 GiB, this machine has 3 GiB free");
    StateMemory.requireFits(30, OptionalLong.of(16L << 30));
    assertThatThrownBy(() -> Amplitudes.zero(50))
        .hasMessageContaining("50 qubits need 16777216 GiB");
    assertThatThrownBy(() -> Amplitudes.zero(59)).hasMessageContaining("0 to 58 qubits, not 59");
    assertThatThrownBy(() -> Amplitudes.zero(-1)).hasMessageContaining("not -1");
  }

  @Test
  void wrongQubitsAreRefused() {
    try (Amplitudes state = Amplitudes.zero(3)) {
      assertThatThrownBy(() -> state.apply(Gate.H, 3)).hasMessageContaining("qubit is 3");
      assertThatThrownBy(() -> state.apply(Gate.CX, 1, 1)).hasMessageContaining("appears twice");
      assertThatThrownBy(() -> state.apply(Gate.X.matrix(), new int[] {1}, 1, 1))
          .hasMessageContaining("qubit 1 appears twice");
    }
  }

  @Test
  void aLargeStateIsZeroButForItsFirstAmplitudeAndGoesBackWhenClosed() {
    try (Amplitudes state = Amplitudes.zero(18)) {
      assertThat(state.norm()).isEqualTo(1);
      state.apply(Gate.H, 17);
      assertThat(state.re(1 << 17)).isCloseTo(Math.sqrt(0.5), NEAR);
      assertThat(state.segment().address() % 64).isZero();
    }
    Amplitudes closed = Amplitudes.zero(18);
    closed.close();
    assertThatThrownBy(() -> closed.re(0)).isInstanceOf(IllegalStateException.class);
  }
}
