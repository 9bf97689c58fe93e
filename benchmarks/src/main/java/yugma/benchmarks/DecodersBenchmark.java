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
import yugma.physics.decoding.Decoder;
import yugma.physics.decoding.MatchingDecoder;
import yugma.physics.decoding.MatchingGraph;
import yugma.physics.decoding.UnionFindDecoder;
import yugma.physics.errormodel.DetectorErrorModel;
import yugma.physics.errormodel.ErrorAnalysis;
import yugma.physics.errormodel.ModelSampler;
import yugma.physics.gate.Pauli;
import yugma.physics.memory.MemoryNoise;
import yugma.physics.memory.SurfaceMemory;

/// Microseconds for one shot of the rotated surface code at 0.001 of each noise.
///
/// Goal: 1.3 at distance 5 and 14 at distance 11 by matching, union-find below it at 11.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecodersBenchmark {
  private static final int SHOTS = 1 << 14;

  @Param({"5", "11"})
  public int distance;

  @Param({"matching", "union-find"})
  public String method = "matching";

  private final int[][] shots = new int[SHOTS][];
  private Decoder decoder = (_, _) -> 0;
  private int next;

  @Setup
  public void draw() {
    DetectorErrorModel model =
        ErrorAnalysis.graphLike(
            SurfaceMemory.rotated(distance, distance, Pauli.Z, MemoryNoise.everywhere(0.001)));
    ModelSampler sampler = new ModelSampler(model, RandomStreams.seeded(1).stream("shots"));
    for (int i = 0; i < SHOTS; i++) {
      shots[i] = sampler.draw();
    }
    MatchingGraph graph = MatchingGraph.of(model);
    decoder = method.equals("matching") ? new MatchingDecoder(graph) : new UnionFindDecoder(graph);
  }

  @Benchmark
  public long decode() {
    int[] shot = shots[next++ & SHOTS - 1];
    return decoder.decode(shot, shot.length);
  }
}
