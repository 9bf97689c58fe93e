// SPDX-License-Identifier: Apache-2.0
package yugma.physics.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.physics.bell.BellDiagonal;
import yugma.physics.bell.BellState;
import yugma.physics.bell.Werner;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.PauliProduct;
import yugma.physics.circuit.Qubits;
import yugma.physics.density.Density;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Matrix;
import yugma.physics.gate.Pauli;
import yugma.physics.noise.Channel;
import yugma.physics.noise.Damping;
import yugma.physics.noise.PauliChannel;

class QubitStateTest {
  private static final List<Pauli> BASES = List.of(Pauli.X, Pauli.Y, Pauli.Z);
  private static final List<Supplier<QubitState>> KINDS =
      List.of(
          () -> Stabilizer.zeros(2).apply(Gate.H, 0).apply(Gate.CX, 0, 1),
          () -> Ket.zeros(2).apply(Gate.H, 0).apply(Gate.CX, 0, 1),
          () -> DensityMatrix.zeros(2).apply(Gate.H, 0).apply(Gate.CX, 0, 1),
          () -> BellPair.of(BellDiagonal.of(BellState.PHI_PLUS)));

  @Test
  void allFormalismsHoldTheSameBellState() {
    Density expected = Density.pure(Math.sqrt(0.5), 0, 0, 0, 0, 0, Math.sqrt(0.5), 0);
    for (Supplier<QubitState> kind : KINDS) {
      try (QubitState state = kind.get()) {
        assertThat(state.density().distance(expected)).isLessThan(1e-14);
      }
    }
  }

  private static PauliProduct product(String text) {
    List<PauliProduct.Factor> factors = new ArrayList<>();
    for (String factor : text.replace("-", "").split("\\*", -1)) {
      int qubit = Integer.parseInt(factor.substring(1));
      factors.add(new PauliProduct.Factor(Pauli.of(factor.charAt(0)), qubit));
    }
    return new PauliProduct(factors, text.startsWith("-"));
  }

  @Test
  void productsOfABellStateAreKnownAndLeaveItAlone() {
    RandomStream random = RandomStreams.seeded(31).stream("products");
    for (Supplier<QubitState> kind : KINDS) {
      Density expected = kind.get().density();
      for (String known : List.of("X0*X1", "-Y0*Y1", "Z1*Z0", "X0*X0", "-Z0*X0*X1*Z1")) {
        try (QubitState after = kind.get().measure(product(known), random).after()) {
          assertThat(kind.get().measure(product(known), random).one()).as(known).isFalse();
          assertThat(after.density().distance(expected)).as(known).isLessThan(1e-12);
        }
      }
    }
  }

  /// The same number drawn gives the same result, since all compare it with the chance of 1; where
  /// the tableau draws a bit instead, its state is held against the projected one.
  @Test
  void aProductMeasuredMakesTheSameStateInEveryFormalism() {
    for (String text : List.of("X0*Z1", "-Y0*X1", "Z0", "-Z0*Y1", "X0*Y0*Z0*X1*Y1*Z1*Y1", "-Y1")) {
      PauliProduct product = product(text);
      if (!product.isHermitian()) {
        continue;
      }
      for (boolean wanted : new boolean[] {false, true}) {
        Density expected = projected(KINDS.get(2), product, wanted);
        for (Supplier<QubitState> kind : KINDS) {
          assertThat(projected(kind, product, wanted).distance(expected))
              .as("%s = %s", text, wanted)
              .isLessThan(1e-12);
        }
        assertThat(expected.expectation(product)).isCloseTo(wanted ? -1 : 1, within(1e-12));
        assertThat(expected.purity()).isCloseTo(1, within(1e-12));
      }
    }
  }

  /// Measures fresh states until the result is as wanted.
  private static Density projected(
      Supplier<QubitState> kind, PauliProduct product, boolean wanted) {
    RandomStream random = RandomStreams.seeded(7).stream("tries");
    for (int i = 0; i < 64; i++) {
      QubitState.Measured measured =
          kind.get().apply(Gate.S, 0).apply(Gate.H, 1).measure(product, random);
      try (QubitState after = measured.after()) {
        if (measured.one() == wanted) {
          return after.density();
        }
      }
    }
    throw new AssertionError("64 measurements of " + product + " never told " + wanted);
  }

