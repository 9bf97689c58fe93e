// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yugma.kernel.quantity.Decibels;

/// Flows and disjoint paths beside all cuts and all sets of paths counted out.
class FlowTest {
  private static final double EXACT = 1e-9;

  @Property(tries = 200, seed = "1")
  void theLargestFlowIsTheSmallestCut(@ForAll long seed) {
    Graph graph = Drawn.graph(seed, 6, 13);
    MaxFlow flow = MaxFlow.of(graph, 0, 1, graph::pairsHz);
    double smallest = Double.POSITIVE_INFINITY;
    for (int side = 0; side < 16; side++) {
      int nodes = 1 | side << 2; // with node 0, without node 1
      smallest =
          Math.min(
              smallest,
              IntStream.range(0, graph.edges())
                  .filter(it -> isCut(graph.edge(it), nodes))
                  .mapToDouble(graph::pairsHz)
                  .sum());
    }
    assertThat(flow.value()).isCloseTo(smallest, within(EXACT));
    assertThat(flow.cut().stream().mapToDouble(graph::pairsHz).sum())
        .isCloseTo(flow.value(), within(EXACT));
  }

  private static boolean isCut(Edge edge, int nodes) {
    return (nodes >> edge.a() & 1) != (nodes >> edge.b() & 1);
  }

  /// Capacities that no double holds exactly: still it ends, and the cut tells the same.
  @Property(tries = 20, seed = "1")
  void roundingDoesNotKeepAFlowFromEnding(@ForAll long seed) {
    Graph graph = Drawn.graph(seed, 200, 800);
    MaxFlow flow = MaxFlow.of(graph, 0, 1, edge -> graph.pairsHz(edge) / 3 + graph.weight(edge));
    assertThat(
            flow.cut().stream()
                .mapToDouble(edge -> graph.pairsHz(edge) / 3 + graph.weight(edge))
                .sum())
        .isCloseTo(flow.value(), within(EXACT));
  }

  @Property(tries = 150, seed = "1")
  void disjointPathsAreAsManyAndAsCheapAsCanBe(@ForAll long seed) {
    Graph graph = Drawn.graph(seed, 6, 11);
    Price price = edge -> graph.pairsHz(edge) > 0 ? 1 / graph.pairsHz(edge) : 1 / 0.0;
    List<Path> all = Drawn.paths(graph, 0, 1);
    for (DisjointPaths.Apart apart : DisjointPaths.Apart.values()) {
      for (int count = 1; count <= 3; count++) {
        List<Path> found = new DisjointPaths(graph, apart).paths(0, 1, count, price);
        List<Path> best = best(all, 0, count, apart, price);
        assertThat(found).hasSameSizeAs(best);
        assertThat(cost(found, price)).isCloseTo(cost(best, price), within(EXACT));
        assertThat(areApart(found, apart)).isTrue();
        assertThat(found).allMatch(it -> it.from() == 0 && it.to() == 1);
      }
    }
  }

  private static double cost(List<Path> paths, Price price) {
    return paths.stream().mapToDouble(price::of).sum();
  }

  private static boolean areApart(List<Path> paths, DisjointPaths.Apart apart) {
    List<Integer> parts = new ArrayList<>();
    paths.forEach(
        it -> parts.addAll(apart == DisjointPaths.Apart.EDGES ? it.edges() : it.between()));
    List<Integer> edges = new ArrayList<>();
    paths.forEach(it -> edges.addAll(it.edges()));
    return new HashSet<>(parts).size() == parts.size()
        && new HashSet<>(edges).size() == edges.size();
  }

  /// The cheapest of the largest sets of at most so many paths, from the `first` on.
  private static List<Path> best(
      List<Path> all, int first, int count, DisjointPaths.Apart apart, Price price) {
    return best(all, first, count, apart, price, List.of());
  }

  private static List<Path> best(
      List<Path> all,
      int first,
      int count,
      DisjointPaths.Apart apart,
      Price price,
      List<Path> taken) {
    List<Path> best = taken;
    for (int i = first; i < all.size() && taken.size() < count; i++) {
      List<Path> more = new ArrayList<>(taken);
      more.add(all.get(i));
      if (areApart(more, apart)) {
        List<Path> full = best(all, i + 1, count, apart, price, more);
        boolean isBetter =
            full.size() > best.size()
                || (full.size() == best.size() && cost(full, price) < cost(best, price));
        best = isBetter ? full : best;
      }
    }
    return best;
  }

