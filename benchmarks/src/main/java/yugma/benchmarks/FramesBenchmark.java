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
import yugma.kernel.random.RandomStreams;
import yugma.physics.frames.FrameSampler;
import yugma.physics.frames.Readout;
import yugma.physics.gate.Pauli;
import yugma.physics.memory.MemoryNoise;
import yugma.physics.memory.SurfaceMemory;

/// Milliseconds for 100,000 shots of the detectors of a rotated surface code, as `yugma speed
/// frames` samples them.
///
/// Goal: 42 at distance 11, 2.4 million shots a second.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class FramesBenchmark {
  private static final int SHOTS = 100_000;

  @Param({"5", "11"})
  public int distance;

  private FrameSampler sampler = sampler(3);
  private long told;

  private static FrameSampler sampler(int distance) {
    MemoryNoise noise = new MemoryNoise(0.001, 0.001, 0.001, 0);
    return FrameSampler.of(
        SurfaceMemory.rotated(distance, distance, Pauli.Z, noise), Readout.DETECTORS);
  }

  @Setup
  public void compile() {
    sampler = sampler(distance);
  }

  @Benchmark
  public long sample() {
    sampler.sample(SHOTS, RandomStreams.seeded(1), batch -> told += batch.count());
    return told;
  }
}
