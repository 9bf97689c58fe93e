// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.SeededStreams;
import yugma.kernel.time.Time;
import yugma.physics.bell.BellDiagonal;

class ReservationsTest {
  private static Demand demand(int from, int to, double hz, double fidelity) {
    return new Demand(from, to, hz, fidelity, Optional.empty());
  }

  /// 0 - 1 - 3 is quick and poor, 0 - 2 - 3 slow and faithful.
  private static Graph diamond(int slots) {
    Site site = Site.perfect(slots);
    return Graph.of(
        List.of(site, site, site, site),
        List.of(
            new Edge(0, 1, 10, 0.9, 0.001),
            new Edge(1, 3, 10, 0.9, 0.001),
            new Edge(0, 2, 4, 0.99, 0.001),
            new Edge(2, 3, 3, 0.99, 0.001)));
  }

  private static Path admitted(Admission admission) {
    assertThat(admission).isInstanceOf(Admission.Reserved.class);
    return ((Admission.Reserved) admission).path();
  }

  @Test
  void demandsSpreadOverWhatIsLeft() {
    Reservations network = new Reservations(diamond(100), 2);
    assertThat(admitted(network.admit(demand(0, 3, 8, 0))).between()).containsExactly(1);
    assertThat(admitted(network.admit(demand(0, 3, 2, 0))).between()).containsExactly(2);
    assertThat(admitted(network.admit(demand(0, 3, 2, 0))).between()).containsExactly(1);
    assertThat(network.leftHz(0)).isZero();
    assertThat(network.leftHz(3)).isEqualTo(1);
  }

  @Test
  void theFaithfulPathIsTakenByWhoNeedsIt() {
    for (int count : List.of(1, 2)) {
      Reservations network = new Reservations(diamond(100), count);
      assertThat(admitted(network.admit(demand(0, 3, 1, 0.95))).between()).containsExactly(2);
    }
  }

  @Test
  void theBestFidelityIsToldToWhoWantsMore() {
    Graph graph = diamond(100);
    Path faithful = Path.of(graph, 0, List.of(2, 3));
    double best = PathYield.fidelity(graph, faithful);
    for (int count : List.of(1, 2)) {
      assertThat(new Reservations(graph, count).admit(demand(0, 3, 1, 0.985)))
          .isEqualTo(new Admission.TooUnfaithful(faithful, best, 0.985));
    }
  }

  @Test
  void pairsWithoutEntanglementAreOfNoUse() {
    Graph graph = Drawn.chain(Site.perfect(9), 0.25, 0, 1, 1);
    assertThat(new Reservations(graph, 2).admit(demand(0, 2, 1, 0.5)))
        .isEqualTo(new Admission.TooUnfaithful(Path.of(graph, 0, List.of(0, 1)), 0.25, 0.5));
  }

  /// Ten pairs of fidelity 0.95 that only ever lack phase: `(1 + 0.9^10) / 2 = 0.674`, where Werner
  /// pairs would be left with 0.625.
  @Test
  void pairsWithOneKindOfErrorAreNotTakenForWernerPairs() {
    BellDiagonal dephased = new BellDiagonal(0.95, 0.05, 0, 0);
    Graph graph =
        Graph.of(
            Collections.nCopies(11, Site.perfect(9)),
            IntStream.range(0, 10).mapToObj(i -> new Edge(i, i + 1, 1, dephased, 0)).toList());
    Path path = admitted(new Reservations(graph, 1).admit(demand(0, 10, 1, 0.67)));
    double expected = (1 + StrictMath.pow(0.9, 10)) / 2;
    assertThat(PathYield.fidelity(graph, path)).isCloseTo(expected, within(1e-12));
    assertThat(PathYield.fidelity(Drawn.chain(Site.perfect(9), 0.95, 0, new double[10]), path))
        .isLessThan(0.63);
  }

