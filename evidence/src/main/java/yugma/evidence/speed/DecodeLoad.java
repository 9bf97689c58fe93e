// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.speed;

import java.util.Arrays;
import java.util.List;
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

/// The matching decoder on shots of the rotated surface code, with the union-find decoder beside
/// it.
///
/// Distance 5 and 11, as many rounds, 0.001 at all four places of noise. Shots are drawn before and
/// paths are tabled before; a case is the processor time of decoding them all, the median of seven
/// runs after five that warm up. `value` is of matching; `union_find_over_matching` is the ratio of
/// their times.
public final class DecodeLoad implements Load {
  private static final int WARM_UPS = 5;
  private static final int RUNS = 7;
  private static final double NOISE = 0.001;

  private final int shots;
  private final int[] distances;

  public DecodeLoad() {
    this(100_000, 5, 11);
  }

  DecodeLoad(int shots, int... distances) {
    this.shots = shots;
    this.distances = distances;
  }

  @Override
  public String name() {
    return "decode";
  }

  @Override
  public List<Case> measure() {
    return Arrays.stream(distances).mapToObj(this::measure).toList();
  }

  private Case measure(int distance) {
    DetectorErrorModel model =
        ErrorAnalysis.graphLike(
            SurfaceMemory.rotated(distance, distance, Pauli.Z, MemoryNoise.everywhere(NOISE)));
    ModelSampler sampler = new ModelSampler(model, RandomStreams.seeded(distance).stream("shots"));
    int[][] drawn = new int[shots][];
    for (int i = 0; i < shots; i++) {
      drawn[i] = sampler.draw();
    }
    MatchingGraph graph = MatchingGraph.of(model);
    double matching = seconds(new MatchingDecoder(graph), drawn);
    double unionFind = seconds(new UnionFindDecoder(graph), drawn);
    return new Case(
        "surface_d" + distance,
        List.of(
            new Figure("value", 1e6 * matching / shots, "us/shot"),
            new Figure("cpu_s", matching),
            new Figure("union_find_us_per_shot", 1e6 * unionFind / shots),
            new Figure("union_find_over_matching", unionFind / matching)));
  }

  private static double seconds(Decoder decoder, int[][] shots) {
    long[] flips = new long[1];
    double seconds =
        CpuClock.median(
            WARM_UPS,
            RUNS,
            () ->
                CpuClock.seconds(
                    () -> {
                      for (int[] shot : shots) {
                        flips[0] += decoder.decode(shot, shot.length);
                      }
                    }));
    if (flips[0] < 0) {
      throw new IllegalStateException("sum of flips is " + flips[0] + ", must be at least 0");
    }
    return seconds;
  }
}
