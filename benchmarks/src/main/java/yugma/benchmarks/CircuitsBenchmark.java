// SPDX-License-Identifier: Apache-2.0
package yugma.benchmarks;

import java.util.ArrayList;
import java.util.List;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import yugma.evidence.speed.CircuitLoad;
import yugma.physics.amplitudes.AmplitudeProgram;
import yugma.physics.amplitudes.Amplitudes;
import yugma.physics.circuit.Instruction.Apply;

/// Milliseconds for a whole circuit on a state vector, on one thread, as `yugma speed qft` and
/// `yugma speed random` measure them.
///
/// Goal: 1,500 and 3,000 with 24 qubits.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
public class CircuitsBenchmark {
  @Param({"qft", "random"})
  public String circuit = "qft";

  @Param("24")
  public int qubits;

  private Amplitudes state = Amplitudes.zero(0);
  private List<Apply> gates = new ArrayList<>();

  @Setup
  public void allocate() {
    state = Amplitudes.zero(qubits);
    gates =
        circuit.equals("qft") ? CircuitLoad.fourierGates(qubits) : CircuitLoad.randomGates(qubits);
  }

  @TearDown
  public void release() {
    state.close();
  }

  @Benchmark
  public Amplitudes run() {
    AmplitudeProgram.of(qubits, gates).runAlone(state);
    return state;
  }
}
