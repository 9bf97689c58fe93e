// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yugma.physics.bell.LocalGates;

class PathYieldTest {
  private static Path whole(Graph chain) {
    return Path.of(chain, 0, IntStream.range(0, chain.edges()).boxed().toList());
  }

  /// The golden values of Werner pairs swapped in a chain.
  @ParameterizedTest
  @CsvSource({"0.95, 2, 0.903333", "0.95, 10, 0.626209", "0.99, 100, 0.445933"})
  void aChainOfWernerPairsHasTheGoldenFidelity(double link, int links, double expected) {
    double[] rates = IntStream.range(0, links).mapToDouble(_ -> 1).toArray();
    Graph chain = Drawn.chain(Site.perfect(2), link, 0, rates);
    assertThat(PathYield.fidelity(chain, whole(chain))).isCloseTo(expected, within(6e-7));
  }

  /// Briegel 1998 with F = 0.95, gates and readout 0.99, two links: .879638.
  @Test
  void noisySwapsHaveTheGoldenFidelity() {
    double swap = 0.99 * (4 * 0.99 * 0.99 - 1) / 3;
    Graph chain = Drawn.chain(new Site(2, 1, swap), 0.95, 0, 1, 1);
    assertThat(PathYield.fidelity(chain, whole(chain))).isCloseTo(0.879638, within(6e-7));
  }

  @Test
  void halvesWaitForTheSlowerAndForTheResult() {
    Graph chain = Drawn.chain(new Site(2, 0.5, 1), 1, 0.01, 10, 5, 2);
    PathYield yield = PathYield.of(chain, whole(chain));
    double left = (0.2 + 0.01) / 0.5;
    assertThat(yield.meanSeconds()).isCloseTo((Math.max(left, 0.5) + 0.02) / 0.5, within(1e-12));
    assertThat(yield.pairsHz()).isEqualTo(2 * 0.25);
    assertThat(yield.latencySeconds()).isCloseTo(0.03, within(1e-12));
  }

  /// Two ways from 0 to 2, then two edges on to 4, of which the slow one is swapped twice by halves
  /// of four edges and once by those of three: the way that is better alone is worse with them.
  @Test
  void theBetterWayMayBeTheWorseWhenBothGoOn() {
    Site site = new Site(2, 0.5, 1);
    Graph graph =
        Graph.of(
            List.of(site, site, site, site, site),
            List.of(
                new Edge(0, 2, 1 / 4.5, 1, 0),
                new Edge(0, 1, 0.5, 1, 0),
                new Edge(1, 2, 0.5, 1, 0),
                new Edge(2, 3, 1, 1, 0),
                new Edge(3, 4, 0.05, 1, 0)));
    Path direct = Path.of(graph, 0, List.of(0, 3, 4));
    Path swapped = Path.of(graph, 0, List.of(1, 2, 3, 4));
    assertThat(seconds(graph, Path.of(graph, 0, List.of(1, 2)))).isEqualTo(4);
    assertThat(seconds(graph, Path.of(graph, 0, List.of(0)))).isCloseTo(4.5, within(1e-12));
    assertThat(seconds(graph, swapped)).isEqualTo(80);
    assertThat(seconds(graph, direct)).isEqualTo(40);
    Price price = Price.secondsPerPair(graph);
    assertThat(new Dijkstra(graph).path(0, 4, price)).contains(swapped);
    assertThat(new BestOfPaths(graph, 2).path(0, 4, price, it -> seconds(graph, it)))
        .contains(direct);
  }

  private static double seconds(Graph graph, Path path) {
    return PathYield.of(graph, path).meanSeconds();
  }

  /// A round of DEJMPS on Werner pairs of 0.75: kept .722222 of the time, then .788462.
  @Test
  void distillingToATargetCostsRate() {
    AtFidelity target = new AtFidelity(0.78, 4, LocalGates.PERFECT);
    Edge edge = target.of(new Edge(0, 1, 100, 0.75, 0.5)).orElseThrow();
    assertThat(edge.fidelity()).isCloseTo(0.788462, within(6e-7));
    assertThat(edge.pairsHz()).isCloseTo(100 * 0.722222 / 2, within(1e-4));
    assertThat(edge.latencySeconds()).isEqualTo(0.5);
    Edge twice =
        new AtFidelity(0.9, 4, LocalGates.PERFECT).of(new Edge(0, 1, 100, 0.75, 0)).orElseThrow();
    assertThat(twice.fidelity()).isCloseTo(0.902361, within(6e-7));
    assertThat(twice.pairsHz()).isCloseTo(100 * 0.722222 * 0.689349 / 4, within(1e-4));
  }

  @Test
  void anEdgeThatCannotReachTheTargetMakesNoPairs() {
    AtFidelity target = new AtFidelity(0.95, 2, LocalGates.PERFECT);
    Graph graph = target.of(Drawn.chain(Site.perfect(2), 0.75, 0, 7));
    assertThat(graph.pairsHz(0)).isZero();
    assertThat(new Dijkstra(graph).path(0, 1, Price.secondsPerPair(graph))).isEmpty();
    assertThat(new AtFidelity(0.6, 9, LocalGates.PERFECT).of(new Edge(0, 1, 1, 0.4, 0))).isEmpty();
    Edge good = new Edge(0, 1, 7, 0.96, 0);
    assertThat(target.of(good)).contains(good);
  }

  @Test
  void aTimeIsNeededForEachEdge() {
    Graph chain = Drawn.chain(Site.perfect(2), 1, 0, 1, 1);
    assertThatThrownBy(() -> PathYield.nested(chain, whole(chain), new double[3]))
        .hasMessage("3 times for a path of 2 edges");
  }
}
