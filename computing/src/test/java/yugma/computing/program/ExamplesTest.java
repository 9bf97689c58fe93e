// SPDX-License-Identifier: Apache-2.0
package yugma.computing.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yugma.computing.run.Choice;
import yugma.computing.run.Engine;
import yugma.computing.run.Outcome;
import yugma.computing.run.Program;
import yugma.computing.run.Shots;
import yugma.computing.run.Watch;
import yugma.kernel.random.RandomStreams;
import yugma.kernel.random.SeededStreams;

/// The programs of examples/circuits give what their first lines promise, on every engine that can
/// run them.
class ExamplesTest {
  private static final Set<String> CLIFFORD =
      Set.of("bell", "ghz", "grover2", "majority", "repetition");

  private static ProgramFile example(String name) throws IOException {
    Path file = Path.of("..", "examples", "circuits", name + ".qasm");
    Path here = Files.exists(file) ? file : Path.of("examples", "circuits", name + ".qasm");
    return ProgramFile.read(here, Map.of());
  }

  /// The engines that can run an example, and no other.
  private static List<Engine> engines(String name, Program program) {
    List<Engine> able = new ArrayList<>(List.of(Engine.KET, Engine.DENSITY));
    if (CLIFFORD.contains(name)) {
      able.add(Engine.STABILIZER);
    }
    if (CLIFFORD.contains(name) && program instanceof Program.Flat) {
      able.add(Engine.FRAME);
    }
    assertThat(able).contains(Choice.of(program).engine());
    return able;
  }

  /// How often each value of an output came up, on each engine.
  private static List<Map<String, Long>> counts(String name, String output, int shots)
      throws IOException {
    Program program = example(name).program();
    List<Map<String, Long>> all = new ArrayList<>();
    for (Engine engine : engines(name, program)) {
      Choice.of(program, engine);
      RandomStreams random = new SeededStreams(7);
      Outcome outcome = new Shots(program, shots, random, Watch.nobody()).on(engine);
      assertThat(outcome.engine()).as(name).isEqualTo(engine);
      all.add(Objects.requireNonNull(outcome.counts().registers().get(output)));
    }
    return all;
  }

  private static void assertAlways(String name, String output, String value) throws IOException {
    assertThat(counts(name, output, 50)).allSatisfy(it -> assertThat(it).containsOnlyKeys(value));
  }

  /// 1000 fair throws are beyond 400 to 600 in fewer than one of 10^9 seeds.
  private static void assertHalves(String name, String one, String other) throws IOException {
    for (Map<String, Long> counts : counts(name, "c", 1000)) {
      assertThat(counts).containsOnlyKeys(one, other);
      assertThat(counts.get(one)).isBetween(400L, 600L);
    }
  }

  @Test
  void bellPairsAgree() throws IOException {
    assertHalves("bell", "00", "11");
  }

  @Test
  void fiveQubitsAgree() throws IOException {
    assertHalves("ghz", "00000", "11111");
  }

  @Test
  void teleportedStatesArriveAndTheBitsSentAreRandom() throws IOException {
    assertAlways("teleportation", "verdict", "0");
    for (Map<String, Long> sent : counts("teleportation", "sent", 1000)) {
      assertThat(sent).hasSize(4);
      // 250 expected of 1000, standard deviation 13.7: six of them, 10^-8.
      assertThat(sent.values()).allSatisfy(count -> assertThat(count).isBetween(168L, 332L));
    }
  }

  @Test
  void fourierTransformsComeBack() throws IOException {
    assertAlways("qft4", "c", "0101");
  }

  @Test
  void groverFindsTheItem() throws IOException {
    assertAlways("grover2", "found", "10");
  }

  @Test
  void phasesOfFewBitsAreEstimatedExactly() throws IOException {
    assertAlways("phase", "digits", "1011");
  }

  @Test
  void majoritiesOfThreeCoinsAreFair() throws IOException {
    for (Map<String, Long> heads : counts("majority", "heads", 200)) {
      double mean =
          heads.entrySet().stream()
                  .mapToDouble(entry -> Integer.parseInt(entry.getKey()) * entry.getValue())
                  .sum()
              / 200;
      // 10 expected, standard deviation of the mean sqrt(5/200) = 0.16: six of them, 10^-8.
      assertThat(mean).isBetween(9.0, 11.0);
    }
  }

  @Test
  void flippedQubitsArePutRight() throws IOException {
    assertAlways("repetition", "logical", "1");
    assertThat(counts("repetition", "broken", 200))
        .allSatisfy(it -> assertThat(it).containsOnlyKeys("00", "01", "10", "11"));
  }

  @Test
  void addersOfOpenQasm2Add() throws IOException {
    assertAlways("adder2", "sum", "101");
  }
}
