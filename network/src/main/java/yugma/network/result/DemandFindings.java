// SPDX-License-Identifier: Apache-2.0
package yugma.network.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import yugma.kernel.time.Time;
import yugma.keys.relay.Coalitions;
import yugma.keys.relay.Route;
import yugma.network.relay.DemandRun;
import yugma.network.relay.PathsUsed;
import yugma.network.result.DemandResult.Latency;
import yugma.network.result.DemandResult.PathsResult;
import yugma.network.result.DemandResult.Recorded;
import yugma.network.result.DemandResult.Refused;
import yugma.network.result.DemandResult.WaitResult;
import yugma.network.scenario.Demand;
import yugma.network.scenario.Grade;
import yugma.network.scenario.Position;
import yugma.network.scenario.Recording;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.Use;
import yugma.physics.optics.Fibre;

/// Turns what became of the demands into the numbers of the result.
final class DemandFindings {
  private static final int MOST_WAITS = 20;

  /// Share of the run that a wait must last to be told among the events.
  private static final double WORTH_TELLING = 0.01;

  private final Scenario scenario;
  private final StoreLife life;
  private final Time now;

  DemandFindings(Scenario scenario, StoreLife life, Time now) {
    this.scenario = scenario;
    this.life = life;
    this.now = now;
  }

  DemandResult of(DemandRun run) {
    Demand demand = run.demand();
    List<PathsUsed> used = run.pathsUsed();
    Coalitions readers = Coalitions.of(used.stream().map(PathsUsed::route).toList());
    return new DemandResult(
        demand.from(),
        demand.to(),
        LinkFindings.lower(demand.use()),
        demand.askedBps(),
        run.askedBits(),
        run.deliveredBits(),
        now.seconds() == 0 ? 0 : run.deliveredBits() / now.seconds(),
        run.underWayBits(),
        run.waitingBits(),
        run.waits().stream().mapToDouble(this::seconds).sum(),
        latency(run.sortedLatencies()),
        lightFloor(demand),
        life.hoursLeft(run),
        run.worstEpsilon().map(OptionalDouble::of).orElse(OptionalDouble.empty()),
        LinkFindings.lower(run.refusal().isPresent() ? Grade.NONE : demand.use().grade()),
        readers.groups(),
        readers.isComplete(),
        Coalitions.of(used.stream().map(one -> byOperator(one.route())).toList()).groups(),
        run.refusal().map(why -> new Refused(why.reason().word(), why.arguments())),
        run.carried(),
        run.reroutes(),
        used.stream().map(DemandFindings::paths).toList(),
        waits(run),
        recorded(run));
  }

  private Route byOperator(Route route) {
    return new Route(
        route.shares().stream()
            .map(nodes -> nodes.stream().map(this::operator).distinct().toList())
            .toList());
  }

  private String operator(String node) {
    return scenario.node(node).owner().operator().orElse("node " + node);
  }

  private double seconds(DemandRun.Wait wait) {
    return wait.until().orElse(now).minus(wait.from()).seconds();
  }

  private static Optional<Latency> latency(double[] sorted) {
    if (sorted.length == 0) {
      return Optional.empty();
    }
    double sum = 0;
    for (double one : sorted) {
      sum += one;
    }
    return Optional.of(
        new Latency(
            sum / sorted.length,
            quantile(sorted, 0.50),
            quantile(sorted, 0.95),
            quantile(sorted, 0.99)));
  }

  /// The smallest value that at least that share does not exceed.
  private static double quantile(double[] sorted, double share) {
    int rank = (int) StrictMath.ceil(share * sorted.length);
    return sorted[Math.max(0, rank - 1)];
  }

  private OptionalDouble lightFloor(Demand demand) {
    Optional<Position> a = scenario.node(demand.from()).position();
    Optional<Position> b = scenario.node(demand.to()).position();
    return a.isEmpty() || b.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(a.get().greatCircleKm(b.get()) / Fibre.LIGHT_KM_PER_S);
  }

  private static PathsResult paths(PathsUsed used) {
    return new PathsResult(
        used.nodes(),
        used.links(),
        used.first().seconds(),
        used.last().seconds(),
        used.transfers(),
        used.bits(),
        Coalitions.of(List.of(used.route())).groups());
  }

  private List<WaitResult> waits(DemandRun run) {
    return run.waits().stream()
        .sorted(Comparator.comparingDouble((DemandRun.Wait wait) -> -seconds(wait)))
        .limit(MOST_WAITS)
        .sorted(Comparator.comparing(DemandRun.Wait::from))
        .map(
            wait ->
                new WaitResult(
                    wait.from().seconds(),
                    wait.until()
                        .map(until -> OptionalDouble.of(until.seconds()))
                        .orElse(OptionalDouble.empty()),
                    wait.link()))
        .toList();
  }

  private Optional<Recorded> recorded(DemandRun run) {
    List<Recording> all =
        run.recordings().stream()
            .filter(one -> !one.from().isAfter(now))
            .sorted(Comparator.comparing(Recording::from))
            .toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Time last = all.stream().map(Recording::until).reduce(Time.ZERO, Time::max);
    Time until = Time.min(last, now);
    String worth = run.demand().use() == Use.ONE_TIME_PAD ? "nothing" : "if_aes_falls";
    return Optional.of(
        new Recorded(
            all.getFirst().from().seconds(),
            until.seconds(),
            run.recordedBits(),
            run.demand().secretForYears(),
            run.recordedBits() == 0 ? "nothing_sent" : worth));
  }

  /// What happened to a demand, for people.
  List<Event> events(DemandRun run) {
    List<Event> events = new ArrayList<>();
    String id = run.demand().id();
    run.refusal()
        .ifPresent(
            why ->
                events.add(
                    Event.ofDemand(0, "refused", id, Map.of("reason", why.reason().word()))));
    for (WaitResult wait : waits(run)) {
      if (wait.untilS().orElse(now.seconds()) - wait.fromS() < WORTH_TELLING * now.seconds()) {
        continue;
      }
      Map<String, String> where = wait.link().map(link -> Map.of("on", link)).orElse(Map.of());
      events.add(Event.ofDemand(wait.fromS(), "waits", id, where));
      wait.untilS()
          .ifPresent(until -> events.add(Event.ofDemand(until, "served_again", id, Map.of())));
    }
    for (Recording recording : run.recordings()) {
      if (!recording.from().isAfter(now)) {
        events.add(Event.ofDemand(recording.from().seconds(), "recorder_begins", id, Map.of()));
      }
      if (recording.until().isBefore(now)) {
        events.add(Event.ofDemand(recording.until().seconds(), "recorder_ends", id, Map.of()));
      }
    }
    run.rerouteLog()
        .forEach(
            change ->
                events.add(
                    Event.ofDemand(
                        change.at().seconds(),
                        "reroute",
                        id,
                        Map.of("to", change.via(), "why", LinkFindings.lower(change.why())))));
    return events;
  }
}
