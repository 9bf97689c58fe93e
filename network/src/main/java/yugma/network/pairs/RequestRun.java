// SPDX-License-Identifier: Apache-2.0
package yugma.network.pairs;

import java.util.ArrayList;
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
public final class RequestRun {
  private final Request request;
  private final Map<PairId, Time> atOneEnd = new HashMap<>();
  private final Samples latencies = new Samples();
  private final TestCount tests = new TestCount();
  private final List<Route> routes = new ArrayList<>();
  private Optional<Refusal> refused = Optional.empty();
  private Optional<Time> done = Optional.empty();
  private Optional<Course> course = Optional.empty();
  private double fidelities;
  private long judged;
  private long pairs;
  private long expired;
  private int open;

  /// What happened to one pair.
  ///
  /// @param route that it took
  /// @param steps in the order of time
  /// @param near when the end that asked had word of it
  /// @param far when the other end had
  public record Course(Route route, List<CircuitTrace.Step> steps, Time near, Time far) {
    public Course {
      steps = List.copyOf(steps);
    }
  }

  RequestRun(Request request) {
    this.request = request;
  }

  void refuse(Refusal why) {
    refused = Optional.of(why);
  }

  /// One more circuit that serves it.
  CircuitListener leg(PairPlan.Leg leg) {
    routes.add(leg.route());
    open++;
    return new Leg(leg);
  }

  /// A circuit that serves it, whose pairs are followed until one is delivered.
  private final class Leg implements CircuitListener {
    private final Route route;
    private Optional<CircuitTrace> trace;

    Leg(PairPlan.Leg leg) {
      this.route = leg.route();
      this.trace = Optional.of(new CircuitTrace(leg.circuit()));
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
      half.map(Half::pair).ifPresent(pair -> judge(pair, deliver, now));
    }

    private void close(List<CircuitTrace.Step> steps, Time near, Time far) {
      if (course.isEmpty()) {
        course = Optional.of(new Course(route, steps, near, far));
      }
      trace = Optional.empty();
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
      end();
      if (open == 0) {
        done = Optional.of(now);
      }
    }

    @Override
    public void refused(String why, Time now) {
      end();
      if (open == 0 && pairs == 0) {
        refuse(new Refusal("told", Map.of("why", why)));
      }
    }

    private void end() {
      open--;
    }

    @Override
    public void told(int position, CircuitInput input, Time now) {
      trace.ifPresent(it -> it.told(position, input, now));
    }

    @Override
    public void does(int position, CircuitEffect effect, Time now) {
      trace.ifPresent(it -> it.does(position, effect, now));
    }
  }

  private void judge(Pair pair, Deliver deliver, Time now) {
    fidelities += pair.fidelity(deliver.told());
    judged++;
    latencies.add(now.minus(Time.ofPicos(pair.begun())).seconds());
  }

  public Request request() {
    return request;
  }

  /// Where its pairs go; nowhere if it was refused.
  public List<Route> routes() {
    return List.copyOf(routes);
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
