// SPDX-License-Identifier: Apache-2.0
package yugma.network.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yugma.kernel.journal.Entry;
import yugma.network.link.LinkRun;
import yugma.network.link.LinkState;
import yugma.network.link.LinkStore.Spending;
import yugma.network.link.StateEntry;
import yugma.network.relay.RelayEntry.Transferred;
import yugma.network.scenario.ScenarioException;

/// What holds in any network, whatever is asked of it and whatever goes wrong in it: each seed is a
/// network of its own.
class RelayLawsTest {
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
  void everyBitIsWhereTheBookSaysAndNoneWasTakenFromALinkInAlarm(long seed)
      throws ScenarioException {
    Net.Ran ran = Net.run(RandomNet.of(seed));
    assertBooks(ran);
    assertDemands(ran);
    assertNoLinkInAlarm(ran);
  }

  private static void assertBooks(Net.Ran ran) {
    Map<String, Long> delivered = new HashMap<>();
    Map<String, Long> relayed = new HashMap<>();
    Map<String, Long> tags = new HashMap<>();
    for (Transferred one : ran.all(Transferred.class)) {
      for (List<String> path : one.paths()) {
        boolean isDirect = path.size() == 1;
        for (String link : path) {
          (isDirect ? delivered : relayed).merge(link, (long) one.bits(), Long::sum);
          tags.merge(link, isDirect ? 0L : 256L, Long::sum);
        }
      }
    }
    for (LinkRun link : ran.run().links()) {
      String id = link.link().id();
      assertThat(link.book().delivered()).isEqualTo(delivered.getOrDefault(id, 0L));
      assertThat(link.book().relayed()).isEqualTo(relayed.getOrDefault(id, 0L));
      assertThat(link.store().spent(Spending.AUTHENTICATION)).isEqualTo(tags.getOrDefault(id, 0L));
      assertThat(link.store().available()).isNotNegative();
      assertThat(link.endA().bits()).as(id).isEqualTo(link.endB().bits());
      assertThat(link.endA().bits()).as(id).isEqualTo(link.book().stored());
      assertThat(link.endA().digest()).isEqualTo(link.endB().digest());
    }
  }

  private static void assertDemands(Net.Ran ran) {
    for (DemandRun run : ran.run().demands()) {
      List<Transferred> own =
          ran.all(Transferred.class).stream()
              .filter(one -> one.demand().equals(run.demand().id()))
              .toList();
      long bits = run.demand().requestBits();
      long underWay =
          own.stream().filter(one -> one.arrives().isAfter(RandomNet.END)).count() * bits;
      assertThat(run.deliveredBits()).isEqualTo(own.size() * bits - underWay);
      assertThat(run.deliveredBits() + run.waitingBits() + underWay).isEqualTo(run.askedBits());
      assertThat(run.waitingBits()).isNotNegative();
      for (int i = 0; i < own.size(); i++) {
        assertThat(own.get(i).number()).isEqualTo(i);
        assertThat(own.get(i).asked()).isLessThanOrEqualTo(own.get(i).arrives());
        assertThat(own.get(i).paths()).hasSize(run.demand().policy().disjointPaths());
      }
      for (double latency : run.sortedLatencies()) {
        assertThat(latency).isNotNegative();
      }
      assertThat(run.worstEpsilon().orElse(0.0)).isBetween(0.0, 1.0);
      assertThat(run.refusal().isEmpty() || own.isEmpty()).isTrue();
    }
  }

  private static void assertNoLinkInAlarm(Net.Ran ran) {
    Map<String, LinkState> states = new HashMap<>();
    for (Entry entry : ran.journal()) {
      if (entry instanceof StateEntry state) {
        states.put(state.link(), state.state());
      } else if (entry instanceof Transferred one) {
        one.paths().stream()
            .flatMap(List::stream)
            .forEach(link -> assertThat(states.get(link)).isNotEqualTo(LinkState.ALARM));
      }
    }
  }
}
