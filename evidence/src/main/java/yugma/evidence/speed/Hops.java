// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.speed;

import yugma.kernel.event.Action;
import yugma.kernel.event.Simulation;
import yugma.kernel.journal.Entry;
import yugma.kernel.journal.Journal;
import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;
import yugma.kernel.time.Time;

/// A simulation of entities that do nothing but draw a delay of 1 to 10^6 ps and schedule
/// themselves again.
///
/// The entities are of three classes, so that the loop's call cannot be bound to one.
public final class Hops {
  private static final long LONGEST_PICOS = 1_000_000;
  private static final double MEAN_PICOS = (LONGEST_PICOS + 1) / 2.0;

  private final Simulation simulation;
  private final double pending;

  /// Entities with one event to come each.
  ///
  /// @param entities at least 1
  public Hops(int entities, Journal journal) {
    this(entities, 1, journal);
  }

  /// Entities with several events to come at any time.
  ///
  /// @param entities at least 1
  /// @param eventsEach to come for each, at least 1
  public Hops(int entities, int eventsEach, Journal journal) {
    this.pending = (double) entities * eventsEach;
    this.simulation = new Simulation(RandomStreams.seeded(1), journal);
    for (int i = 0; i < entities; i++) {
      RandomStream random = simulation.random("entity-" + i);
      Action entity =
          switch (i % 3) {
            case 0 -> new Source(i, random);
            case 1 -> new Memory(i, random);
            default -> new Sink(i, random);
          };
      for (int event = 0; event < eventsEach; event++) {
        simulation.in(delay(random), entity);
      }
    }
  }

  private static Time delay(RandomStream random) {
    return Time.ofPicos(1 + random.nextLong(LONGEST_PICOS));
  }

  /// Runs about that many further events.
  ///
  /// @return how many it ran
  public long run(long events) {
    long before = simulation.events();
    long picos = (long) (events * MEAN_PICOS / pending);
    simulation.runUntil(simulation.now().plus(Time.ofPicos(picos)));
    return simulation.events() - before;
  }

  /// Events run in a second of processor time, over about that many further events.
  double eventsPerCpuSecond(long events) {
    long[] ran = new long[1];
    double seconds = CpuClock.seconds(() -> ran[0] = run(events));
    return ran[0] / seconds;
  }

  /// The journal's entry for one hop.
  record Hopped(int entity) implements Entry {}

  private record Source(int number, RandomStream random) implements Action {
    @Override
    public void run(Simulation simulation) {
      simulation.record(new Hopped(number));
      simulation.in(delay(random), this);
    }
  }

  private record Memory(int number, RandomStream random) implements Action {
    @Override
    public void run(Simulation simulation) {
      simulation.record(new Hopped(number));
      simulation.in(delay(random), this);
    }
  }

  private record Sink(int number, RandomStream random) implements Action {
    @Override
    public void run(Simulation simulation) {
      simulation.record(new Hopped(number));
      simulation.in(delay(random), this);
    }
  }
}
