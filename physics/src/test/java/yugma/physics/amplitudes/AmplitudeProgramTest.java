// SPDX-License-Identifier: Apache-2.0
package yugma.physics.amplitudes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import yugma.kernel.lanes.ComplexLanes;
import yugma.kernel.lanes.TileLanes;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.Qubits;
import yugma.physics.gate.Gate;

class AmplitudeProgramTest {
  private static RandomStream random(long seed) {
    return RandomStreams.seeded(seed).stream("program");
  }

  private static List<Apply> circuit(int qubits, int gates, RandomStream random) {
    return Stream.generate(() -> Dense.gate(qubits, random)).limit(gates).toList();
  }

  @Property(tries = 120, seed = "1")
  void aProgramIsItsGatesOneByOne(
      @ForAll long seed,
      @ForAll @IntRange(max = 10) int qubits,
      @ForAll @IntRange(max = 60) int gates,
      @ForAll @IntRange(min = 5, max = 8) int block) {
    RandomStream random = random(seed);
    List<Apply> circuit = circuit(qubits, gates, random);
    try (Amplitudes state = Dense.random(qubits, random);
        Amplitudes other = state.copy()) {
      AmplitudeProgram.of(qubits, circuit, block).run(state);
      circuit.forEach(other::apply);
      assertThat(Dense.distance(Dense.entries(state), Dense.entries(other)))
          .as("%s", circuit)
          .isLessThan(1e-12);
    }
  }

  /// Blocks of 2^5 of 2^9 amplitudes: every qubit is inside and outside of blocks in turn.
  @Property(tries = 30, seed = "1")
  void lanesAndThreadsDoNotChangeABit(@ForAll long seed) {
    RandomStream random = random(seed);
    AmplitudeProgram program = AmplitudeProgram.of(9, circuit(9, 80, random), 5);
    try (Amplitudes vector = Dense.random(9, random);
        Amplitudes scalar = vector.copy();
        Amplitudes shared = vector.copy()) {
      program.run(vector, 1, TileLanes.best());
      program.run(scalar, 1, TileLanes.scalar());
      program.run(shared, 2, TileLanes.best());
      assertThat(Dense.entries(scalar)).isEqualTo(Dense.entries(vector));
      assertThat(Dense.entries(shared)).isEqualTo(Dense.entries(vector));
    }
  }

  @Property(tries = 30, seed = "1")
  void lanesAndThreadsDoNotChangeABitOfASingleGate(
      @ForAll long seed, @ForAll @IntRange(max = 8) int qubits) {
    RandomStream random = random(seed);
    try (Amplitudes vector = Dense.random(qubits, random);
        Amplitudes scalar = vector.copy();
        Amplitudes shared = vector.copy()) {
      for (int i = 0; i < 20; i++) {
        Placed placed = placed(Dense.gate(qubits, random), qubits);
        Gates.apply(vector, placed, 1, ComplexLanes.best());
        Gates.apply(scalar, placed, 1, ComplexLanes.scalar());
        Gates.apply(shared, placed, 2, ComplexLanes.best());
      }
      assertThat(Dense.entries(scalar)).isEqualTo(Dense.entries(vector));
      assertThat(Dense.entries(shared)).isEqualTo(Dense.entries(vector));
    }
  }

  private static Placed placed(Apply gate, int qubits) {
    return Placed.of(
        gate.gate().matrix(gate.angleArray()),
        gate.controls().toArray(),
        gate.states(),
        gate.targets().toArray(),
        qubits);
  }

  @Test
  void theFourierTransformOfABasisStateHasExactPhases() {
    int qubits = 10;
    List<Apply> gates = new ArrayList<>();
    for (int high = qubits - 1; high >= 0; high--) {
      gates.add(Apply.of(Gate.H, high));
      for (int low = high - 1; low >= 0; low--) {
        List<Double> angle = List.of(Math.PI / (1L << high - low));
        gates.add(new Apply(Gate.named("cp"), angle, Qubits.NONE, 0, Qubits.of(high, low)));
      }
    }
    for (int q = 0; q < qubits / 2; q++) {
      gates.add(Apply.of(Gate.SWAP, q, qubits - 1 - q));
    }
    int basis = 613;
    try (Amplitudes state = Amplitudes.zero(qubits)) {
      state.set(0, 0, 0);
      state.set(basis, 1, 0);
      AmplitudeProgram.of(qubits, gates, 6).run(state);
      for (int k = 0; k < 1 << qubits; k++) {
        double angle = 2 * Math.PI * (basis * k & (1 << qubits) - 1) / (1 << qubits);
        assertThat(state.re(k)).isCloseTo(StrictMath.cos(angle) / 32, within(1e-15));
        assertThat(state.im(k)).isCloseTo(StrictMath.sin(angle) / 32, within(1e-15));
      }
    }
  }

  @Property(tries = 25, seed = "1")
  void theAdjointsBackwardsUndoAProgram(@ForAll long seed) {
    RandomStream random = random(seed);
    try (Amplitudes state = Dense.random(7, random);
        Amplitudes before = state.copy()) {
      List<Apply> circuit = circuit(7, 40, random);
      AmplitudeProgram.of(7, circuit, 5).run(state);
      assertThat(state.norm()).isCloseTo(1, within(1e-13));
      for (Apply gate : circuit.reversed()) {
        state.apply(
            gate.gate().matrix(gate.angleArray()).adjoint(),
            gate.controls().toArray(),
            gate.states(),
            gate.targets().toArray());
      }
      assertThat(Dense.distance(Dense.entries(state), Dense.entries(before))).isLessThan(1e-12);
    }
  }

  @Test
  void aProgramSavesPassesOverMemory() {
    List<Apply> layers = new ArrayList<>();
    for (int layer = 0; layer < 5; layer++) {
      for (int q = 0; q < 8; q++) {
        layers.add(Apply.of(Gate.named("sx"), q));
        layers.add(Apply.of(Gate.CZ, q, (q + 1) % 8));
      }
    }
    assertThat(AmplitudeProgram.of(8, layers).passes()).isEqualTo(1);
    assertThat(AmplitudeProgram.of(8, layers, 5).passes()).isBetween(2, 15);
  }

  @Test
  void aProgramForOtherSizesIsRefused() {
    try (Amplitudes state = Amplitudes.zero(4)) {
      AmplitudeProgram program = AmplitudeProgram.of(5, List.of(Apply.of(Gate.H, 4)));
      assertThatThrownBy(() -> program.run(state))
          .hasMessage("a program for 5 qubits cannot run on a state of 4 qubits");
    }
  }
}
