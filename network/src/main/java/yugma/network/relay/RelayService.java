// SPDX-License-Identifier: Apache-2.0
package yugma.network.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import yugma.kernel.event.Simulation;
import yugma.kernel.random.RandomStreams;
import yugma.kernel.time.Time;
import yugma.network.link.LinkListener;
import yugma.network.link.LinkRun;
import yugma.network.link.LinkState;
import yugma.network.scenario.Demand;
import yugma.network.scenario.Scenario;

/// Serves the demands of a network from the stores of its links.
///
/// A request is served at once over the paths of the last one, while these are up and hold enough.
/// Other paths are looked for when they do not, when a link has gone or come back, and when they
/// hold half of what they held when they were chosen. A cut link is passed over while there are
/// paths without it, and then its store is used up; a link in alarm is not used at all. A request
/// that finds no paths waits for the link that holds least on the best of them; who waits there is
/// served first.
///
/// Belongs to the thread of its simulation.
public final class RelayService implements LinkListener {
  /// A link that holds what a demand uses in this time is as good as any other.
  private static final int ENOUGH_SECONDS = 3600;

  /// How long a demand waits for one link before it looks for another way.
  private static final Time LOOK_AGAIN = Time.ofSeconds(60);

  /// How many in a row may find too little before a link's queue is left alone until its next key.
  private static final int PATIENCE = 3;

  private final Topology topology;
  private final Time end;
  private final FairQueue queue;
  private final List<DemandRun> demands = new ArrayList<>();

  /// Grows when a link goes or comes back.
  private long age;

  /// @param links that make key
  /// @param streams of the run
  public RelayService(Scenario scenario, List<LinkRun> links, RandomStreams streams) {
    this.topology = new Topology(scenario, links);
    this.end = scenario.run().simTime();
    this.queue = new FairQueue(links.size());
    Admission admission = new Admission(topology);
    for (Demand demand : scenario.demands().values()) {
      RandomStreams own = streams.part("demand " + demand.id());
      demands.add(
          new DemandRun(
              demand,
              own.stream("phase").nextDouble(),
              admission.service(demand, own),
              scenario.happenings().recordings().stream()
                  .filter(recording -> recording.demand().equals(demand.id()))
                  .toList()));
    }
  }

  /// The demands, in the order of the scenario.
  public List<DemandRun> demands() {
    return List.copyOf(demands);
  }

  /// Starts the requests of all demands that can be served.
  public void start(Simulation simulation) {
    for (DemandRun run : demands) {
      if (run.refusal().isEmpty()) {
        scheduleRequest(simulation, run);
      }
    }
  }

  private void scheduleRequest(Simulation simulation, DemandRun run) {
    Time next = run.nextRequest();
    if (!next.isAfter(end)) {
      simulation.at(next, then -> request(then, run));
    }
  }

  private void request(Simulation simulation, DemandRun run) {
    boolean wasWaiting = run.isWaiting();
    run.ask();
    scheduleRequest(simulation, run);
    if (wasWaiting) {
      retry(simulation, run);
      return;
    }
    queue.join(run);
    Optional<Integer> ahead = contended(run);
    if (ahead.isPresent()) {
      wait(simulation, run, ahead);
    } else {
      serveAll(simulation, run);
    }
  }

  /// Who waits is served when the link that it waits for has key; now and then it looks whether
  /// there is another way.
  private void retry(Simulation simulation, DemandRun run) {
    if (simulation.now().isBefore(run.looksAgain)) {
      return;
    }
    queue.leave(run);
    if (hasPaths(simulation, run)) {
      Optional<Integer> ahead = contended(run);
      if (ahead.isPresent()) {
        wait(simulation, run, ahead);
        return;
      }
    }
    serveAll(simulation, run);
  }

  /// A link of its paths for which others wait already.
  private Optional<Integer> contended(DemandRun run) {
    return linkOf(run, link -> queue.isContended(link, run));
  }

  private Optional<Integer> linkOf(DemandRun run, IntPredicate rule) {
    for (Path path : run.paths.map(PathSet::paths).orElse(List.of())) {
      for (int number : path.numbers()) {
        if (rule.test(number)) {
          return Optional.of(number);
        }
      }
    }
    return Optional.empty();
  }

  private void serveAll(Simulation simulation, DemandRun run) {
    while (run.isWaiting()) {
      if (!serve(simulation, run)) {
        return;
      }
    }
    noteServed(simulation, run);
  }

  private void noteServed(Simulation simulation, DemandRun run) {
    queue.leave(run);
    run.noteServed(simulation.now())
        .ifPresent(
            since -> simulation.record(new RelayEntry.ServedAgain(run.demand().id(), since)));
  }

  private void wait(Simulation simulation, DemandRun run, Optional<Integer> link) {
    run.looksAgain = simulation.now().plus(LOOK_AGAIN);
    if (link.isPresent()) {
      queue.wait(run, link.get());
    } else {
      queue.leave(run);
    }
    if (!run.isWaitNoted()) {
      Optional<String> id = link.map(number -> topology.link(number).link().id());
      run.noteWaiting(simulation.now(), id);
      simulation.record(new RelayEntry.Waits(run.demand().id(), id));
    }
  }