  @Test
  void aProductThatIsNotHermitianIsRefused() {
    RandomStream random = RandomStreams.seeded(1).stream("refused");
    for (Supplier<QubitState> kind : KINDS) {
      assertThatThrownBy(() -> kind.get().measure(product("X0*Z0"), random))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("is not Hermitian");
    }
  }

  @Test
  void registersThatCannotBeJoinedStayAsTheyAre() {
    try (QubitState ket = Ket.zeros(2).apply(Gate.named("t"), 0)) {
      QubitState large = Stabilizer.zeros(60);
      assertThatThrownBy(() -> Merging.join(ket, large))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(ket.probability(Pauli.Z, 0)).isZero();
      assertThat(large.probability(Pauli.Z, 59)).isZero();
    }
  }

  @Test
  void everyGateGivesTheSameInEveryFormalism() {
    for (Gate gate : Gate.all()) {
      if (gate.qubits() > 2) {
        continue;
      }
      double[] angles = {0.7, -1.9, 2.6, 0.3};
      List<Double> some = Arrays.stream(angles).limit(gate.angles().size()).boxed().toList();
      int[] targets = gate.qubits() == 2 ? new int[] {1, 0} : new int[] {gate.qubits() - 1};
      Qubits places = gate.qubits() == 0 ? Qubits.NONE : Qubits.of(targets);
      Apply apply = new Apply(gate, some, Qubits.NONE, 0, places);
      Density expected = KINDS.get(2).get().apply(apply).density();
      for (Supplier<QubitState> kind : KINDS) {
        try (QubitState state = kind.get().apply(apply)) {
          assertThat(state.density().distance(expected)).as(gate.name()).isLessThan(1e-12);
        }
      }
    }
  }

  @Test
  void aPhaseUnderControlIsNotDropped() {
    for (double angle : new double[] {Math.PI / 2, 0.3}) {
      var phase = new Apply(Gate.GLOBAL_PHASE, List.of(angle), Qubits.of(0), 1, Qubits.NONE);
      for (QubitState plus : List.of(Stabilizer.zeros(1), Ket.zeros(1), DensityMatrix.zeros(1))) {
        try (QubitState state = plus.apply(Gate.H, 0).apply(phase)) {
          assertThat(state.probability(Pauli.Y, 0))
              .isCloseTo((1 - Math.sin(angle)) / 2, within(1e-14));
        }
      }
    }
  }

  @Test
  void statesArePromotedOnlyWhenTheyMust() {
    assertThat(Stabilizer.zeros(2).apply(Gate.H, 1)).isInstanceOf(Stabilizer.class);
    try (QubitState ket = Stabilizer.zeros(2).apply(Gate.H, 1).apply(Gate.T, 1)) {
      assertThat(ket).isInstanceOf(Ket.class);
      assertThat(ket.probability(Pauli.X, 1)).isCloseTo((1 - Math.sqrt(0.5)) / 2, within(1e-14));
    }
    assertThat(KINDS.get(0).get().apply(Damping.amplitude(0.2), 0))
        .isInstanceOf(DensityMatrix.class);
    assertThat(KINDS.get(1).get().apply(Damping.amplitude(0.2), 0))
        .isInstanceOf(DensityMatrix.class);
    QubitState pair = BellPair.of(new Werner(0.9).pair());
    assertThat(pair.apply(Gate.S, 0)).isInstanceOf(BellPair.class);
    assertThat(pair.apply(Damping.amplitude(0.2), 0)).isInstanceOf(BellPair.class);
    assertThat(pair.apply(Gate.H, 0)).isInstanceOf(DensityMatrix.class);
    assertThat(KINDS.get(3).get().apply(Gate.H, 0)).isInstanceOf(Stabilizer.class);
  }

  @Test
  void channelsGiveTheSameInEveryFormalism() {
    Density expected = KINDS.get(2).get().apply(Damping.amplitude(0.2), 1).density();
    for (Supplier<QubitState> kind : KINDS) {
      QubitState after = kind.get().apply(Damping.amplitude(0.2), 1);
      assertThat(after.density().distance(expected)).isLessThan(1e-14);
    }
  }