  @Test
  void theMoreFaithfulOfTwoIsToldThoughAsWernerPairsItWouldNotBe() {
    Site site = Site.perfect(9);
    BellDiagonal dephased = new BellDiagonal(0.9, 0.1, 0, 0);
    Graph graph =
        Graph.of(
            List.of(site, site, site, site),
            List.of(
                new Edge(0, 1, 9, dephased, 0),
                new Edge(1, 3, 9, dephased, 0),
                new Edge(0, 2, 1, 0.902, 0),
                new Edge(2, 3, 1, 0.902, 0)));
    assertThat(new Reservations(graph, 2).admit(demand(0, 3, 1, 0.9)))
        .asInstanceOf(InstanceOfAssertFactories.type(Admission.TooUnfaithful.class))
        .returns(List.of(0, 1, 3), refused -> refused.path().nodes());
  }

  @Test
  void theBottleneckIsTold() {
    Reservations network = new Reservations(diamond(100), 3);
    network.admit(demand(0, 3, 8, 0));
    Admission refused = network.admit(demand(0, 3, 5, 0));
    assertThat(refused).isEqualTo(new Admission.TooSlow(3, 3, 5));
    assertThat(((Admission.Refused) refused).why())
        .isEqualTo("edge 3 has 3.0 pairs/s left, 5.0 are needed");
  }

  @Test
  void swapsThatFailCostRate() {
    Graph graph = Drawn.chain(new Site(8, 0.5, 1), 1, 0, 10, 10, 10);
    Reservations network = new Reservations(graph, 1);
    assertThat(network.admit(demand(0, 3, 3, 0))).isEqualTo(new Admission.TooSlow(0, 10, 12));
    assertThat(network.admit(demand(0, 3, 2.5, 0)))
        .asInstanceOf(InstanceOfAssertFactories.type(Admission.Reserved.class))
        .returns(10.0, Admission.Reserved::edgePairsHz);
    assertThat(network.leftHz(1)).isZero();
  }

  @Test
  void slotsAreTold() {
    Reservations network = new Reservations(diamond(2), 2);
    network.admit(demand(0, 3, 1, 0));
    assertThat(network.leftSlots(1)).isZero();
    assertThat(network.leftSlots(3)).isEqualTo(1);
    assertThat(network.admit(demand(0, 1, 1, 0))).isEqualTo(new Admission.TooFewSlots(1, 0, 1));
    network.admit(demand(0, 3, 1, 0));
    assertThat(network.admit(demand(0, 3, 1, 0))).isEqualTo(new Admission.TooFewSlots(0, 0, 1));
    Graph narrow =
        Graph.of(
            List.of(Site.perfect(9), Site.perfect(1), Site.perfect(9)),
            List.of(new Edge(0, 1, 1, 1, 0), new Edge(1, 2, 1, 1, 0)));
    assertThat(new Reservations(narrow, 1).admit(demand(0, 2, 1, 0)))
        .isEqualTo(new Admission.TooFewSlots(1, 1, 2));
  }

  @Test
  void aDeadlineIsHeldToOrToldOf() {
    Reservations network = new Reservations(Drawn.chain(Site.perfect(9), 1, 0.5, 10, 10), 1);
    Demand.Term soon = new Demand.Term(9, Time.ofMillis(4400));
    Demand.Term later = new Demand.Term(9, Time.ofMillis(5100));
    Admission refused = network.admit(new Demand(0, 2, 2, 0, Optional.of(soon)));
    assertThat(refused).isEqualTo(new Admission.TooLate(5, 4.4));
    admitted(network.admit(new Demand(0, 2, 2, 0, Optional.of(later))));
  }

  @Test
  void islandsAreTold() {
    Graph graph = Drawn.chain(Site.perfect(9), 1, 0, 1, 0, 1);
    assertThat(new Reservations(graph, 2).admit(demand(0, 3, 1, 0)))
        .isEqualTo(new Admission.NoPath(0, 3));
  }

