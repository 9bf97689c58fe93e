// SPDX-License-Identifier: Apache-2.0
package yugma.network.analytic;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import yugma.entanglement.analytic.CircuitBounds;
import yugma.entanglement.analytic.Interval;
import yugma.entanglement.hardware.Attempts;
import yugma.entanglement.request.Request;
import yugma.kernel.journal.Journal;
import yugma.network.link.Ahead;
import yugma.network.link.LinkRun;
import yugma.network.link.Outlook;
import yugma.network.pairs.PairPlan;
import yugma.network.pairs.Refusal;
import yugma.network.pairs.Route;
import yugma.network.run.NetworkRun;
import yugma.network.scenario.Scenario;
import yugma.network.scenario.entanglement.HeraldedLink;

/// What closed forms say of a scenario in which nothing goes wrong and nobody taps.
///
/// @param links by id, in the order of the scenario
/// @param requests for pairs, by name, in the order of the scenario
public record Forecast(Map<String, LinkForecast> links, Map<String, RequestForecast> requests) {
  public Forecast {
    links = Collections.unmodifiableMap(new LinkedHashMap<>(links));
    requests = Collections.unmodifiableMap(new LinkedHashMap<>(requests));
  }

  /// Of one link.
  ///
  /// @param qkd null if it distributes no keys
  /// @param entanglement null if it makes no pairs
  public record LinkForecast(Optional<KeyForecast> qkd, Optional<PairForecast> entanglement) {}

  /// Of a link that distributes keys.
  ///
  /// @param secretKeyRateBps in blocks of finite length
  /// @param qber of the key basis
  /// @param asymptoticSecretKeyRateBps for endless blocks
  /// @param plobBps no link without a repeater does better; null if there is no such bound
  public record KeyForecast(
      double secretKeyRateBps,
      double qber,
      double asymptoticSecretKeyRateBps,
      OptionalDouble plobBps) {
    static KeyForecast of(Outlook outlook) {
      return new KeyForecast(
          outlook.secretKeyRateBps(),
          outlook.qber(),
          outlook.asymptoticSecretKeyRateBps(),
          Double.isFinite(outlook.plobBps())
              ? OptionalDouble.of(outlook.plobBps())
              : OptionalDouble.empty());
    }
  }

  /// Of a link that makes pairs.
  ///
  /// @param rateHz of one pair of slots
  public record PairForecast(
      double rateHz, double fidelity, double successProbability, double attemptPeriodS) {
    static PairForecast of(Attempts attempts) {
      double period = attempts.period().seconds();
      return new PairForecast(
          attempts.success() / period, attempts.fidelity(), attempts.success(), period);
    }
  }

  /// Of a request.
  ///
  /// @param rateHz between what it lies, over all paths
  /// @param fidelity between what it lies
  /// @param lightFloorS no pair is confirmed faster; null if it is refused
  /// @param paths nodes of each path
  /// @param refused why there are no pairs; null if there are
  public record RequestForecast(
      Interval rateHz,
      Interval fidelity,
      OptionalDouble lightFloorS,
      List<List<String>> paths,
      Optional<String> refused) {
    public RequestForecast {
      paths = paths.stream().map(List::copyOf).toList();
    }
  }

  public static Forecast of(Scenario scenario) {
    return new Forecast(links(scenario), requests(scenario));
  }

  private static Map<String, LinkForecast> links(Scenario scenario) {
    Map<String, KeyForecast> keys = new LinkedHashMap<>();
    try (Ahead alone = new Ahead(0)) {
      for (LinkRun link : new NetworkRun(scenario, Journal.off(), alone).links()) {
        keys.put(link.link().id(), KeyForecast.of(link.outlook()));
      }
    }
    Map<String, LinkForecast> links = new LinkedHashMap<>();
    for (String id : scenario.links().keySet()) {
      Optional<KeyForecast> qkd = Optional.ofNullable(keys.get(id));
      Optional<PairForecast> pairs =
          Optional.ofNullable(scenario.entanglement().links().get(id))
              .map(HeraldedLink::attempts)
              .map(PairForecast::of);
      if (qkd.isPresent() || pairs.isPresent()) {
        links.put(id, new LinkForecast(qkd, pairs));
      }
    }
    return links;
  }

  private static Map<String, RequestForecast> requests(Scenario scenario) {
    Map<String, RequestForecast> requests = new LinkedHashMap<>();
    if (scenario.entanglement().links().isEmpty()) {
      return requests;
    }
    PairPlan plan = PairPlan.of(scenario);
    for (Request request : scenario.entanglement().requests().values()) {
      Optional<Refusal> refused = Optional.ofNullable(plan.refused().get(request.name()));
      requests.put(request.name(), request(plan, plan.legs(request.name()), refused));
    }
    return requests;
  }

  private static RequestForecast request(
      PairPlan plan, List<PairPlan.Leg> legs, Optional<Refusal> refused) {
    Interval rate = new Interval(0, 0);
    double worst = legs.isEmpty() ? 0 : 1;
    double best = 0;
    for (PairPlan.Leg leg : legs) {
      CircuitBounds bounds = plan.bounds(leg);
      rate = new Interval(rate.low() + bounds.rateHz().low(), rate.high() + bounds.rateHz().high());
      worst = Math.min(worst, bounds.fidelity().low());
      best = Math.max(best, bounds.fidelity().high());
    }
    List<Route> routes = legs.stream().map(PairPlan.Leg::route).toList();
    return new RequestForecast(
        rate,
        new Interval(worst, best),
        routes.stream().mapToDouble(route -> route.light().seconds()).min(),
        routes.stream().map(Route::nodes).toList(),
        refused.map(Refusal::reason));
  }
}
