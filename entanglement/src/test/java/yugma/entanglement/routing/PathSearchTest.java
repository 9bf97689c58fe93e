// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// Searches beside all paths counted out, on small graphs drawn at random.
class PathSearchTest {
  private static final double EXACT = 1e-12;

  private static Graph graph(long seed) {
    return Drawn.graph(seed, 4 + (int) Long.remainderUnsigned(seed, 4), 11);
  }

  private static double best(List<Path> all, ToDoubleFunction<Path> value) {
    return all.stream().mapToDouble(value).min().orElse(Double.POSITIVE_INFINITY);
  }

  private static double found(Optional<Path> path, ToDoubleFunction<Path> value) {
    return path.map(value::applyAsDouble).orElse(Double.POSITIVE_INFINITY);
  }

  @Property(tries = 150, seed = "1")
  void dijkstraFindsTheLeastOfAllPaths(@ForAll long seed) {
    Graph graph = graph(seed);
    Dijkstra dijkstra = new Dijkstra(graph);
    for (Price price :
        List.of(Price.secondsPerPair(graph), Price.hops(graph), Price.infidelity(graph))) {
      for (int to = 1; to < graph.nodes(); to++) {
        assertThat(found(dijkstra.path(0, to, price), price::of))
            .isCloseTo(best(Drawn.paths(graph, 0, to), price::of), within(EXACT));
      }
    }
  }

  @Property(tries = 150, seed = "1")
  void theCheapestByInfidelityIsTheMostFaithful(@ForAll long seed) {
    Graph graph = graph(seed);
    Optional<Path> path = new Dijkstra(graph).path(0, 1, Price.infidelity(graph));
    assertThat(-found(path, it -> -PathYield.fidelity(graph, it)))
        .isCloseTo(
            -best(Drawn.paths(graph, 0, 1), it -> -PathYield.fidelity(graph, it)), within(EXACT));
  }

  @Property(tries = 150, seed = "1")
  void yenFindsTheCheapestOfAllPathsInOrder(@ForAll long seed) {
    Graph graph = graph(seed);
    List<Path> all = Drawn.paths(graph, 0, 1);
    for (Price price : List.of(Price.secondsPerPair(graph), Price.infidelity(graph))) {
      for (int count : List.of(1, 3, 1000)) {
        List<Path> found = new ShortestPaths(graph).paths(0, 1, count, price);
        double[] costs = all.stream().mapToDouble(price::of).sorted().limit(count).toArray();
        assertThat(found.stream().mapToDouble(price::of).toArray())
            .containsExactly(costs, within(EXACT));
        assertThat(new HashSet<>(found)).hasSameSizeAs(found);
        assertThat(new HashSet<>(all)).containsAll(found);
      }
    }
  }

  @Property(tries = 150, seed = "1")
  void theWidestPathIsAsWideAsAnyAndShortAmongThose(@ForAll long seed) {
    Graph graph = graph(seed);
    List<Path> all = Drawn.paths(graph, 0, 1);
    Optional<Path> path = new WidestPath(graph).path(0, 1, graph::pairsHz);
    Optional<Path> expected =
        all.stream()
            .min(
                Comparator.comparingDouble((Path it) -> -WidestPath.width(it, graph::pairsHz))
                    .thenComparingInt(Path::hops));
    assertThat(path.map(it -> WidestPath.width(it, graph::pairsHz)))
        .isEqualTo(expected.map(it -> WidestPath.width(it, graph::pairsHz)));
    assertThat(path.map(Path::hops)).isEqualTo(expected.map(Path::hops));
  }

  @Property(tries = 150, seed = "1")
  void theBestOfEnoughCandidatesIsTheBestOfAll(@ForAll long seed) {
    Graph graph = graph(seed);
    ToDoubleFunction<Path> seconds = it -> PathYield.of(graph, it).meanSeconds();
    Optional<Path> path =
        new BestOfPaths(graph, 1000).path(0, 1, Price.secondsPerPair(graph), seconds);
    assertThat(found(path, seconds)).isEqualTo(best(Drawn.paths(graph, 0, 1), seconds));
  }

  @Test
  void onePathMayBeReusedForManySearches() {
    Graph graph = Drawn.graph(5, 60, 150);
    Dijkstra used = new Dijkstra(graph);
    Price price = Price.secondsPerPair(graph);
    for (int to = 1; to < 60; to++) {
      used.path(to, 0, price);
      assertThat(used.path(0, to, price)).isEqualTo(new Dijkstra(graph).path(0, to, price));
    }
  }

  @Test
  void nothingJoinsANodeToItselfOrToAnIsland() {
    Graph graph = Graph.of(List.of(Site.perfect(2), Site.perfect(2)), List.of());
    assertThat(new Dijkstra(graph).path(0, 1, Price.hops(graph))).isEmpty();
    assertThat(new Dijkstra(graph).path(0, 0, Price.hops(graph))).isEmpty();
  }

  @Test
  void wrongNumbersAreRefused() {
    Graph graph = Drawn.chain(Site.perfect(2), 1, 0, 1, 1);
    assertThatThrownBy(() -> new Dijkstra(graph).path(0, 2, _ -> -1))
        .hasMessage("price of edge 0 is -1.0, must be at least 0");
    assertThatThrownBy(() -> new Dijkstra(graph).path(0, 3, _ -> 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> new ShortestPaths(graph).paths(0, 2, 0, _ -> 1))
        .hasMessage("number of paths is 0, must be at least 1");
    assertThatThrownBy(() -> new Edge(3, 3, 1, 1, 0)).hasMessageContaining("node 3 at both ends");
    assertThatThrownBy(() -> new Edge(0, 1, 1, 1.1, 0)).hasMessageContaining("1.1");
    assertThatThrownBy(() -> Site.perfect(-1)).hasMessageContaining("-1");
  }
}
