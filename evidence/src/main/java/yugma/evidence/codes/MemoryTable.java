// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.codes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import yugma.kernel.random.RandomStreams;
import yugma.physics.circuit.Circuit;
import yugma.physics.decoding.LogicalErrors;
import yugma.physics.decoding.MatchingDecoder;
import yugma.physics.decoding.MatchingGraph;
import yugma.physics.decoding.UnionFindDecoder;
import yugma.physics.errormodel.DetectorErrorModel;
import yugma.physics.errormodel.ErrorAnalysis;
import yugma.physics.errormodel.ModelSampler;
import yugma.physics.gate.Pauli;
import yugma.physics.memory.MemoryNoise;
import yugma.physics.memory.RepetitionMemory;
import yugma.physics.memory.SurfaceMemory;

/// The table of logical errors that a decoder must meet.
///
/// The values were measured with Stim 79ae4f1 and PyMatching c60642a on 200,000 shots each: rounds
/// = distance, the same probability in all four options of noise, errors per shot. Ours are drawn
/// from our own error models of our own circuits, so that the whole chain is held against theirs.
public final class MemoryTable {
  private record Row(String memory, int distance, double noise, double reference) {}

  private static final List<Row> ROWS =
      List.of(
          new Row("surface", 3, 0.001, 8.95e-4),
          new Row("surface", 5, 0.001, 1.30e-4),
          new Row("surface", 7, 0.001, 1.5e-5),
          new Row("surface", 3, 0.005, 1.68e-2),
          new Row("surface", 5, 0.005, 1.42e-2),
          new Row("surface", 7, 0.005, 1.02e-2),
          new Row("surface", 3, 0.01, 5.91e-2),
          new Row("surface", 5, 0.01, 8.34e-2),
          new Row("surface", 7, 0.01, 1.04e-1),
          new Row("repetition", 3, 0.005, 1.95e-3),
          new Row("repetition", 5, 0.005, 1.6e-4),
          new Row("repetition", 7, 0.005, 2.0e-5),
          new Row("repetition", 9, 0.005, 1.0e-5),
          new Row("repetition", 3, 0.01, 7.0e-3),
          new Row("repetition", 5, 0.01, 1.46e-3),
          new Row("repetition", 7, 0.01, 2.95e-4),
          new Row("repetition", 9, 0.01, 6.5e-5));

  private MemoryTable() {}

  /// How many rows it has.
  public static int size() {
    return ROWS.size();
  }

  /// Every row, by one thread; less than a minute for 200,000 shots.
  ///
  /// @param shots of each row, >= 1
  /// @param told of each row once it is measured, and says whether to go on
  public static List<MemoryPoint> measure(
      int shots, RandomStreams streams, Predicate<MemoryPoint> told) {
    List<MemoryPoint> points = new ArrayList<>();
    for (Row row : ROWS) {
      points.add(measure(row, shots, streams));
      if (!told.test(points.getLast())) {
        break;
      }
    }
    return points;
  }

  /// The rows of at most a distance and at least a noise.
  static List<MemoryPoint> measure(
      int shots, RandomStreams streams, int largestDistance, double leastNoise) {
    return ROWS.stream()
        .filter(row -> row.distance <= largestDistance && row.noise >= leastNoise)
        .map(row -> measure(row, shots, streams))
        .toList();
  }

  private static MemoryPoint measure(Row row, int shots, RandomStreams streams) {
    MemoryNoise noise = MemoryNoise.everywhere(row.noise);
    Circuit circuit =
        row.memory.equals("surface")
            ? SurfaceMemory.rotated(row.distance, row.distance, Pauli.Z, noise)
            : RepetitionMemory.circuit(row.distance, row.distance, noise);
    DetectorErrorModel model = ErrorAnalysis.graphLike(circuit);
    MatchingGraph graph = MatchingGraph.of(model);
    LogicalErrors matching = new LogicalErrors(new MatchingDecoder(graph), graph.observables());
    LogicalErrors unionFind = new LogicalErrors(new UnionFindDecoder(graph), graph.observables());
    String name = row.memory + "-" + row.distance + "-" + row.noise;
    ModelSampler sampler = new ModelSampler(model, streams.stream(name));
    for (int i = 0; i < shots; i++) {
      int[] events = sampler.draw();
      matching.decode(events, sampler.observables());
      unionFind.decode(events, sampler.observables());
    }
    return new MemoryPoint(
        row.memory,
        row.distance,
        row.noise,
        row.reference,
        shots,
        (int) matching.errors(),
        (int) unionFind.errors());
  }
}
