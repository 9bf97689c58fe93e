// SPDX-License-Identifier: Apache-2.0
package yugma.computing.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import yugma.computing.noise.NoiseText;
import yugma.computing.run.Choice;
import yugma.computing.run.Engine;
import yugma.computing.run.Program;
import yugma.computing.run.Shots;
import yugma.computing.run.Watch;
import yugma.kernel.random.SeededStreams;

/// Programs on machines with noise. Shares lie within five standard deviations: a right engine
/// fails one of these comparisons with probability under 6e-7, of all together under 1e-4; seeds
/// are fixed.
class NoisyProgramsTest {
  private static final int SHOTS = 4000;
  private static final String HEAD = "include \"stdgates.inc\";\n";

  @TempDir Path folder;

  private Program program(String text, String... noise) throws IOException {
    Path file = Files.writeString(folder.resolve("p.qasm"), HEAD + text);
    return ProgramFile.read(file, Map.of(), NoiseText.of(List.of(noise))).program();
  }

  private static SortedMap<String, Long> counts(Program program, Engine engine, long seed) {
    var outcome = new Shots(program, SHOTS, new SeededStreams(seed), Watch.nobody()).on(engine);
    assertThat(outcome.engine()).isEqualTo(engine);
    return Objects.requireNonNull(outcome.counts().registers().get("c"));
  }

  private static double share(SortedMap<String, Long> counts, String value) {
    return (double) counts.getOrDefault(value, 0L) / SHOTS;
  }

  private static void assertShare(SortedMap<String, Long> counts, String value, double expected) {
    double deviation = Math.sqrt(expected * (1 - expected) / SHOTS);
    assertThat(Math.abs(share(counts, value) - expected))
        .as("share of %s in %s", value, counts)
        .isLessThanOrEqualTo(5 * deviation);
  }

  @ParameterizedTest
  @EnumSource(names = {"KET", "DENSITY"})
  void leavesAnEthOfTheExcitedAfterT1(Engine engine) throws IOException {
    Program program = program("qubit q; bit c; x q; delay[40us] q; c = measure q;", "t1=40us");
    assertShare(counts(program, engine, 1), "1", Math.exp(-1));
  }

  @ParameterizedTest
  @EnumSource(names = {"KET", "DENSITY"})
  void leavesAnEthOfTheCoherenceAfterT2(Engine engine) throws IOException {
    Program program =
        program("qubit q; bit c; h q; delay[30us]; h q; c = measure q;", "t1=40us", "t2=30us");
    assertShare(counts(program, engine, 2), "0", (1 + Math.exp(-1)) / 2);
  }

