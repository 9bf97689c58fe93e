// SPDX-License-Identifier: Apache-2.0
package yugma.network.relay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
/// hold half of what they held when they were chosen; a link that joins both ends is taken whenever
/// it holds enough, as nobody relays there. A cut link is passed over while there are paths without
/// it, and then its store is used up; a link in alarm is not used at all. A request that finds no
/// paths waits at the links of the best of them ([FairQueue]).
///
/// Belongs to the thread of its simulation.
public final class RelayService implements LinkListener {
  /// A link that holds what a demand uses in this time is as good as any other.
  private static final int ENOUGH_SECONDS = 3600;

  /// How long a demand waits for one link before it looks for another way.
  private static final Time LOOK_AGAIN = Time.ofSeconds(60);

  /// How often the width of present paths is looked at, in requests.
  private static final int WIDTH_CHECKED_EVERY = 8;

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
    if (!wasWaiting || !simulation.now().isBefore(run.looksAgain)) {
      serveAll(simulation, run);
    }
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

  /// A demand that finds too little waits at the links of the widest paths that are not in alarm.
  private void wait(Simulation simulation, DemandRun run) {
    run.looksAgain = simulation.now().plus(LOOK_AGAIN);
    List<Integer> links = new ArrayList<>();
    run.service
        .search()
        .widest(link -> topology.mayBeUsed(link) ? 1 + topology.held(link) : 0, 1, enough(run))
        .ifPresent(best -> best.paths().forEach(path -> links.addAll(path.numbers())));
    queue.wait(run, links);
    if (!run.isWaitNoted()) {
      Optional<String> id =
          links.stream()
              .min(Comparator.comparingLong(topology::held))
              .map(number -> topology.link(number).link().id());
      run.noteWaiting(simulation.now(), id);
      simulation.record(new RelayEntry.Waits(run.demand().id(), id));
    }
  }

  private static long enough(DemandRun run) {
    double hour = run.demand().askedBps() * ENOUGH_SECONDS;
    return (long) Math.min(1e18, hour) + 2L * run.demand().requestBits() + 512;
  }

  /// Serves the request that has waited longest; false when there is too little key, beside what is
  /// put aside for those before it, and then it waits.
  private boolean serve(Simulation simulation, DemandRun run) {
    if (!hasPaths(simulation, run)) {
      wait(simulation, run);
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

  /// Whether there are paths for the next request, the present ones or others.
  private boolean hasPaths(Simulation simulation, DemandRun run) {
    Optional<PathSet> direct = run.service.direct().filter(set -> isUsable(run, set));
    if (direct.isPresent()) {
      if (run.paths.filter(direct.get()::equals).isEmpty()) {
        take(simulation, run, direct.get());
      }
      return true;
    }
    return !mustChoose(run) || choose(simulation, run);
  }

  private boolean isUsable(DemandRun run, PathSet set) {
    return set.isUsable(
        run.demand().requestBits(), link -> topology.held(link) - queue.putAside(link, run));
  }

  private boolean mustChoose(DemandRun run) {
    return run.paths.isEmpty()
        || run.choiceAge != age
        || !isUsable(run, run.paths.get())
        || (run.servedRequests() % WIDTH_CHECKED_EVERY == 0
            && run.paths.get().width() < Math.min(run.widthWhenChosen, enough(run)) / 2);
  }

  private Optional<PathSet> usable(DemandRun run, IntToLongFunction width) {
    return run.service
        .search()
        .widest(
            link -> Math.max(0, width.applyAsLong(link) - queue.putAside(link, run)),
            run.demand().requestBits(),
            enough(run))
        .filter(set -> isUsable(run, set));
  }

  private boolean choose(Simulation simulation, DemandRun run) {
    Optional<PathSet> best = usable(run, topology::available).or(() -> usable(run, topology::held));
    best.ifPresent(set -> take(simulation, run, set));
    return best.isPresent();
  }

  private void take(Simulation simulation, DemandRun run, PathSet set) {
    run.choiceAge = age;
    run.widthWhenChosen = set.width();
    Optional<PathSet> before = run.paths;
    RelayEntry.Why why =
        before.map(old -> old.whyLeft(run.demand().requestBits())).orElse(RelayEntry.Why.FIRST);
    run.take(set);
    if (before.isEmpty() || !before.get().linkIds().equals(set.linkIds())) {
      run.noteReroute(new DemandRun.Reroute(simulation.now(), set.via(), why));
      simulation.record(
          new RelayEntry.Rerouted(
              run.demand().id(),
              before.map(PathSet::linkIds).orElse(List.of()),
              set.linkIds(),
              why));
    }
  }

  @Override
  public void keyStored(Simulation simulation, LinkRun link) {
    int number = topology.number(link);
    Set<DemandRun> failed = new HashSet<>();
    while (failed.size() < PATIENCE) {
      Optional<DemandRun> next = queue.first(number, failed);
      if (next.isEmpty()) {
        return;
      }
      DemandRun run = next.get();
      if (!serve(simulation, run)) {
        failed.add(run);
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
    TreeMap<Integer, List<DemandRun>> waiting = new TreeMap<>(Comparator.reverseOrder());
    for (DemandRun run : demands) {
      if (run.isWaiting()) {
        waiting.computeIfAbsent(run.demand().share().priority(), _ -> new ArrayList<>()).add(run);
      }
    }
    waiting.values().forEach(equals -> serveInTurns(simulation, equals));
  }

  /// A request each in turn, as long as there is key.
  private void serveInTurns(Simulation simulation, List<DemandRun> equals) {
    List<DemandRun> left = equals;
    while (!left.isEmpty()) {
      List<DemandRun> again = new ArrayList<>();
      for (DemandRun run : left) {
        if (serve(simulation, run)) {
          again.add(run);
        }
      }
      again.stream().filter(run -> !run.isWaiting()).forEach(run -> noteServed(simulation, run));
      left = again.stream().filter(DemandRun::isWaiting).toList();
    }
  }
}
