// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.simulation;

import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import yugma.entanglement.hardware.Attempts;
import yugma.entanglement.linklayer.PairId;
import yugma.entanglement.pair.AttemptCount;
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
/// which is exact, since attempts do not remember each other. For the same reason they are drawn
/// anew when the conditions of the link change; one that is under way then is lost, unless its
/// herald is. For comparison each attempt can be drawn by itself, at its own time.
final class HeraldingStation {
  private final int link;
  private final NetworkPlan.Link plan;
  private final Simulation simulation;
  private final RandomStream random;
  private final DoubleFunction<Optional<Geometric>> laws;
  private final List<Bench> benches;
  private final Herald herald;
  private Optional<Present> present;
  private long heralds;
  private long made;

  /// How attempts go at present.
  record Present(
      Attempts attempts, Optional<Geometric> failures, List<XState> heralded, Time reply) {
    static Present of(Attempts attempts, DoubleFunction<Optional<Geometric>> laws) {
      return new Present(
          attempts,
          laws.apply(attempts.success()),
          attempts.heralds().stream().map(attempts::heralded).toList(),
          Time.min(attempts.a().reply(), attempts.b().reply()));
    }

    Time period() {
      return attempts.period();
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
  /// @param counts of the attempts of its two ends, where these shake what is stored
  /// @param laws of failures before a success; links that are alike share the tables; none if each
  ///   attempt is drawn
  HeraldingStation(
      int link,
      NetworkPlan.Link plan,
      List<Optional<AttemptCount>> counts,
      DoubleFunction<Optional<Geometric>> laws,
      Simulation simulation,
      Herald herald) {
    this.link = link;
    this.plan = plan;
    this.simulation = simulation;
    this.random = simulation.random("link " + plan.name());
    this.laws = laws;
    this.benches = counts.stream().map(Bench::new).toList();
    this.herald = herald;
    this.present = present();
    awaitChange();
  }

  private Optional<Present> present() {
    return plan.conditions()
        .at(simulation.now(), plan.attempts())
        .map(attempts -> Present.of(attempts, laws));
  }

  private void awaitChange() {
    plan.conditions()
        .changeAfter(simulation.now())
        .ifPresent(change -> simulation.at(change, _ -> change()));
  }

  private void change() {
    present = present();
    for (Run run : benches.get(0).runs()) {
      if (!run.success.isBefore(simulation.now())) {
        pause(run);
        begin(run);
      }
    }
    awaitChange();
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
    benches.get(end).offer(slot, purpose);
    match(purpose);
  }

  private void match(int purpose) {
    Deque<Integer> first = benches.get(0).offered(purpose);
    Deque<Integer> second = benches.get(1).offered(purpose);
    while (!first.isEmpty() && !second.isEmpty()) {
      Run run = new Run(first.remove(), second.remove());
      benches.get(0).use(run.a, run);
      benches.get(1).use(run.b, run);
      begin(run);
    }
  }

  private void begin(Run run) {
    run.present = present;
    Time ready = Time.max(benches.get(0).ready(run.a), benches.get(1).ready(run.b));
    run.begin = Time.max(simulation.now(), ready);
    present.ifPresent(it -> begin(run, it));
  }

  private void begin(Run run, Present present) {
    benches.forEach(bench -> bench.count().ifPresent(it -> it.begin(run.begin, present.period())));
    present.failures.ifPresentOrElse(
        law -> skip(run, present, law.draw(random)), () -> attempt(run, present, 0));
  }

  private void skip(Run run, Present present, long failed) {
    long room = (Time.HORIZON.picos() - run.begin.picos()) / present.period().picos() - 1;
    if (failed < room) {
      run.success = run.begin.plus(present.period().times(failed));
      run.end =
          Optional.of(
              simulation.at(
                  run.success.plus(present.reply), _ -> succeed(run, present, failed + 1)));
    }
  }

  /// Draws one attempt when its result is there, and goes on to the next if it fails.
  private void attempt(Run run, Present present, long failed) {
    Time begin = run.begin.plus(present.period().times(failed));
    run.end =
        Optional.of(
            simulation.at(
                begin.plus(present.reply),
                _ -> {
                  if (random.nextDouble() < present.attempts.success()) {
                    run.success = begin;
                    succeed(run, present, failed + 1);
                  } else {
                    attempt(run, present, failed + 1);
                  }
                }));
  }

  /// Stops the attempts of a run, as many as there have been.
  private void pause(Run run) {
    run.present.ifPresent(
        present ->
            count(
                run,
                present,
                Math.max(0, simulation.now().picos() - run.begin.picos())
                    / present.period().picos()));
    run.end.ifPresent(Cancellable::cancel);
    run.end = Optional.empty();
    run.success = Time.HORIZON;
  }

  private void count(Run run, Present present, long attempts) {
    made += attempts;
    for (Bench bench : benches) {
      bench.count().ifPresent(it -> it.end(run.begin, present.period(), attempts));
    }
  }

  private void succeed(Run run, Present present, long attempts) {
    boolean isEarly = present.reply.isBefore(present.period());
    Time ready = isEarly ? run.success.plus(present.period()) : Time.ZERO;
    benches.get(0).end(run.a, ready);
    benches.get(1).end(run.b, ready);
    count(run, present, attempts);
    List<BellState> states = present.attempts.heralds();
    int which = states.size() == 1 ? 0 : random.nextInt(states.size());
    Pair pair =
        Pair.heralded(
            present.heralded.get(which),
            run.success.plus(present.attempts.a().emission()).picos(),
            run.success.plus(present.attempts.b().emission()).picos());
    herald.heralded(new PairId(link, heralds++), states.get(which), pair, run.a, run.b);
  }

  /// An end takes a slot back.
  void withdraw(int end, int slot) {
    Bench bench = benches.get(end);
    if (!bench.isOffered(slot)) {
      return;
    }
    int purpose = bench.purpose(slot);
    Optional<Run> used = bench.withdraw(slot);
    if (used.isEmpty()) {
      return;
    }
    Run run = used.get();
    pause(run);
    int other = end == 0 ? run.b : run.a;
    benches.get(1 - end).offerAgain(other);
    match(purpose);
  }
}
