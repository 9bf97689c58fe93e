// SPDX-License-Identifier: Apache-2.0
package yugma.network.relay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yugma.kernel.time.Time;
import yugma.network.scenario.Demand;
import yugma.network.scenario.Recording;

/// A demand in simulated time: a request every so often, those that wait, and what was delivered.
///
/// Belongs to the thread of its simulation.
public final class DemandRun {
  /// A time without key.
  ///
  /// @param until empty while it lasts
  /// @param link with the least key on the best path at its start; none when no path was up
  public record Wait(Time from, Optional<Time> until, Optional<String> link) {}

  /// A change to other paths.
  ///
  /// @param via nodes between the ends, a path after the other
  public record Reroute(Time at, String via, RelayEntry.Why why) {}

  private static final int MOST_REROUTES = 20;

  private final Demand demand;
  private final double periodPicos;
  private final double phasePicos;
  private final List<Recording> recordings;
  private final Map<List<List<String>>, PathsUsed> used = new LinkedHashMap<>();
  private @Nullable PathsUsed present;
  private final List<Wait> waits = new ArrayList<>();
  private final List<Reroute> rerouteLog = new ArrayList<>();
  private double[] latencies = new double[16];
  private int latencyCount;
  private long asked;
  private long served;
  private long underWay;
  private long carried;
  private long reroutes;
  private long recordedBits;
  private double worstEpsilon;

  final Service service;
  Optional<PathSet> paths = Optional.empty();
  long widthWhenChosen;
  long choiceAge;

  /// When it looks for other paths although nothing was heard of the links that it waits for.
  Time looksAgain = Time.ZERO;

  /// Where it stood in the queues that it left, by link.
  final Map<Integer, Double> gotAt = new HashMap<>();

  /// Where it waits.
  List<FairQueue.Place> places = List.of();

  private Optional<Time> waitingSince = Optional.empty();
  private Optional<String> waitedFor = Optional.empty();

  /// How a demand is served.
  ///
  /// @param refusal why it is not, if so
  /// @param direct the link between its ends, where one path is enough and there is such a link
  /// @param search for its paths
  /// @param carriage of its keys
  record Service(
      Optional<Refusal> refusal, Optional<PathSet> direct, PathSearch search, Carriage carriage) {}

  /// @param phase when in its period the first request comes, in [0, 1)
  DemandRun(Demand demand, double phase, Service service, List<Recording> recordings) {
    this.demand = demand;
    this.periodPicos = demand.requestBits() / demand.askedBps() * 1e12;
    this.phasePicos = phase * periodPicos;
    this.service = service;
    this.recordings = List.copyOf(recordings);
  }

  public Demand demand() {
    return demand;
  }

  /// Why it is never served, if so.
  public Optional<Refusal> refusal() {
    return service.refusal();
  }

  /// The paths that its keys took, in the order of their first use.
  public List<PathsUsed> pathsUsed() {
    return used.values().stream().filter(one -> one.transfers() > 0).toList();
  }

  /// The times without key, the last one perhaps not over.
  public List<Wait> waits() {
    List<Wait> all = new ArrayList<>(waits);
    waitingSince.ifPresent(from -> all.add(new Wait(from, Optional.empty(), waitedFor)));
    return Collections.unmodifiableList(all);
  }

  /// Bits that were asked for.
  public long askedBits() {
    return asked * demand.requestBits();
  }

  /// Bits that both ends hold.
  public long deliveredBits() {
    return (served - underWay) * demand.requestBits();
  }

  /// Bits that were sent and have not arrived when the run ends.
  public long underWayBits() {
    return underWay * demand.requestBits();
  }

  /// Bits that were asked for and not sent yet.
  public long waitingBits() {
    return (asked - served) * demand.requestBits();
  }

  /// Keys whose very bits were carried over their paths; of the others the number of bits was.
  public long carried() {
    return carried;
  }

  /// The first changes to other paths.
  public List<Reroute> rerouteLog() {
    return Collections.unmodifiableList(rerouteLog);
  }

  /// How often its keys changed to other paths.
  public long reroutes() {
    return reroutes;
  }

  /// Bits of key whose ciphertext somebody copied.
  public long recordedBits() {
    return recordedBits;
  }

  public List<Recording> recordings() {
    return recordings;
  }

  /// The largest epsilon of any of its keys; empty before the first.
  public Optional<Double> worstEpsilon() {
    return served == underWay ? Optional.empty() : Optional.of(worstEpsilon);
  }

  /// Seconds from each request to its key at both ends, smallest first.
  public double[] sortedLatencies() {
    double[] sorted = Arrays.copyOf(latencies, latencyCount);
    Arrays.sort(sorted);
    return sorted;
  }

  /// Paths that its keys take now.
  public List<List<String>> presentLinks() {
    return paths.map(PathSet::linkIds).orElse(List.of());
  }

  // From here on what its service does with it.

  boolean isWaiting() {
    return asked > served;
  }

  long servedRequests() {
    return served;
  }

  Time requestTime(long number) {
    double picos = StrictMath.rint(phasePicos + number * periodPicos);
    return new Time((long) Math.min(picos, (double) Time.HORIZON.picos()));
  }

  /// When the next request comes.
  Time nextRequest() {
    return requestTime(asked);
  }

  void ask() {
    asked++;
  }

  void noteWaiting(Time now, Optional<String> link) {
    if (waitingSince.isEmpty()) {
      waitingSince = Optional.of(now);
      waitedFor = link;
    }
  }

  /// Ends a time without key, if it was in one.
  Optional<Time> noteServed(Time now) {
    Optional<Time> since = waitingSince;
    since.ifPresent(from -> waits.add(new Wait(from, Optional.of(now), waitedFor)));
    waitingSince = Optional.empty();
    return since;
  }

  boolean isWaitNoted() {
    return waitingSince.isPresent();
  }

  /// From now on its keys take these paths.
  void take(PathSet set) {
    paths = Optional.of(set);
    present = used.computeIfAbsent(set.linkIds(), _ -> new PathsUsed(set));
  }

  /// Whether no key has taken its present paths.
  boolean isNew() {
    return present().transfers() == 0;
  }

  private PathsUsed present() {
    return Objects.requireNonNull(present, "no paths were taken");
  }

  void noteReroute(Reroute change) {
    if (change.why() == RelayEntry.Why.FIRST) {
      return;
    }
    reroutes++;
    if (rerouteLog.size() < MOST_REROUTES) {
      rerouteLog.add(change);
    }
  }

  /// One request is served.
  ///
  /// @param arrives when both ends have the key
  /// @param end of the run
  void serve(Time now, Time arrives, Time end, double epsilon, boolean inBits) {
    Time request = requestTime(served);
    served++;
    if (arrives.isAfter(end)) {
      underWay++;
      return;
    }
    present().note(now, demand.requestBits());
    carried += inBits ? 1 : 0;
    worstEpsilon = Math.max(worstEpsilon, epsilon);
    noteLatency(arrives.minus(request).seconds());
    boolean isCopied =
        !recordings.isEmpty()
            && recordings.stream()
                .anyMatch(one -> !now.isBefore(one.from()) && now.isBefore(one.until()));
    recordedBits += isCopied ? demand.requestBits() : 0;
  }

  private void noteLatency(double seconds) {
    if (latencyCount == latencies.length) {
      latencies = Arrays.copyOf(latencies, 2 * latencyCount);
    }
    latencies[latencyCount++] = seconds;
  }
}
