// SPDX-License-Identifier: Apache-2.0
package yugma.physics.amplitudes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.physics.circuit.Instruction.Apply;

class AmplitudeProgramTest {
  private static RandomStream random(long seed) {
    return RandomStreams.seeded(seed).stream("program");
  }

  private static List<Apply> circuit(int qubits, int gates, RandomStream random) {
    return Stream.generate(() -> Dense.gate(qubits, random)).limit(gates).toList();
  }

  @Property(tries = 250, seed = "1")
  void aProgramIsItsGatesOneByOne(
      @ForAll long seed,
      @ForAll @IntRange(max = 10) int qubits,
      @ForAll @IntRange(max = 60) int gates,
      @ForAll @IntRange(min = 4, max = 8) int block) {
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
}
