// SPDX-License-Identifier: Apache-2.0
package yugma.physics.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yugma.kernel.random.RandomStreams;
import yugma.physics.errormodel.DetectorErrorModel;
import yugma.physics.errormodel.ErrorAnalysis;
import yugma.physics.errormodel.ModelSampler;
import yugma.physics.gate.Pauli;
import yugma.physics.memory.MemoryNoise;
import yugma.physics.memory.SurfaceMemory;

/// What decoders take from the heap: bytes that the thread allocated, which no load on the machine
/// changes.
class DecodersAllocationTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /// Bytes of one run, after two that let everything grow to its size.
  private static long bytes(Runnable work) {
    work.run();
    work.run();
    long start = THREADS.getCurrentThreadAllocatedBytes();
    work.run();
    return THREADS.getCurrentThreadAllocatedBytes() - start;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void decodersTakeNothingForAShot(boolean isMatching) {
    DetectorErrorModel model =
        ErrorAnalysis.graphLike(
            SurfaceMemory.rotated(5, 5, Pauli.Z, MemoryNoise.everywhere(0.005)));
    MatchingGraph graph = MatchingGraph.of(model);
    Decoder decoder = isMatching ? new MatchingDecoder(graph) : new UnionFindDecoder(graph);
    ModelSampler sampler = new ModelSampler(model, RandomStreams.seeded(2).stream("shots"));
    int[][] shots = new int[2_000][];
    for (int i = 0; i < shots.length; i++) {
      shots[i] = sampler.draw();
    }
    long taken =
        bytes(
            () -> {
              for (int[] shot : shots) {
                decoder.decode(shot, shot.length);
              }
            });
    assertThat(taken).isLessThan(shots.length);
  }
}
