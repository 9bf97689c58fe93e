// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.simulation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yugma.entanglement.hardware.Attempts;
import yugma.entanglement.linklayer.PairId;
import yugma.entanglement.pair.Pair;
import yugma.kernel.event.Cancellable;
import yugma.kernel.event.Simulation;
import yugma.kernel.random.RandomStream;
import yugma.kernel.sampling.Geometric;
import yugma.kernel.time.Time;
import yugma.physics.bell.BellState;
import yugma.physics.bell.XState;

/// The physical layer of a link: attempts run whenever both ends offer a slot for the same purpose.
///
/// Attempts that fail are skipped by one draw of how many there are before the first that succeeds,
/// which is exact, since attempts do not remember each other.
final class HeraldingStation {
  private final int link;
  private final Attempts attempts;
  private final Simulation simulation;
  private final RandomStream random;
  private final Geometric failures;
  private final List<Bench> benches = List.of(new Bench(), new Bench());
  private final Herald herald;
  private final List<XState> heralded;
  private final Time reply;
  private long heralds;
  private long made;

  /// What an end has offered.
  private static final class Bench {
    final Map<Integer, Deque<Integer>> offers = new HashMap<>();
    final Map<Integer, Integer> purposes = new HashMap<>();
    final Map<Integer, Run> runs = new HashMap<>();
  }

  /// Attempts with a slot at each end.
  private static final class Run {
    final int a;
    final int b;
    final long begin;
    Optional<Cancellable> end = Optional.empty();

    Run(int a, int b, long begin) {
      this.a = a;
      this.b = b;
      this.begin = begin;
    }
  }

  /// Who is told of heralds.
  interface Herald {
    /// A pair is there.
    ///
    /// @param slotA at the first end, where its first half is
    /// @param slotB at the second
    void heralded(PairId id, BellState told, Pair pair, int slotA, int slotB);
  }

  /// @param link its number
  /// @param name of its random stream
  /// @param failures before an attempt that succeeds; links that are alike share the tables
  HeraldingStation(
      int link,
      String name,
      Attempts attempts,
      Geometric failures,
      Simulation simulation,
      Herald herald) {
    this.link = link;
    this.attempts = attempts;
    this.simulation = simulation;
    this.random = simulation.random("link " + name);
    this.failures = failures;
    this.herald = herald;
    this.heralded = attempts.heralds().stream().map(attempts::heralded).toList();
    this.reply = Time.min(attempts.a().reply(), attempts.b().reply());
  }

  /// The number of attempts that were made to the end.
  long attempts() {
    return made;
  }

  long heralds() {
    return heralds;
  }

  /// An end offers a slot.
  void offer(int end, int slot, int purpose) {
    benches.get(end).purposes.put(slot, purpose);
    offers(end, purpose).add(slot);
    match(purpose);
  }

  private Deque<Integer> offers(int end, int purpose) {
    return benches.get(end).offers.computeIfAbsent(purpose, _ -> new ArrayDeque<>());
  }

  private void match(int purpose) {
    Deque<Integer> first = offers(0, purpose);
    Deque<Integer> second = offers(1, purpose);
    while (!first.isEmpty() && !second.isEmpty()) {
      Run run = new Run(first.remove(), second.remove(), simulation.now().picos());
      benches.get(0).runs.put(run.a, run);
      benches.get(1).runs.put(run.b, run);
      long failed = failures.draw(random);
      if (failed < (Time.HORIZON.picos() - run.begin) / attempts.period().picos() - 1) {
        Time begin = attempts.period().times(failed);
        run.end = Optional.of(simulation.in(begin.plus(reply), _ -> succeed(run, failed, begin)));
      }
    }
  }

  private void succeed(Run run, long failed, Time after) {
    benches.get(0).runs.remove(run.a);
    benches.get(1).runs.remove(run.b);
    benches.get(0).purposes.remove(run.a);
    benches.get(1).purposes.remove(run.b);
    made += failed + 1;
    int which = attempts.heralds().size() == 1 ? 0 : random.nextInt(attempts.heralds().size());
    BellState told = attempts.heralds().get(which);
    long begin = run.begin + after.picos();
    Pair pair =
        Pair.heralded(
            heralded.get(which),
            begin + attempts.a().emission().picos(),
            begin + attempts.b().emission().picos());
    herald.heralded(new PairId(link, heralds++), told, pair, run.a, run.b);
  }

  /// An end takes a slot back.
  void withdraw(int end, int slot) {
    Bench bench = benches.get(end);
    Integer purpose = bench.purposes.remove(slot);
    Run run = bench.runs.remove(slot);
    if (purpose == null) {
      return;
    }
    if (run == null) {
      offers(end, purpose).remove(slot);
      return;
    }
    run.end.ifPresent(Cancellable::cancel);
    made += (simulation.now().picos() - run.begin) / attempts.period().picos();
    int other = end == 0 ? run.b : run.a;
    benches.get(1 - end).runs.remove(other);
    offers(1 - end, purpose).addFirst(other);
    match(purpose);
  }
}
