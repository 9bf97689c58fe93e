// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import yugma.kernel.journal.Journal;

class KernelLoadTest {
  @Test
  void everyEntityHopsAsOftenAsItsMeanDelaySays() {
    // 10^5 delays uniform on [1, 10^6] ps: the count's standard deviation is 183; 6 of them, P <
    // 1e-8
    Hops hops = new Hops(1_000, Journal.off());
    hops.run(10_000);
    assertThat(hops.run(100_000)).isBetween(98_900L, 101_100L);
  }

  @Test
  void theJournalGetsAnEntryForEveryEvent() {
    Journal journal = Journal.inMemory();
    long ran = new Hops(10, journal).run(5_000);
    assertThat(journal.size()).isEqualTo((int) ran);
  }

  @Test
  void theMedianLeavesOutWarmUpsAndOutliers() {
    List<Double> values = List.of(100.0, 3.0, 1.0, 90.0);
    int[] next = {0};
    assertThat(CpuClock.median(1, 3, () -> values.get(next[0]++))).isEqualTo(3.0);
  }

  @Test
  void everyCaseHasItsFigure() {
    List<Load.Case> cases = new KernelLoad(1_000).measure();
    assertThat(cases)
        .extracting(Load.Case::name)
        .containsExactly(
            "entities_1",
            "entities_1000",
            "pending_100000",
            "entities_100000",
            "entities_1000000",
            "entities_1000_journal");
    assertThat(cases)
        .allSatisfy(
            each -> {
              assertThat(each.figures())
                  .extracting(Load.Figure::name)
                  .containsExactly("events_per_cpu_s");
              assertThat(each.figures().getFirst().value()).isPositive();
            });
  }
}
