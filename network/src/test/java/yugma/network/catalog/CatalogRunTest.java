// SPDX-License-Identifier: Apache-2.0
package yugma.network.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import yugma.kernel.journal.Journal;
import yugma.keys.book.Book;
import yugma.network.link.Ahead;
import yugma.network.link.LinkRun;
import yugma.network.link.LinkStore.Spending;
import yugma.network.relay.DemandRun;
import yugma.network.run.NetworkRun;
import yugma.network.run.Progress;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.ScenarioException;
import yugma.network.scenario.ScenarioReader;

/// Every scenario of the catalog keeps its books, whatever the seed.
class CatalogRunTest {
  private static final List<Long> SEEDS = List.of(1L, 2L);

  /// They have no keys, so their books stay empty.
  private static final Set<String> PAIRS_ALONE =
      Set.of(
          "delft-the-hague",
          "boston-loop",
          "innsbruck-50km",
          "berlin",
          "transatlantic",
          "transatlantic-three-countries");

  @TestFactory
  Stream<DynamicTest> keepsItsBooks() {
    return Catalog.ids(Kind.SCENARIO).stream()
        .flatMap(
            id ->
                SEEDS.stream()
                    .map(seed -> DynamicTest.dynamicTest(id + " " + seed, () -> check(id, seed))));
  }

  /// A book that does not balance cannot be made; the bits at both ends are counted apart from it.
  private static void check(String id, long seed) throws ScenarioException {
    Scenario scenario =
        ScenarioReader.read(
                id, List.of("run.detail=rates", "run.seed=" + seed, "run.sim_time=" + time(id)))
            .scenario();
    try (Ahead none = new Ahead(0)) {
      NetworkRun run = new NetworkRun(scenario, Journal.off(), none);
      run.run(Progress.NONE);
      run.links().forEach(CatalogRunTest::checkLink);
      run.demands().forEach(CatalogRunTest::checkDemand);
    }
  }

  private static String time(String id) {
    if (PAIRS_ALONE.contains(id)) {
      return "1s";
    }
    return id.equals("two-banks") ? "4s" : id.endsWith("cable") ? "5min" : "30min";
  }

  private static void checkLink(LinkRun link) {
    Book book = link.book();
    assertThat(link.endA().bits()).isEqualTo(book.stored());
    assertThat(link.endB().bits()).isEqualTo(book.stored());
    assertThat(link.endA().digest()).isEqualTo(link.endB().digest());
    assertThat(book.relayed()).isEqualTo(link.store().spent(Spending.RELAYED));
  }

  private static void checkDemand(DemandRun demand) {
    assertThat(demand.deliveredBits() + demand.underWayBits() + demand.waitingBits())
        .isEqualTo(demand.askedBits());
    assertThat(demand.refusal().isPresent()).isEqualTo(demand.askedBits() == 0);
  }
}
