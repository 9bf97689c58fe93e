// SPDX-License-Identifier: Apache-2.0
package yugma.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.physics.tableau.Tableau;

/// Nanoseconds for H, S and CX together, each on random qubits of a stabilizer state.
///
/// Goal: 190 for 1,000 qubits, 3,000 for 10,000.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class TableauBenchmark {
  private static final int DRAWN = 1 << 14;

  @Param({"1000", "10000"})
  public int qubits;

  private final int[] places = new int[DRAWN];
  private Tableau tableau = Tableau.zeros(2);
  private int next;

  @Setup
  public void draw() {
    RandomStream random = RandomStreams.seeded(1).stream("places");
    for (int i = 0; i < DRAWN; i++) {
      places[i] = random.nextInt(qubits);
    }
    tableau = Tableau.zeros(qubits);
  }

  @Benchmark
  public Tableau gates() {
    int first = places[next++ & DRAWN - 1];
    tableau.h(first);
    tableau.s(places[next & DRAWN - 1]);
    tableau.cx(first, (first + 1 + places[next + 1 & DRAWN - 1] % (qubits - 1)) % qubits);
    return tableau;
  }
}
