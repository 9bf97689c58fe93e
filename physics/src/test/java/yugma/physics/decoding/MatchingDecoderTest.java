// SPDX-License-Identifier: Apache-2.0
package yugma.physics.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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

class MatchingDecoderTest {
  private static DetectorErrorModel drawn(RandomStream random) {
    int detectors = 2 + random.nextInt(6);
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      int a = random.nextInt(detectors);
      int b = random.nextInt(detectors + 1);
      int[] ends = b == detectors || b == a ? new int[] {a} : new int[] {a, b};
      int[] flips = random.nextBoolean() ? new int[] {random.nextInt(3)} : new int[0];
      double p = random.nextInt(6) == 0 ? 0.6 : 0.4 * random.nextDouble();
      items.add(new Mechanism(p, List.of(Symptom.of(ends, flips))));
    }
    return new DetectorErrorModel(items);
  }

  /// The least weight of edges that flip exactly these detectors, by trying all sets of edges.
  private static long least(MatchingGraph graph, boolean[] events) {
    long least = Long.MAX_VALUE;
    for (int set = 0; set < 1 << graph.edges(); set++) {
      boolean[] left = events.clone();
      for (int toggled : graph.toggled()) {
        left[toggled] ^= true;
      }
      long weight = 0;
      for (int edge = 0; edge < graph.edges(); edge++) {
        if ((set >> edge & 1) != 0) {
          weight += graph.weight(edge);
          int a = graph.end(edge);
          left[a] ^= true;
          left[graph.otherEnd(edge, a)] ^= true;
        }
      }
      if (IntStream.range(0, graph.detectors()).noneMatch(i -> left[i])) {
        least = Math.min(least, weight);
      }
    }
    return least;
  }

  @Property(tries = 100, seed = "1")
  void findsTheLightestSetOfEdges(@ForAll long seed) {
    RandomStream random = RandomStreams.seeded(seed).stream("graph");
    DetectorErrorModel model = drawn(random);
    MatchingGraph graph = MatchingGraph.of(model);
    int[] events = new ModelSampler(model, random).draw();
    boolean[] flipped = new boolean[graph.detectors() + 1];
    Arrays.stream(events).forEach(event -> flipped[event] = true);
    MatchingDecoder tabled = new MatchingDecoder(graph);
    MatchingDecoder searching = new MatchingDecoder(graph, false);
    long guess = tabled.decode(events, events.length);
    assertThat(tabled.weight()).isEqualTo(least(graph, flipped));
    assertThat(searching.decode(events, events.length)).isEqualTo(guess);
    assertThat(searching.weight()).isEqualTo(tabled.weight());
  }

  @Test
  void correctsEverySingleErrorOfASurfaceCode() {
    DetectorErrorModel model =
        ErrorAnalysis.graphLike(
            SurfaceMemory.rotated(5, 3, Pauli.Z, MemoryNoise.everywhere(0.001)));
    MatchingDecoder decoder = new MatchingDecoder(MatchingGraph.of(model));
    for (Mechanism mechanism : model.mechanisms()) {
      int[] events = mechanism.symptom().detectors().toArray();
      assertThat(decoder.decode(events, events.length))
          .as("%s", mechanism)
          .isEqualTo(mechanism.symptom().observables().size());
    }
  }

  @Test
  void refusesEventsThatNoErrorMakesAndGoesOn() {
    DetectorErrorModel ring =
        new DetectorErrorModel(
            List.of(
                new Mechanism(0.1, List.of(Symptom.of(new int[] {0, 1}, new int[] {0}))),
                new Mechanism(0.1, List.of(Symptom.of(new int[] {1, 2}, new int[0]))),
                new Mechanism(0.1, List.of(Symptom.of(new int[] {0, 2}, new int[0])))));
    MatchingDecoder decoder = new MatchingDecoder(MatchingGraph.of(ring));
    assertThatThrownBy(() -> decoder.decode(new int[] {0, 1, 2}, 3))
        .hasMessage("no errors of the model flip these detectors");
    assertThat(decoder.decode(new int[] {0, 1}, 2)).isEqualTo(1);
    assertThat(decoder.decode(new int[] {0, 2}, 2)).isZero();
    assertThat(decoder.decode(new int[0], 0)).isZero();
  }

  @Test
  void takesEdgesOnly() {
    Mechanism three = new Mechanism(0.1, List.of(Symptom.of(new int[] {0, 1, 2}, new int[0])));
    assertThatThrownBy(() -> MatchingGraph.of(new DetectorErrorModel(List.of(three))))
        .hasMessage(
            "error D0 D1 D2 flips more than two detectors, so it is no edge; split it first");
  }

  private static DetectorErrorModel chain(int detectors, boolean isOpen) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < detectors; i++) {
      int[] ends = i == 0 ? new int[] {0} : new int[] {i - 1, i};
      items.add(new Mechanism(0.01, List.of(Symptom.of(ends, new int[] {i % 3}))));
    }
    if (isOpen) {
      int[] end = {detectors - 1};
      items.add(new Mechanism(0.01, List.of(Symptom.of(end, new int[] {0, 1}))));
    }
    return new DetectorErrorModel(items);
  }

  /// Of a chain with one end at the boundary there is one set of edges for all events.
  @Test
  void decodesChainsOfManyThousandDetectors() {
    DetectorErrorModel model = chain(9_000, false);
    MatchingDecoder decoder = new MatchingDecoder(MatchingGraph.of(model));
    ModelSampler sampler = new ModelSampler(model, RandomStreams.seeded(4).stream("chain"));
    for (int shot = 0; shot < 5; shot++) {
      int[] events = sampler.draw();
      assertThat(events.length).isGreaterThan(100);
      assertThat(decoder.decode(events, events.length)).isEqualTo(sampler.observables());
    }
  }

  /// Either all edges of a set or all others: the fewer are the likelier.
  @Test
  void takesTheShorterWayRoundALongChain() {
    MatchingGraph graph = MatchingGraph.of(chain(6_000, true));
    MatchingDecoder decoder = new MatchingDecoder(graph);
    assertThat(decoder.decode(new int[] {2_990}, 1)).isEqualTo(parity(0, 2_990));
    assertThat(decoder.decode(new int[] {3_010}, 1)).isEqualTo(parity(3_011, 5_999) ^ 3);
    assertThat(decoder.decode(new int[] {1_000, 5_000}, 2))
        .isEqualTo(parity(0, 1_000) ^ parity(5_001, 5_999) ^ 3);
    int large = MatchingGraph.of(chain(4_000, false)).weight(0);
    assertThat(graph.weight(0)).isLessThan(large).isGreaterThan(large / 4);
  }

  /// What the edges of a chain flip that end in these detectors.
  private static long parity(int from, int to) {
    long flips = 0;
    for (int i = from; i <= to; i++) {
      flips ^= 1L << i % 3;
    }
    return flips;
  }

  /// Every event has every other for a neighbour, more than have room at first.
  @Test
  void matchesManyEventsThatAreAllNearEachOther() {
    List<Item> items = new ArrayList<>();
    for (int a = 0; a < 200; a++) {
      for (int b = a + 1; b < 200; b++) {
        double p = b == a + 1 && a % 2 == 0 ? 0.1 : 0.05;
        int[] flips = p == 0.1 ? new int[0] : new int[] {0};
        items.add(new Mechanism(p, List.of(Symptom.of(new int[] {a, b}, flips))));
      }
    }
    int[] all = IntStream.range(0, 200).toArray();
    MatchingGraph graph = MatchingGraph.of(new DetectorErrorModel(items));
    assertThat(new MatchingDecoder(graph).decode(all, 200)).isZero();
    assertThat(new MatchingDecoder(graph, false).decode(all, 200)).isZero();
  }

  @Test
  void countsErrorsOfEachObservable() {
    LogicalErrors errors = new LogicalErrors((_, _) -> 5, 3);
    assertThat(errors.decode(new int[0], 5)).isEqualTo(5);
    errors.decode(new int[0], 1);
    errors.decode(new int[0], 6);
    assertThat(errors.shots()).isEqualTo(3);
    assertThat(errors.errors()).isEqualTo(2);
    assertThat(List.of(errors.errors(0), errors.errors(1), errors.errors(2)))
        .containsExactly(1L, 1L, 1L);
  }
}