  /// The trap of taking the cheapest path first: it blocks both others.
  @Test
  void theCheapestPathIsGivenUpForTwo() {
    Graph graph =
        Graph.of(
            Collections.nCopies(4, Site.perfect(2)),
            List.of(
                new Edge(0, 1, 1, 1, 0),
                new Edge(1, 2, 1, 1, 0),
                new Edge(2, 3, 1, 1, 0),
                new Edge(0, 2, 0.2, 1, 0),
                new Edge(1, 3, 0.2, 1, 0)));
    DisjointPaths paths = new DisjointPaths(graph, DisjointPaths.Apart.NODES);
    Price price = Price.secondsPerPair(graph);
    assertThat(paths.paths(0, 3, 1, price))
        .extracting(Path::between)
        .containsExactly(List.of(1, 2));
    assertThat(paths.paths(0, 3, 5, price))
        .extracting(Path::between)
        .containsExactlyInAnyOrder(List.of(1), List.of(2));
  }

  /// Fibre of 0.2 dB/km with equidistant repeaters: the golden values of the repeater bounds.
  @ParameterizedTest
  @CsvSource({
    "50, 0, 0.152003",
    "100, 0, 0.0144996",
    "100, 1, 0.152003",
    "100, 3, 0.548412",
    "100, 7, 1.192122",
    "200, 0, 1.44277e-4",
    "200, 1, 0.0144996",
    "200, 3, 0.152003",
    "200, 7, 0.548412",
    "1000, 7, 0.004569"
  })
  void aChainHasTheGoldenBound(double km, int repeaters, double expected) {
    double[] rates = IntStream.rangeClosed(0, repeaters).mapToDouble(_ -> 1).toArray();
    Graph chain = Drawn.chain(Site.perfect(2), 1, 0, rates);
    double transmission = Decibels.share(0.2 * km / (repeaters + 1));
    RepeaterBound bound = RepeaterBound.of(chain, 0, repeaters + 1, _ -> transmission);
    assertThat(bound.singlePath()).isCloseTo(expected, within(expected * 1e-4));
    assertThat(bound.multiPath()).isEqualTo(bound.singlePath());
  }

  @Test
  void manyPathsAddUpAndOneIsAsWideAsItsNarrowest() {
    Graph ring =
        Graph.of(
            Collections.nCopies(4, Site.perfect(2)),
            List.of(
                new Edge(0, 1, 1, 1, 0),
                new Edge(1, 2, 1, 1, 0),
                new Edge(2, 3, 1, 1, 0),
                new Edge(3, 0, 1, 1, 0)));
    double[] transmissions = {0.5, 0.75, 0.875, 0.5};
    RepeaterBound bound = RepeaterBound.of(ring, 0, 2, edge -> transmissions[edge]);
    assertThat(bound.singlePath()).isCloseTo(1, within(1e-12));
    assertThat(bound.multiPath()).isCloseTo(2, within(1e-12));
    RepeaterBound apart = RepeaterBound.of(ring, 0, 2, _ -> 0);
    assertThat(apart).isEqualTo(new RepeaterBound(0, 0));
  }

  @Test
  void wrongNumbersAreRefused() {
    Graph chain = Drawn.chain(Site.perfect(2), 1, 0, 1, 1);
    assertThatThrownBy(() -> MaxFlow.of(chain, 0, 0, _ -> 1)).hasMessageContaining("both ends");
    assertThatThrownBy(() -> MaxFlow.of(chain, 0, 1, _ -> Double.NaN))
        .hasMessage("capacity of edge 0 is NaN, must be at least 0");
    assertThatThrownBy(() -> RepeaterBound.capacity(1)).hasMessageContaining("1.0");
    DisjointPaths paths = new DisjointPaths(chain, DisjointPaths.Apart.EDGES);
    assertThatThrownBy(() -> paths.paths(0, 2, 1, _ -> 0))
        .hasMessage("price of edge 0 is 0.0, must be above 0");
    assertThatThrownBy(() -> paths.paths(0, 2, 0, _ -> 1)).hasMessageContaining("0 paths");
  }
}
