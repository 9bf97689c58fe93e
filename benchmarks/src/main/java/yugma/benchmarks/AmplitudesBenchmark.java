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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import yugma.physics.amplitudes.Amplitudes;
import yugma.physics.gate.Gate;

/// Milliseconds for one gate on 2^24 amplitudes, by its target, on one thread.
///
/// Goal: 14 for the real matrix of H, where memory is the limit.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class AmplitudesBenchmark {
  @Param({"0", "3", "8", "16", "23"})
  public int target;

  @Param({"h", "sx", "t"})
  public String gate = "h";

  private Amplitudes state = Amplitudes.zero(0);

  @Setup
  public void allocate() {
    state = Amplitudes.zero(24);
  }

  @TearDown
  public void release() {
    state.close();
  }

  @Benchmark
  public Amplitudes apply() {
    state.applyAlone(Gate.named(gate), target);
    return state;
  }
}
