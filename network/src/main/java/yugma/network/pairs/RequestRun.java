// SPDX-License-Identifier: Apache-2.0
package yugma.network.pairs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import yugma.entanglement.circuit.CircuitEffect;
import yugma.entanglement.circuit.CircuitEffect.Deliver;
import yugma.entanglement.circuit.CircuitEffect.Tested;
import yugma.entanglement.circuit.CircuitInput;
import yugma.entanglement.linklayer.PairId;
import yugma.entanglement.pair.Half;
import yugma.entanglement.pair.Pair;
import yugma.entanglement.request.Request;
import yugma.entanglement.simulation.CircuitListener;
import yugma.entanglement.simulation.CircuitTrace;
import yugma.kernel.time.Time;

/// A request and what has become of it so far; it sees both ends, and the pairs as they are.
public final class RequestRun implements CircuitListener {
  private final Request request;
  private final Map<PairId, Time> atOneEnd = new HashMap<>();
  private final Samples latencies = new Samples();
  private final TestCount tests = new TestCount();
  private Optional<Route> route = Optional.empty();
  private Optional<Route> wanted = Optional.empty();
  private Optional<Refusal> refused = Optional.empty();
  private Optional<Time> done = Optional.empty();
  private Optional<CircuitTrace> trace = Optional.empty();
  private Optional<Course> course = Optional.empty();
  private double fidelities;
  private long judged;
  private long pairs;
  private long expired;

  /// The way that its pairs take.
  ///
  /// @param nodes ids, from the end that asked
  /// @param links ids
  /// @param slots that it has at each node, on each side of a repeater
  /// @param light how long light takes along it
  public record Route(List<String> nodes, List<String> links, List<Integer> slots, Time light) {
    public Route {
      nodes = List.copyOf(nodes);
      links = List.copyOf(links);
      slots = List.copyOf(slots);
    }
  }

  /// What happened to one pair.
  ///
  /// @param steps in the order of time
  /// @param near when the end that asked had word of it
  /// @param far when the other end had
  public record Course(List<CircuitTrace.Step> steps, Time near, Time far) {
    public Course {
      steps = List.copyOf(steps);
    }
  }

  RequestRun(Request request) {
    this.request = request;
  }

  /// Follows the pairs of its circuit until one is delivered.
  void follow(CircuitTrace trace) {
    this.trace = Optional.of(trace);
  }

  void take(Route route) {
    this.route = Optional.of(route);
    this.wanted = this.route;
  }

  /// Where its pairs would go if it were not refused.
  void want(Route route) {
    this.wanted = Optional.of(route);
  }

  void refuse(Refusal why) {
    refused = Optional.of(why);
  }

  @Override
  public void delivered(boolean isNear, Deliver deliver, Optional<Half> half, Time now) {
    Optional<Time> other = Optional.ofNullable(atOneEnd.remove(deliver.near()));
    if (other.isEmpty()) {
      atOneEnd.put(deliver.near(), now);
      return;
    }
    pairs++;
    trace
        .flatMap(known -> known.course(deliver.near(), deliver.far()))
        .ifPresent(steps -> close(steps, isNear ? now : other.get(), isNear ? other.get() : now));
    half.map(Half::pair)
        .ifPresent(
            pair -> {
              fidelities += pair.fidelity(deliver.told());
              judged++;
              latencies.add(now.minus(begun(pair)).seconds());
            });
  }

  private void close(List<CircuitTrace.Step> steps, Time near, Time far) {
    course = Optional.of(new Course(steps, near, far));
    trace = Optional.empty();
  }

  private static Time begun(Pair pair) {
    return Time.ofPicos(pair.begun());
  }

  @Override
  public void tested(Tested test, Time now) {
    tests.add(test.basis(), test.agree() == test.told().agrees(test.basis()));
  }

  @Override
  public void lost(boolean isNear, Time now) {
    expired++;
  }

  @Override
  public void done(Time now) {
    done = Optional.of(now);
  }

  @Override
  public void refused(String why, Time now) {
    refuse(new Refusal("told", Map.of("why", why)));
  }

  @Override
  public void told(int position, CircuitInput input, Time now) {
    trace.ifPresent(open -> open.told(position, input, now));
  }

  @Override
  public void does(int position, CircuitEffect effect, Time now) {
    trace.ifPresent(open -> open.does(position, effect, now));
  }

  public Request request() {
    return request;
  }

  /// Where its pairs go; none if it was refused.
  public Optional<Route> route() {
    return route;
  }

  /// Where its pairs go, or would go if it were not refused; none if nothing joins its ends.
  public Optional<Route> wanted() {
    return wanted;
  }

  public Optional<Refusal> refused() {
    return refused;
  }

  /// What happened to the first pair that both ends had.
  public Optional<Course> course() {
    return course;
  }

  /// Pairs that both ends have.
  public long pairs() {
    return pairs;
  }

  /// Halves that came to nothing.
  public long expired() {
    return expired;
  }

  /// When its last pair was there.
  public Optional<Time> done() {
    return done;
  }

  /// The mean fidelity of pairs as they were when each end took its half.
  public OptionalDouble fidelity() {
    return judged == 0 ? OptionalDouble.empty() : OptionalDouble.of(fidelities / judged);
  }

  /// How old pairs were, in s, when both ends had word of them.
  public Samples latencies() {
    return latencies;
  }

  /// What the ends have found in tests.
  public TestCount tests() {
    return tests;
  }

  /// How long it has run, in s.
  public double seconds(Time now) {
    Time end = done.orElse(request.terms().deadline().map(it -> Time.min(it, now)).orElse(now));
    Time start = request.terms().start();
    return end.isAfter(start) ? end.minus(start).seconds() : 0;
  }
}
