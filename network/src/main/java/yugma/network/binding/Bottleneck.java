// SPDX-License-Identifier: Apache-2.0
package yugma.network.binding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import yugma.entanglement.request.Request;
import yugma.kernel.time.Time;
import yugma.network.binding.Binding.Due;
import yugma.network.binding.Binding.Gives;
import yugma.network.binding.Binding.Kind;
import yugma.network.binding.Binding.Limit;
import yugma.network.binding.Binding.OfSeveral;
import yugma.network.binding.Binding.Slow;
import yugma.network.pairs.PairPlan;
import yugma.network.scenario.Scenario;

/// The search for the one thing that binds a request.
///
/// Rate comes first: a hop that cannot make pairs fast enough, or makes more noise than pairs; then
/// word that comes too late; then, by what would help most if it were perfect, memories, gates and
/// new pairs. A path that gives enough is bound by its slowest hop, or by the window of the
/// request.
public final class Bottleneck {
  /// What a pair must exceed to be entangled.
  private static final double ENTANGLED = 0.5;

  private final Chain chain;
  private final Request request;
  private final Estimate estimate;
  private final Need need;
  private final Optional<OfSeveral> path;

  Bottleneck(Chain chain, Request request, Need need, Optional<OfSeveral> path) {
    this.chain = chain;
    this.request = request;
    this.estimate = Estimate.of(chain);
    this.need = need;
    this.path = path;
  }

  /// What binds a request on its paths.
  ///
  /// It needs its pairs by its deadline, or by the end of the run; at least one.
  ///
  /// @param ways the path, or several with their shares of the pairs; at least one
  public static Binding of(Scenario scenario, Request request, List<PairPlan.Way> ways) {
    Time end = request.terms().deadline().orElse(scenario.run().simTime());
    Time start = Time.min(request.terms().start(), end);
    double seconds = Math.max(end.minus(start).seconds(), Double.MIN_NORMAL);
    double fidelity = Math.max(ENTANGLED, request.terms().minFidelity());
    List<Bottleneck> paths = new ArrayList<>();
    for (PairPlan.Way way : ways) {
      paths.add(
          new Bottleneck(
              Chain.of(scenario, request, way),
              request,
              new Need(way.pairs().orElse(1), seconds, fidelity),
              ways.size() == 1
                  ? Optional.empty()
                  : Optional.of(new OfSeveral(paths.size() + 1, ways.size()))));
    }
    return paths.size() == 1
        ? paths.getFirst().binding()
        : new Several(paths, request.pairs().isPresent()).binding();
  }

  /// The same where other paths make up for what this one's pairs lack.
  Bottleneck eased() {
    double enough = Math.min(need.fidelity(), estimate.fidelity());
    return new Bottleneck(chain, request, new Need(need.pairs(), need.seconds(), enough), path);
  }

  private static Gives gives(Estimate estimate) {
    return new Gives(estimate.rateHz(), estimate.fidelity());
  }

  Estimate estimate() {
    return estimate;
  }

  Need need() {
    return need;
  }

  /// When its last pair comes, from the begin.
  Due due() {
    double light = Math.max(chain.lightSeconds(), estimate.pace().secondsFor(need.pairs()));
    return new Due(Math.max(light, need.pairs() / windowHz()), need.seconds());
  }

  Binding binding() {
    double windowHz = windowHz();
    if (need.seconds() < chain.lightSeconds()) {
      return binding(latency(windowHz), false);
    }
    OptionalInt slow = tooSlow();
    if (slow.isPresent()) {
      return mended(slow.getAsInt());
    }
    if (windowHz < need.rateHz()) {
      return binding(latency(windowHz), false);
    }
    if (estimate.fidelity() < need.fidelity()) {
      return binding(new Errors(chain, need.fidelity()).limit(), false);
    }
    return windowHz < estimate.rateHz()
        ? binding(latency(windowHz), true)
        : hop(estimate.slowest(), true);
  }

  private Binding binding(Limit limit, boolean met) {
    Gives needs = new Gives(need.rateHz(), need.fidelity());
    return Binding.of(limit, met, new Binding.Found(gives(estimate), needs, due(), path));
  }

  /// The hop that takes longest for a pair among those that are too slow.
  private OptionalInt tooSlow() {
    Mend mend = new Mend(chain, need);
    OptionalInt worst = OptionalInt.empty();
    for (int hop = 0; hop < chain.hops().size(); hop++) {
      if (mend.isTooSlow(hop) && (worst.isEmpty() || load(hop) > load(worst.getAsInt()))) {
        worst = OptionalInt.of(hop);
      }
    }
    return worst.isEmpty() && !need.isInTime(chain) ? OptionalInt.of(estimate.slowest()) : worst;
  }

  private double load(int hop) {
    return 1 / Estimate.of(chain.alone(hop)).rateHz();
  }

  private Binding mended(int worst) {
    Binding binding = hop(worst, false);
    return new Mend(chain, need)
        .least()
        .map(
            mended -> {
              Estimate after = Estimate.of(mended.chain());
              Optional<Limit> then =
                  after.fidelity() < need.fidelity()
                      ? Optional.of(new Errors(mended.chain(), need.fidelity()).limit())
                      : Optional.empty();
              return binding.withLift(
                  new Binding.Lift(mended.stations(), Optional.of(gives(after)), then));
            })
        .orElse(binding);
  }

  private Binding hop(int number, boolean met) {
    Hop hop = chain.hops().get(number);
    Limit limit =
        new Limit(
            Kind.HOP,
            Optional.of(hop.link()),
            Optional.empty(),
            1 / load(number),
            OptionalDouble.of(need.rateHz() / chain.swapSuccess()),
            OptionalDouble.empty());
    return binding(limit, met)
        .withHop(
            new Slow(
                hop.km(),
                hop.lossDb(),
                hop.right(),
                Math.max(0, hop.attempts().success() - hop.right()),
                hop.periodSeconds(),
                hop.light(),
                hop.secondsPerPair(),
                chain.lanes(number)));
  }

  /// Pairs a second that the window of the request lets under way, since each is asked for at one
  /// end and known at both before the next; without a window as many as there are.
  private double windowHz() {
    double waits = chain.lanes(estimate.slowest()) / estimate.rateHz();
    double seconds = 2 * chain.lightSeconds() + waits;
    return request.terms().window().isPresent()
        ? request.terms().window().getAsInt() / seconds
        : Double.POSITIVE_INFINITY;
  }

  private Limit latency(double windowHz) {
    boolean isWindow = windowHz < Double.POSITIVE_INFINITY;
    return new Limit(
        Kind.LATENCY,
        Optional.empty(),
        Optional.empty(),
        isWindow ? windowHz : 1 / chain.lightSeconds(),
        OptionalDouble.of(need.rateHz()),
        OptionalDouble.empty());
  }
}
