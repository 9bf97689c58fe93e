// SPDX-License-Identifier: Apache-2.0
package yugma.computing.qasm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.SeededStreams;

/// The programs of examples/circuits give what their first lines promise.
class ExamplesTest {
  private static QasmProgram example(String name) throws IOException {
    Path file = Path.of("..", "examples", "circuits", name + ".qasm");
    Path here = Files.exists(file) ? file : Path.of("examples", "circuits", name + ".qasm");
    return QasmProgram.parse(name + ".qasm", Files.readString(here));
  }

  /// How often each value of an output came up.
  private static Map<String, Integer> counts(String name, String output, int shots)
      throws IOException {
    QasmProgram program = example(name);
    Player player = program.player(Map.of());
    RandomStream random = new SeededStreams(7).stream(name);
    Map<String, Integer> counts = new TreeMap<>();
    for (int i = 0; i < shots; i++) {
      String value = player.play(new PlainKet(program.qubits(), random)).get(output);
      counts.merge(String.valueOf(value), 1, Integer::sum);
    }
    return counts;
  }

  /// 1000 fair throws are beyond 400 to 600 in fewer than one of 10^9 seeds.
  private static void assertHalves(Map<String, Integer> counts, String one, String other) {
    assertThat(counts).containsOnlyKeys(one, other);
    assertThat(counts.get(one)).isBetween(400, 600);
  }

  @Test
  void bellPairsAgree() throws IOException {
    assertHalves(counts("bell", "c", 1000), "00", "11");
  }

  @Test
  void fiveQubitsAgree() throws IOException {
    assertHalves(counts("ghz", "c", 1000), "00000", "11111");
  }

  @Test
  void teleportedStatesArriveAndTheBitsSentAreRandom() throws IOException {
    assertThat(counts("teleportation", "verdict", 1000)).isEqualTo(Map.of("0", 1000));
    Map<String, Integer> sent = counts("teleportation", "sent", 1000);
    assertThat(sent).hasSize(4);
    // 250 expected of 1000, standard deviation 13.7: six of them, 10^-8.
    assertThat(sent.values()).allSatisfy(count -> assertThat(count).isBetween(168, 332));
  }

  @Test
  void fourierTransformsComeBack() throws IOException {
    assertThat(counts("qft4", "c", 20)).isEqualTo(Map.of("0101", 20));
  }

  @Test
  void groverFindsTheItem() throws IOException {
    assertThat(counts("grover2", "found", 50)).isEqualTo(Map.of("10", 50));
  }

  @Test
  void phasesOfFewBitsAreEstimatedExactly() throws IOException {
    assertThat(counts("phase", "digits", 50)).isEqualTo(Map.of("1011", 50));
  }

  @Test
  void majoritiesOfThreeCoinsAreFair() throws IOException {
    Map<String, Integer> heads = counts("majority", "heads", 200);
    double mean =
        heads.entrySet().stream()
                .mapToDouble(entry -> Integer.parseInt(entry.getKey()) * entry.getValue())
                .sum()
            / 200;
    // 10 expected, standard deviation of the mean sqrt(5/200) = 0.16: six of them, 10^-8.
    assertThat(mean).isBetween(9.0, 11.0);
  }

  @Test
  void flippedQubitsArePutRight() throws IOException {
    assertThat(counts("repetition", "logical", 200)).isEqualTo(Map.of("1", 200));
    assertThat(counts("repetition", "broken", 200)).containsOnlyKeys("00", "01", "10", "11");
  }

  @Test
  void addersOfOpenQasm2Add() throws IOException {
    assertThat(counts("adder2", "sum", 20)).isEqualTo(Map.of("101", 20));
  }
}
