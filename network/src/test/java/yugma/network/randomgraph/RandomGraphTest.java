// SPDX-License-Identifier: Apache-2.0
package yugma.network.randomgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yugma.network.randomgraph.RandomGraph.Pair;
import yugma.network.randomgraph.RandomGraph.Point;

class RandomGraphTest {
  private static int reached(RandomGraph graph) {
    List<List<Integer>> next = new ArrayList<>();
    graph.nodes().forEach(_ -> next.add(new ArrayList<>()));
    for (Pair link : graph.links()) {
      next.get(link.a()).add(link.b());
      next.get(link.b()).add(link.a());
    }
    boolean[] seen = new boolean[next.size()];
    Deque<Integer> open = new ArrayDeque<>(List.of(0));
    seen[0] = true;
    int count = 0;
    while (!open.isEmpty()) {
      count++;
      for (int node : next.get(open.remove())) {
        if (!seen[node]) {
          seen[node] = true;
          open.add(node);
        }
      }
    }
    return count;
  }

  @Property(tries = 100, seed = "1")
  void anyGraphIsOnePartAndHasNoLinkTwice(
      @ForAll GraphKind kind, @ForAll @IntRange(min = 2, max = 150) int nodes, @ForAll long seed) {
    RandomGraph graph = RandomGraph.draw(kind, nodes, seed);
    assertThat(graph.nodes()).hasSize(nodes);
    assertThat(reached(graph)).isEqualTo(nodes);
    assertThat(new HashSet<>(graph.links())).hasSameSizeAs(graph.links());
    assertThat(graph.links()).allMatch(link -> link.b() < nodes);
  }

  @ParameterizedTest
  @EnumSource(GraphKind.class)
  void theSameSeedDrawsTheSame(GraphKind kind) {
    assertThat(RandomGraph.draw(kind, 60, 5)).isEqualTo(RandomGraph.draw(kind, 60, 5));
    boolean isDrawn = kind == GraphKind.WAXMAN || kind == GraphKind.BA;
    assertThat(RandomGraph.draw(kind, 60, 5).equals(RandomGraph.draw(kind, 60, 6)))
        .isEqualTo(!isDrawn);
  }

  @Test
  void gridsAndChainsHaveTheirLinks() {
    assertThat(RandomGraph.draw(GraphKind.GRID, 9, 1).links()).hasSize(12);
    assertThat(RandomGraph.draw(GraphKind.GRID, 7, 1).links())
        .containsExactlyInAnyOrder(
            new Pair(0, 1),
            new Pair(1, 2),
            new Pair(3, 4),
            new Pair(4, 5),
            new Pair(0, 3),
            new Pair(1, 4),
            new Pair(2, 5),
            new Pair(3, 6));
    RandomGraph chain = RandomGraph.draw(GraphKind.CHAIN, 250, 1);
    assertThat(chain.links()).hasSize(249).allMatch(link -> link.b() == link.a() + 1);
    for (RandomGraph graph : List.of(chain, RandomGraph.draw(GraphKind.GRID, 30, 1))) {
      assertThat(graph.links())
          .allMatch(it -> graph.nodes().get(it.a()).km(graph.nodes().get(it.b())) == 20);
    }
  }

  /// The degree of node i grows as sqrt(n / i) (Barabási and Albert 1999, eq. 3), far from even
  /// chances, where no node of 4,000 has above 40 links but once in 10^9 seeds.
  @Test
  void hubsGrowAndLinksAreTwicePerNode() {
    RandomGraph graph = RandomGraph.draw(GraphKind.BA, 4000, 3);
    assertThat(graph.links()).hasSize(2 * 4000 - 3);
    int[] degrees = new int[4000];
    graph
        .links()
        .forEach(
            link -> {
              degrees[link.a()]++;
              degrees[link.b()]++;
            });
    assertThat(Arrays.stream(degrees).max().orElseThrow()).isGreaterThan(60);
    assertThat(Arrays.stream(degrees).skip(3000).average().orElseThrow()).isLessThan(3);
  }

  /// 2,000 nodes with 4 neighbours each far from the rim, fewer at it: sd of the mean 0.06.
  @Test
  void nodesHaveAboutFourNeighboursHoweverMany() {
    for (int nodes : List.of(500, 2000)) {
      double links = RandomGraph.draw(GraphKind.WAXMAN, nodes, 11).links().size();
      assertThat(2 * links / nodes).isBetween(3.3, 4.4);
    }
  }

  /// The share of pairs at 0.9 to 1.1 reaches is β e^-1 = 0.147: about 3,800 pairs, five standard
  /// deviations of 0.006; a false alarm once in 10^6.
  @Test
  void nearNodesAreJoinedAsWaxmanSays() {
    int near = 0;
    int joined = 0;
    for (long seed = 1; seed <= 4; seed++) {
      RandomGraph graph = RandomGraph.draw(GraphKind.WAXMAN, 1000, seed);
      HashSet<Pair> links = new HashSet<>(graph.links());
      for (int a = 0; a < 1000; a++) {
        for (int b = a + 1; b < 1000; b++) {
          double reaches = graph.nodes().get(a).km(graph.nodes().get(b)) / Waxman.reachKm();
          if (reaches > 0.9 && reaches < 1.1) {
            near++;
            joined += links.contains(new Pair(a, b)) ? 1 : 0;
          }
        }
      }
    }
    double share = joined / (double) near;
    double deviation = Math.sqrt(0.147 * 0.853 / near);
    assertThat(near).isGreaterThan(2000);
    assertThat(share).isCloseTo(0.4 * Math.exp(-1), within(5 * deviation + 0.002));
  }

  @Property(tries = 1000, seed = "1")
  void theQuickTestLeavesOutNoPair(
      @ForAll @DoubleRange(min = 0, max = 40) double x,
      @ForAll @DoubleRange(min = 0, max = 1) double u) {
    double sharp = u * Math.exp(-x);
    for (double each : List.of(u, sharp, 0.999 * Waxman.BETA * Math.exp(-x))) {
      assertThat(Waxman.isJoined(x, each)).isEqualTo(each < Waxman.BETA * StrictMath.exp(-x));
    }
  }

  /// Four parts on a line: each joins its neighbour, and no longer link is laid.
  @Test
  void partsAreJoinedByTheirShortestLinks() {
    List<Point> points =
        List.of(
            new Point(0, 0),
            new Point(1, 0),
            new Point(3, 0),
            new Point(4, 0),
            new Point(10, 0),
            new Point(20, 0));
    assertThat(Joining.shortest(points, List.of(new Pair(0, 1), new Pair(2, 3))))
        .containsExactlyInAnyOrder(new Pair(1, 2), new Pair(3, 4), new Pair(4, 5));
  }

  @Test
  void sizesBeyondReasonAreRefused() {
    assertThatThrownBy(() -> RandomGraph.draw(GraphKind.BA, 1, 1))
        .hasMessage("number of nodes is 1, must lie in [2, 10000]");
    assertThatThrownBy(() -> RandomGraph.draw(GraphKind.BA, 10_001, 1))
        .hasMessageContaining("10001");
    assertThatThrownBy(() -> new Pair(3, 3)).hasMessageContaining("3 and 3");
  }
}