  @Test
  void randomPaulisThatAreDrawnKeepAStabilizerState() {
    RandomStream random = RandomStreams.seeded(1).stream("draw");
    QubitState state = KINDS.get(0).get();
    Channel noise = PauliChannel.depolarizePauli(2, 0.9).channel();
    assertThat(state.draw(noise, random, 0, 1)).isInstanceOf(Stabilizer.class);
    try (QubitState fallen = state.draw(Damping.amplitude(0.5), random, 0)) {
      assertThat(fallen).isInstanceOf(Ket.class);
    }
  }

  @Test
  void measurementsGoWithTheState() {
    RandomStream random = RandomStreams.seeded(2).stream("measure");
    for (Supplier<QubitState> kind : KINDS) {
      for (Pauli basis : BASES) {
        QubitState.Measured first = kind.get().measure(basis, 0, random);
        assertThat(first.after().probability(basis, 0))
            .isCloseTo(first.one() ? 1 : 0, within(1e-12));
        QubitState.Measured second = first.after().measure(basis, 1, random);
        assertThat(second.one()).isEqualTo(first.one() ^ basis == Pauli.Y);
        second.after().close();
      }
    }
  }

  @Test
  void resetLeavesThePartnerMixed() {
    RandomStream random = RandomStreams.seeded(3).stream("reset");
    for (Supplier<QubitState> kind : KINDS) {
      int ones = 0;
      for (int i = 0; i < 100; i++) {
        QubitState after = kind.get().reset(1, random);
        assertThat(after.probability(Pauli.Z, 1)).isCloseTo(0, within(1e-14));
        QubitState.Measured measured = after.measure(Pauli.Z, 0, random);
        ones += measured.one() ? 1 : 0;
        measured.after().close();
      }
      // mean 50, standard deviation 5: 25 of them off has P < 1e-6
      assertThat(ones).isBetween(25, 75);
    }
  }

  @Test
  void entangledQubitsDoNotSplitAndOthersDo() {
    RandomStream random = RandomStreams.seeded(4).stream("split");
    for (Supplier<QubitState> kind : KINDS) {
      QubitState state = kind.get();
      assertThat(state.split(0)).isEmpty();
      QubitState.Split parts = state.measure(Pauli.X, 0, random).after().split(1).orElseThrow();
      assertThat(parts.some().qubits()).isEqualTo(1);
      assertThat(parts.some().probability(Pauli.X, 0))
          .isCloseTo(parts.rest().probability(Pauli.X, 0), within(1e-12));
      parts.some().close();
      parts.rest().close();
    }
  }

  @Test
  void aBellDiagonalPairMayBeDrawn() {
    RandomStream random = RandomStreams.seeded(5).stream("draw");
    BellPair pair = BellPair.of(new BellDiagonal(0.5, 0.3, 0.2, 0));
    Matrix sum = Matrix.identity(2).scaled(0);
    int shots = 2_000;
    for (int i = 0; i < shots; i++) {
      QubitState drawn = pair.drawn(random).orElseThrow();
      sum = sum.plus(drawn.density().matrix().scaled(1.0 / shots));
    }
    // entries have standard deviations of at most .012; five of them: P < 1e-5
    assertThat(sum.distance(pair.density().matrix())).isLessThan(0.06);
    assertThat(BellPair.of(new Werner(0.9).pair()).apply(Damping.amplitude(0.1), 0))
        .isInstanceOfSatisfying(
            BellPair.class, fallen -> assertThat(fallen.drawn(random)).isEmpty());
  }

  @Test
  void sizesAreRefusedWithTheFigure() {
    assertThatThrownBy(() -> Stabilizer.zeros(15).apply(Damping.amplitude(0.1), 0))
        .hasMessageContaining("0 to 14 qubits, not 15: draw trajectories of a ket instead");
    assertThatThrownBy(() -> Stabilizer.zeros(50).apply(Gate.T, 0))
        .hasMessageContaining("50 qubits need 16777216 GiB");
  }
}