  /// Its steps on one qubit are noisy even where those on two are not.
  @Test
  void aToffoliIsAsNoisyAsItsSteps() throws IOException {
    String text = "qubit[3] q; bit[3] c; ccx q[0], q[1], q[2]; c = measure q;";
    assertThat(share(counts(program(text, "gate1=0.1"), Engine.KET, 4), "000")).isLessThan(0.7);
    assertThat(share(counts(program(text, "readout=0"), Engine.KET, 4), "000")).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void dephasesByT2AloneOnEveryEngine(Engine engine) throws IOException {
    Program program = program("qubit q; bit c; h q; delay[30us] q; h q; c = measure q;", "t2=30us");
    assertShare(counts(program, engine, 3), "0", (1 + Math.exp(-1)) / 2);
  }

  /// Of depolarised levels half of one qubit, or a quarter of two, are right by chance: 1 - F of
  /// the mean over all states is 1 - F of each.
  @ParameterizedTest
  @EnumSource
  void makesGatesAsBadAsTheirAverageInfidelity(Engine engine) throws IOException {
    Program one = program("qubit q; bit c; x q; c = measure q;", "gate1=0.1");
    assertShare(counts(one, engine, 4), "1", 0.9);
    Program two = program("qubit[2] q; bit[2] c; cx q[0], q[1]; c = measure q;", "gate2=0.1");
    assertShare(counts(two, engine, 5), "00", 0.9);
  }

  @ParameterizedTest
  @EnumSource
  void flipsRecordsAndResets(Engine engine) throws IOException {
    Program program =
        program("qubit q; bit c; x q; reset q; c = measure q;", "readout=0.1", "reset=0.2");
    assertShare(counts(program, engine, 6), "1", 0.9 * 0.2 + 0.1 * 0.8);
  }

  @Test
  void letsQubitsDecayDuringTheGatesThatTheyTakePartIn() throws IOException {
    Program program =
        program("qubit q; bit c; x q; id q; c = measure q;", "t1=40us", "gate1-time=20us");
    assertShare(counts(program, Engine.KET, 7), "1", Math.exp(-1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ry(0.9) q[0]; cx q[0], q[1]; delay[20us] q; ccx q[0], q[1], q[2]; h q; c = measure q;",
        "ry(2) q[0]; cx q[0], q[2]; delay[20us] q[2]; c[0] = measure q[0]; if (c[0]) ry(0.7) q[2];"
            + " reset q[0]; h q[0]; delay[10us] q; c = measure q;",
      })
  void densityEqualsTheMeanOfDrawnKets(String text) throws IOException {
    Program program =
        program(
            "qubit[3] q; bit[3] c;" + text,
            "gate1=0.01",
            "gate2=0.04",
            "readout=0.02",
            "reset=0.05",
            "t1=50us",
            "t2=40us",
            "gate2-time=2us");
    SortedMap<String, Long> kets = counts(program, Engine.KET, 8);
    SortedMap<String, Long> exact = counts(program, Engine.DENSITY, 9);
    TreeSet<String> values = new TreeSet<>(kets.keySet());
    values.addAll(exact.keySet());
    for (String value : values) {
      double mean = (share(kets, value) + share(exact, value)) / 2;
      assertThat(Math.abs(share(kets, value) - share(exact, value)))
          .as("share of %s", value)
          .isLessThanOrEqualTo(5 * Math.sqrt(2 * mean * (1 - mean) / SHOTS));
    }
  }

  @Test
  void neverPutsPauliErrorsInThePlaceOfRelaxation() throws IOException {
    Program flat = program("qubit q; bit c; x q; delay[1us] q; c = measure q;", "t1=40us");
    Program asks = program("qubit[2] q; bit c; h q; c = measure q[0]; if (c) x q[1];", "t1=40us");
    for (Program program : List.of(flat, asks)) {
      assertThatThrownBy(() -> Choice.of(program, Engine.STABILIZER))
          .hasMessageContaining("relaxation (t1) is no Pauli error");
    }
    assertThatThrownBy(() -> Choice.of(flat, Engine.FRAME)).hasMessageContaining("relaxation");
    assertThatThrownBy(
            () -> new Shots(flat, 1, new SeededStreams(1), Watch.nobody()).on(Engine.STABILIZER))
        .hasMessageContaining("relaxation");
    assertThat(Choice.of(flat).engine()).isEqualTo(Engine.DENSITY);
    assertThat(Choice.of(flat).why()).contains("relaxation");
    assertThat(Choice.of(asks).engine()).isEqualTo(Engine.KET);
  }

  @Test
  void refusesAGateOfWhichNothingIsKnown() {
    assertThatThrownBy(
            () -> program("qubit[4] q; bit c; ctrl(3) @ x q[0], q[1], q[2], q[3];", "gate2=0.1"))
        .hasMessageContaining("do not say how noisy x under 3 controls is, on 4 qubits");
  }

  @Test
  void refusesNoiseBesideThatOfAStimFile() throws IOException {
    Path file = Files.writeString(folder.resolve("p.stim"), "M 0\n");
    assertThatThrownBy(() -> ProgramFile.read(file, Map.of(), NoiseText.of(List.of("reset=0.1"))))
        .hasMessageContaining("names its own noise");
  }

  @Test
  void saysThatT1DoesNothingWithoutTime() throws IOException {
    Path file = Files.writeString(folder.resolve("p.qasm"), HEAD + "qubit q; h q;");
    assertThat(ProgramFile.read(file, Map.of(), NoiseText.of(List.of("t1=1us"))).notices())
        .singleElement()
        .asString()
        .contains("t1 and t2 change nothing");
  }

  @Test
  void refusesTimesThatAreNone() throws IOException {
    assertThatThrownBy(() -> program("qubit q; delay[-5ns] q;"))
        .hasMessageContaining("p.qasm:2:16: error a delay of -5.0E-9 s");
  }
}
