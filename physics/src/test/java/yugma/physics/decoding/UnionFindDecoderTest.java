// SPDX-License-Identifier: Apache-2.0
package yugma.physics.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.physics.errormodel.DetectorErrorModel;
import yugma.physics.errormodel.DetectorErrorModel.Item;
import yugma.physics.errormodel.DetectorErrorModel.Mechanism;
import yugma.physics.errormodel.ErrorAnalysis;
import yugma.physics.errormodel.ModelSampler;
import yugma.physics.errormodel.Symptom;
import yugma.physics.gate.Pauli;
import yugma.physics.memory.MemoryNoise;
import yugma.physics.memory.SurfaceMemory;

class UnionFindDecoderTest {
  private static DetectorErrorModel surface(int distance, double p) {
    return ErrorAnalysis.graphLike(
        SurfaceMemory.rotated(distance, 3, Pauli.X, MemoryNoise.everywhere(p)));
  }

  @Test
  void correctsEverySingleErrorOfASurfaceCode() {
    DetectorErrorModel model = surface(5, 0.001);
    UnionFindDecoder decoder = new UnionFindDecoder(MatchingGraph.of(model));
    for (Mechanism mechanism : model.mechanisms()) {
      int[] events = mechanism.symptom().detectors().toArray();
      assertThat(decoder.decode(events, events.length))
          .isEqualTo(mechanism.symptom().observables().size());
    }
  }

  /// Probabilities are drawn, so that no two sets meet at one moment.
  @Test
  void growsTheSameSetsByTabledDistancesAsEdgeByEdge() {
    RandomStream random = RandomStreams.seeded(5).stream("uneven");
    for (double p : new double[] {0.001, 0.01, 0.03}) {
      List<Item> uneven = new ArrayList<>();
      for (Mechanism mechanism : surface(5, p).mechanisms()) {
        double factor = 0.5 + random.nextDouble();
        uneven.add(new Mechanism(factor * mechanism.probability(), mechanism.parts()));
      }
      DetectorErrorModel model = new DetectorErrorModel(uneven);
      MatchingGraph graph = MatchingGraph.of(model);
      Decoder byTable = new UnionFindDecoder(graph, true);
      Decoder byEdges = new UnionFindDecoder(graph, false);
      ModelSampler sampler = new ModelSampler(model, random);
      for (int shot = 0; shot < 3_000; shot++) {
        int[] events = sampler.draw();
        assertThat(byTable.decode(events, events.length))
            .as("shot %d at %s: %s", shot, p, Arrays.toString(events))
            .isEqualTo(byEdges.decode(events, events.length));
      }
    }
  }

  /// On a tree with one end at the boundary there is one set of edges for all events, so any
  /// decoder must find it.
  @Property(tries = 200, seed = "1")
  void findsTheOnlySetOfEdgesOfATree(@ForAll long seed) {
    RandomStream random = RandomStreams.seeded(seed).stream("tree");
    List<Item> edges = new ArrayList<>();
    for (int node = 0; node < 24; node++) {
      int before = node == 0 ? 0 : random.nextInt(node);
      int[] ends = node == 0 ? new int[] {0} : new int[] {before, node};
      double p = random.nextInt(8) == 0 ? 0.7 : 0.45 * random.nextDouble() + 1e-4;
      edges.add(new Mechanism(p, List.of(Symptom.of(ends, new int[] {node}))));
    }
    DetectorErrorModel model = new DetectorErrorModel(edges);
    UnionFindDecoder decoder = new UnionFindDecoder(MatchingGraph.of(model));
    ModelSampler sampler = new ModelSampler(model, random);
    for (int shot = 0; shot < 20; shot++) {
      int[] events = sampler.draw();
      assertThat(decoder.decode(events, events.length)).isEqualTo(sampler.observables());
    }
  }

  /// Both decode the same shots; the difference of their errors has a deviation of at most the root
  /// of their sum, so that three of it are a false alarm of 0.1 %.
  @Test
  void isNoBetterThanMatching() {
    DetectorErrorModel model = surface(5, 0.01);
    MatchingGraph graph = MatchingGraph.of(model);
    Decoder matching = new MatchingDecoder(graph);
    Decoder unionFind = new UnionFindDecoder(graph);
    ModelSampler sampler = new ModelSampler(model, RandomStreams.seeded(3).stream("shots"));
    int byMatching = 0;
    int byUnionFind = 0;
    for (int i = 0; i < 10_000; i++) {
      int[] events = sampler.draw();
      byMatching += matching.decode(events, events.length) == sampler.observables() ? 0 : 1;
      byUnionFind += unionFind.decode(events, events.length) == sampler.observables() ? 0 : 1;
    }
    assertThat(byMatching).isGreaterThan(100);
    assertThat(byUnionFind - byMatching)
        .isGreaterThan((int) (-3 * Math.sqrt(byMatching + byUnionFind)));
    assertThat(byUnionFind).isLessThan(2 * byMatching);
  }

  @Test
  void refusesEventsThatNoErrorMakesAndGoesOn() {
    DetectorErrorModel line =
        new DetectorErrorModel(
            List.of(
                new Mechanism(0.1, List.of(Symptom.of(new int[] {0, 1}, new int[] {0}))),
                new Mechanism(0.1, List.of(Symptom.of(new int[] {1, 2}, new int[] {1})))));
    UnionFindDecoder decoder = new UnionFindDecoder(MatchingGraph.of(line));
    assertThatThrownBy(() -> decoder.decode(new int[] {1}, 1))
        .hasMessage("no errors of the model flip these detectors");
    assertThat(decoder.decode(new int[] {0, 2}, 2)).isEqualTo(3);
    assertThat(decoder.decode(new int[] {1, 2}, 2)).isEqualTo(2);
  }
}