  /// Whatever is admitted and released in whatever order: never more than there is, and in the end
  /// everything is back, to the bit.
  @Property(tries = 100, seed = "1")
  void nothingIsPromisedTwiceOrLost(@ForAll long seed) {
    Graph graph = Drawn.graph(seed, 6, 14);
    RandomStream random = new SeededStreams(seed).stream("demands");
    Reservations network = new Reservations(graph, 1 + random.nextInt(3));
    List<Admission.Reserved> held = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      int from = random.nextInt(6);
      int to = (from + 1 + random.nextInt(5)) % 6;
      if (network.admit(
              demand(from, to, 0.1 + random.nextDouble(), 0.4 * random.nextDouble() + 0.3))
          instanceof Admission.Reserved reserved) {
        held.add(reserved);
      } else if (!held.isEmpty()) {
        network.release(held.remove(random.nextInt(held.size())));
      }
      check(graph, network, held);
    }
    held.forEach(network::release);
    for (int edge = 0; edge < graph.edges(); edge++) {
      assertThat(network.leftHz(edge)).isEqualTo(graph.pairsHz(edge));
    }
    check(graph, network, List.of());
  }

  private static void check(Graph graph, Reservations network, List<Admission.Reserved> held) {
    for (int edge = 0; edge < graph.edges(); edge++) {
      int number = edge;
      double taken =
          held.stream()
              .filter(it -> it.path().edges().contains(number))
              .mapToDouble(Admission.Reserved::edgePairsHz)
              .sum();
      assertThat(network.leftHz(edge)).isCloseTo(graph.pairsHz(edge) - taken, within(1e-9));
      assertThat(network.leftHz(edge)).isGreaterThan(-1e-7);
    }
    for (int node = 0; node < graph.nodes(); node++) {
      int number = node;
      int taken = held.stream().mapToInt(it -> slots(it.path(), number)).sum();
      assertThat(network.leftSlots(node))
          .isEqualTo(graph.site(node).slots() - taken)
          .isNotNegative();
    }
  }

  private static int slots(Path path, int node) {
    return path.between().contains(node) ? 2 : path.nodes().contains(node) ? 1 : 0;
  }

  /// Refused for its fidelity only if no path with rate and slots reaches it: beside all paths.
  @Property(tries = 150, seed = "1")
  void aFidelityIsRefusedOnlyWhenNoPathReachesIt(@ForAll long seed) {
    Graph graph = Drawn.graph(seed, 6, 12);
    double hz = 0.5;
    List<Path> able =
        Drawn.paths(graph, 0, 1).stream()
            .filter(it -> it.edges().stream().allMatch(edge -> graph.pairsHz(edge) >= hz))
            .filter(it -> it.between().stream().allMatch(node -> graph.site(node).slots() >= 2))
            .toList();
    double best = able.stream().mapToDouble(it -> PathYield.fidelity(graph, it)).max().orElse(0);
    Admission admission = new Reservations(graph, 2).admit(demand(0, 1, hz, 0.75));
    if (admission instanceof Admission.TooUnfaithful(_, double told, double wanted)) {
      assertThat(told).isCloseTo(best, within(1e-12)).isLessThan(wanted);
    } else if (admission instanceof Admission.Reserved reserved) {
      assertThat(PathYield.fidelity(graph, reserved.path())).isGreaterThanOrEqualTo(0.75);
      assertThat(able).contains(reserved.path());
    }
  }

  @Test
  void nothingIsReleasedTwice() {
    Reservations network = new Reservations(diamond(100), 1);
    Admission.Reserved first = (Admission.Reserved) network.admit(demand(0, 3, 1, 0));
    Admission.Reserved second = (Admission.Reserved) network.admit(demand(0, 3, 1, 0));
    network.release(first);
    assertThatThrownBy(() -> network.release(first)).hasMessageContaining("reservation 0 is not");
    network.release(second);
    assertThat(network.leftHz(0)).isEqualTo(10);
  }
}
