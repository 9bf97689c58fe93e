// SPDX-License-Identifier: Apache-2.0
package yugma.computing.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yugma.kernel.random.SeededStreams;
import yugma.physics.circuit.Circuit;
import yugma.physics.circuit.Instruction;
import yugma.physics.circuit.Instruction.Apply;
import yugma.physics.circuit.Instruction.Correlated;
import yugma.physics.circuit.Instruction.Disturb;
import yugma.physics.circuit.Instruction.Feedback;
import yugma.physics.circuit.Instruction.Measure;
import yugma.physics.circuit.Instruction.MeasureProducts;
import yugma.physics.circuit.Instruction.Pad;
import yugma.physics.circuit.Instruction.Reset;
import yugma.physics.circuit.Instruction.TurnProducts;
import yugma.physics.circuit.Noise;
import yugma.physics.circuit.PauliProduct;
import yugma.physics.circuit.PauliProduct.Factor;
import yugma.physics.circuit.Qubits;
import yugma.physics.gate.Gate;
import yugma.physics.gate.Pauli;

/// Frequencies lie within five standard deviations; a correct engine fails one of them with
/// probability under 1e-6, and the seed is fixed.
class ShotsTest {
  private static final int SHOTS = 4000;

  private static Instruction measure(int... targets) {
    return new Measure(Pauli.Z, Qubits.of(targets), List.of(), 0, false);
  }

  private static PauliProduct product(boolean inverted, Factor... factors) {
    return new PauliProduct(List.of(factors), inverted);
  }

  private static Program.Flat program(Instruction... instructions) {
    Circuit circuit = new Circuit(List.of(instructions));
    return new Program.Flat(
        circuit.qubits(), circuit, List.of(Register.ofRecords("m", circuit.measurements())));
  }

  private static SortedMap<String, Long> counts(Engine engine, Program program) {
    Outcome outcome = new Shots(program, SHOTS, new SeededStreams(5), Watch.nobody()).on(engine);
    assertThat(outcome.shots()).isEqualTo(SHOTS);
    return values(outcome);
  }

  private static SortedMap<String, Long> values(Outcome outcome) {
    return Objects.requireNonNull(outcome.counts().registers().get("m"));
  }

  private static void isHalf(long count) {
    assertThat((double) count / SHOTS).isCloseTo(0.5, within(5 * 0.5 / Math.sqrt(SHOTS)));
  }

  @ParameterizedTest
  @EnumSource
  void measuresAGreenbergerState(Engine engine) {
    SortedMap<String, Long> counts =
        counts(
            engine, program(Apply.of(Gate.H, 0), Apply.of(Gate.CX, 0, 1, 1, 2), measure(0, 1, 2)));
    assertThat(counts.keySet()).containsExactly("000", "111");
    isHalf(counts.getOrDefault("000", 0L));
  }

  @ParameterizedTest
  @EnumSource
  void measuresInEveryBasisWithErrorsAndTheOtherSign(Engine engine) {
    SortedMap<String, Long> counts =
        counts(
            engine,
            program(
                Apply.of(Gate.H, 0, 1),
                Apply.of(Gate.S, 1),
                new Measure(Pauli.X, Qubits.of(0), List.of(true), 0, false),
                new Measure(Pauli.Y, Qubits.of(1), List.of(), 1, false),
                new Measure(Pauli.Z, Qubits.of(2), List.of(), 0.5, false)));
    assertThat(counts.keySet()).containsExactly("110", "111");
    isHalf(counts.getOrDefault("110", 0L));
  }

  @ParameterizedTest
  @EnumSource
  void feedsBackResetsAndMeasuresAgain(Engine engine) {
    SortedMap<String, Long> counts =
        counts(
            engine,
            program(
                Apply.of(Gate.H, 0),
                measure(0),
                new Feedback(Pauli.X, 1, 1),
                measure(1),
                new Measure(Pauli.Z, Qubits.of(0), List.of(), 0, true),
                measure(0),
                new Reset(Pauli.X, Qubits.of(2)),
                new Measure(Pauli.X, Qubits.of(2), List.of(), 0, false)));
    assertThat(counts.keySet()).containsExactly("00000", "11100");
  }

  @ParameterizedTest
  @EnumSource
  void measuresAndTurnsAboutProducts(Engine engine) {
    Factor x0 = new Factor(Pauli.X, 0);
    Factor x1 = new Factor(Pauli.X, 1);
    Factor z0 = new Factor(Pauli.Z, 0);
    Factor z1 = new Factor(Pauli.Z, 1);
    Factor y1 = new Factor(Pauli.Y, 1);
    SortedMap<String, Long> counts =
        counts(
            engine,
            program(
                new TurnProducts(List.of(product(false, x0, y1)), false),
                new TurnProducts(List.of(product(true, x0, y1)), false),
                new MeasureProducts(List.of(product(false, z0, z1)), 0),
                new MeasureProducts(List.of(product(false, x0, x1)), 0),
                new MeasureProducts(List.of(product(true, x0, x1, z0, z1)), 0),
                new Pad(List.of(true), 0)));
    // The product X0 X1 Z0 Z1 is -Y0 Y1, and its measured value is that of XX times that of ZZ.
    assertThat(counts.keySet()).containsExactly("0011", "0101");
  }