  /// The link with the least key on the widest path over links that are not in alarm.
  private Optional<Integer> bottleneck(DemandRun run) {
    Optional<PathSet> best =
        run.service
            .search()
            .widest(link -> topology.mayBeUsed(link) ? 1 + topology.held(link) : 0, 1, enough(run));
    Optional<Integer> least = Optional.empty();
    for (Path path : best.map(PathSet::paths).orElse(List.of())) {
      for (int number : path.numbers()) {
        boolean isLess = least.isEmpty() || topology.held(number) < topology.held(least.get());
        least = isLess ? Optional.of(number) : least;
      }
    }
    return least;
  }

  private static long enough(DemandRun run) {
    double hour = run.demand().askedBps() * ENOUGH_SECONDS;
    return (long) Math.min(1e18, hour) + 2L * run.demand().requestBits() + 512;
  }

  private boolean hasPaths(Simulation simulation, DemandRun run) {
    int bits = run.demand().requestBits();
    return !mustChoose(run, bits) || choose(simulation, run, bits);
  }

  /// Serves the request that has waited longest; false when there is too little key, or a higher
  /// priority waits for it, and then it waits.
  private boolean serve(Simulation simulation, DemandRun run) {
    if (!hasPaths(simulation, run)) {
      wait(simulation, run, bottleneck(run));
      return false;
    }
    Optional<Integer> ahead = linkOf(run, link -> queue.isOutranked(link, run));
    if (ahead.isPresent()) {
      wait(simulation, run, ahead);
      return false;
    }
    PathSet set = run.paths.orElseThrow();
    Carriage carriage = run.service.carriage();
    Carriage.Carried carried =
        run.isNew()
            ? carriage.inBits(simulation.now(), set)
            : carriage.byNumber(simulation.now(), set);
    Time arrives = simulation.now().plus(set.latency());
    recordTransfer(simulation, run, set, arrives);
    run.serve(simulation.now(), arrives, end, carried.epsilon(), carried.inBits());
    queue.served(run);
    return true;
  }

  private static void recordTransfer(
      Simulation simulation, DemandRun run, PathSet set, Time arrives) {
    if (simulation.journal().isOn()) {
      long number = run.servedRequests();
      simulation.record(
          new RelayEntry.Transferred(
              run.demand().id(),
              number,
              run.demand().requestBits(),
              set.linkIds(),
              run.requestTime(number),
              arrives));
    }
  }

  private boolean mustChoose(DemandRun run, int bits) {
    return run.paths.isEmpty()
        || run.choiceAge != age
        || !run.paths.get().isUsable(bits)
        || run.paths.get().width() < Math.min(run.widthWhenChosen, enough(run)) / 2;
  }

  private static Optional<PathSet> usable(DemandRun run, int bits, IntToLongFunction width) {
    return run.service.search().widest(width, bits, enough(run)).filter(set -> set.isUsable(bits));
  }

  private boolean choose(Simulation simulation, DemandRun run, int bits) {
    Optional<PathSet> best =
        usable(run, bits, topology::available).or(() -> usable(run, bits, topology::held));
    if (best.isEmpty()) {
      return false;
    }
    run.choiceAge = age;
    run.widthWhenChosen = best.get().width();
    Optional<PathSet> before = run.paths;
    run.take(best.get());
    boolean isOther = before.isEmpty() || !before.get().linkIds().equals(best.get().linkIds());
    if (isOther) {
      RelayEntry.Why why = before.map(set -> set.whyLeft(bits)).orElse(RelayEntry.Why.FIRST);
      run.noteReroute(new DemandRun.Reroute(simulation.now(), best.get().via(), why));
      simulation.record(
          new RelayEntry.Rerouted(
              run.demand().id(),
              before.map(PathSet::linkIds).orElse(List.of()),
              best.get().linkIds(),
              why));
    }
    return true;
  }

  @Override
  public void keyStored(Simulation simulation, LinkRun link) {
    int number = topology.number(link);
    int failures = 0;
    while (failures < PATIENCE) {
      Optional<DemandRun> next = FairQueue.first(queue.waitingFor(number));
      if (next.isEmpty()) {
        return;
      }
      DemandRun run = next.get();
      if (!serve(simulation, run)) {
        failures++;
        if (run.waitsFor == number) {
          return;
        }
      } else if (!run.isWaiting()) {
        noteServed(simulation, run);
      }
    }
  }

  @Override
  public void stateChanged(Simulation simulation, LinkRun link) {
    age++;
    if (link.state() != LinkState.UP) {
      return;
    }
    PriorityQueue<DemandRun> waiting =
        FairQueue.ordered(demands.stream().filter(DemandRun::isWaiting).toList());
    while (!waiting.isEmpty()) {
      DemandRun run = waiting.remove();
      if (!serve(simulation, run)) {
        continue;
      }
      if (run.isWaiting()) {
        waiting.add(run);
      } else {
        noteServed(simulation, run);
      }
    }
  }
}
