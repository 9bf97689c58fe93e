// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.speed;

import java.util.List;
import java.util.function.DoubleSupplier;
import yugma.kernel.journal.Journal;

/// The event loop under [Hops]: 1 to 10^6 entities, journal off, 1,000 entities with 100 events
/// each to come, and 1,000 with the journal on.
///
/// Each case is the median of seven runs of two million events after three that warm up; together
/// about half a minute.
public final class KernelLoad implements Load {
  private static final int WARM_UPS = 3;
  private static final int RUNS = 7;

  private final long events;

  public KernelLoad() {
    this(2_000_000);
  }

  KernelLoad(long events) {
    this.events = events;
  }

  @Override
  public String name() {
    return "kernel";
  }

  @Override
  public List<Case> measure() {
    return List.of(
        quiet("entities_1", 1, 1),
        quiet("entities_1000", 1_000, 1),
        quiet("pending_100000", 1_000, 100),
        quiet("entities_100000", 100_000, 1),
        quiet("entities_1000000", 1_000_000, 1),
        journaled("entities_1000_journal", 1_000));
  }

  private Case quiet(String name, int entities, int eventsEach) {
    Hops hops = new Hops(entities, eventsEach, Journal.off());
    return figureOf(name, () -> hops.eventsPerCpuSecond(events));
  }

  /// A fresh simulation for every run, so that each starts with an empty journal.
  private Case journaled(String name, int entities) {
    return figureOf(name, () -> new Hops(entities, Journal.inMemory()).eventsPerCpuSecond(events));
  }

  private static Case figureOf(String name, DoubleSupplier run) {
    double perSecond = CpuClock.median(WARM_UPS, RUNS, run);
    return new Case(name, List.of(new Figure("events_per_cpu_s", perSecond)));
  }
}