  @ParameterizedTest
  @EnumSource
  void drawsNoise(Engine engine) {
    SortedMap<String, Long> counts =
        counts(
            engine,
            program(
                new Disturb(Noise.X_ERROR, List.of(1.0), Qubits.of(0)),
                new Correlated(product(false, new Factor(Pauli.X, 1)), 0.5, false),
                new Correlated(product(false, new Factor(Pauli.X, 2)), 1, true),
                new Disturb(Noise.PAULI_CHANNEL_2, list(15, 3, 1), Qubits.of(3, 4)),
                measure(0, 1, 2, 3, 4)));
    assertThat(counts.keySet()).containsExactly("10110", "11010");
    isHalf(counts.getOrDefault("10110", 0L));
  }

  /// Probabilities that are 0 but at one place.
  private static List<Double> list(int size, int at, double value) {
    Double[] all = new Double[size];
    java.util.Arrays.fill(all, 0.0);
    all[at] = value;
    return List.of(all);
  }

  @Test
  void tellsOfHeraldedLoss() {
    SortedMap<String, Long> counts =
        counts(
            Engine.STABILIZER,
            program(
                new Disturb(Noise.HERALDED_ERASE, List.of(1.0), Qubits.of(0)),
                new Disturb(Noise.HERALDED_PAULI_CHANNEL_1, list(4, 1, 1), Qubits.of(1)),
                measure(0, 1)));
    assertThat(counts.keySet()).containsExactly("1101", "1111");
    isHalf(counts.getOrDefault("1101", 0L));
  }

  @Test
  void goesOnWithAmplitudesWhereATableauCannot() {
    Program.Play play =
        machine -> {
          machine.apply(Apply.of(Gate.H, 0));
          if (machine.measure(0)) {
            machine.apply(Apply.of(Gate.H, 1));
            machine.apply(Apply.of(Gate.T, 1));
            machine.apply(Apply.of(Gate.T, 1));
            machine.apply(Apply.of(Gate.Z, 1));
            machine.apply(Apply.of(Gate.S, 1));
            machine.apply(Apply.of(Gate.H, 1));
          }
          return new TreeMap<>(Map.of("m", machine.measure(1) ? "1" : "0"));
        };
    Program program = new Program.Adaptive(20, "line 2 asks", play);
    assertThat(Choice.of(program).engine()).isEqualTo(Engine.STABILIZER);
    Outcome outcome =
        new Shots(program, 20, new SeededStreams(1), Watch.nobody()).on(Engine.STABILIZER);
    assertThat(outcome.engine()).isEqualTo(Engine.KET);
    assertThat(values(outcome)).containsOnlyKeys("0");
  }

  @Test
  void choosesWhatFits() {
    Program clifford = program(Apply.of(Gate.H, 0), measure(0));
    Program other = program(Apply.of(Gate.T, 0), measure(0));
    assertThat(Choice.of(clifford).engine()).isEqualTo(Engine.FRAME);
    assertThat(Choice.of(other).engine()).isEqualTo(Engine.KET);
    assertThat(Choice.of(other).why()).contains("t is no Clifford gate");
    assertThatThrownBy(() -> Choice.of(other, Engine.FRAME)).hasMessageContaining("engine ket can");
    Program asks = new Program.Adaptive(1, "line 3 asks", _ -> new TreeMap<>());
    assertThat(Choice.of(asks).engine()).isEqualTo(Engine.KET);
    assertThatThrownBy(() -> Choice.of(asks, Engine.FRAME))
        .hasMessageContaining("one reference sample does not serve");
  }

  @ParameterizedTest
  @EnumSource
  void needsNoStateWhereNothingIsMeasured(Engine engine) {
    boolean isClifford = engine == Engine.FRAME || engine == Engine.STABILIZER;
    Program program = program(Apply.of(isClifford ? Gate.H : Gate.T, isClifford ? 3 : 59));
    assertThat(counts(engine, program)).containsExactly(Map.entry("", (long) SHOTS));
  }

  @Test
  void stopsBeforeTheFirstShotToo() {
    Program program = program(Apply.of(Gate.H, 0), Apply.of(Gate.T, 11), measure(0));
    Outcome outcome = new Shots(program, SHOTS, new SeededStreams(1), _ -> false).on(Engine.KET);
    assertThat(outcome.shots()).isZero();
  }

  @Test
  void stopsWhenItIsTold() {
    Program program = program(Apply.of(Gate.H, 0), measure(0), measure(0));
    Outcome outcome =
        new Shots(program, SHOTS, new SeededStreams(1), done -> done < 7).on(Engine.STABILIZER);
    assertThat(outcome.shots()).isEqualTo(7);
    assertThat(values(outcome).values().stream().mapToLong(n -> n).sum()).isEqualTo(7);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void takesProbabilitiesThatAddUpToOneButForRounding(Engine engine) {
    double[][] laws = {{0.8, 0.1, 0.1}, {1.0 / 3 + 3e-10, 1.0 / 3, 1.0 / 3}};
    for (double[] law : laws) {
      Program program =
          program(
              new Disturb(Noise.PAULI_CHANNEL_1, List.of(law[0], law[1], law[2]), Qubits.of(0)),
              measure(0));
      double flipped = law[0] + law[1];
      assertThat((double) counts(engine, program).getOrDefault("1", 0L) / SHOTS)
          .isCloseTo(flipped, within(5 * Math.sqrt(flipped * (1 - flipped) / SHOTS)));
    }
  }
}
