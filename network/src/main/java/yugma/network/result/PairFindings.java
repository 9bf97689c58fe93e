// SPDX-License-Identifier: Apache-2.0
package yugma.network.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import yugma.entanglement.hardware.Attempts;
import yugma.entanglement.request.Request;
import yugma.entanglement.simulation.EntanglementSimulation.Heralds;
import yugma.kernel.time.Time;
import yugma.network.binding.Binding;
import yugma.network.binding.Bottleneck;
import yugma.network.pairs.PairPlan;
import yugma.network.pairs.PairRun;
import yugma.network.pairs.RequestRun;
import yugma.network.pairs.Route;
import yugma.network.pairs.Samples;
import yugma.network.scenario.Scenario;

/// Turns what an entanglement network did into the numbers of its result.
final class PairFindings {
  private final Scenario scenario;
  private final PairRun run;
  private final Time now;

  PairFindings(Scenario scenario, PairRun run, Time now) {
    this.scenario = scenario;
    this.run = run;
    this.now = now;
  }

  Optional<PairsResult> link(String id) {
    return run.link(id)
        .map(
            link -> {
              Heralds count = link.count();
              Attempts attempts = link.attempts();
              return new PairsResult(
                  count.attempts(),
                  count.heralds(),
                  perSecond(count.heralds(), now.seconds()),
                  attempts.success(),
                  attempts.period().seconds(),
                  attempts.fidelity());
            });
  }

  private static double perSecond(long count, double seconds) {
    return seconds == 0 ? 0 : count / seconds;
  }

  Map<String, RequestResult> requests() {
    Map<String, RequestResult> results = new LinkedHashMap<>();
    run.requests().forEach(one -> results.put(one.request().name(), request(one)));
    return results;
  }

  private RequestResult request(RequestRun one) {
    List<Route> routes = one.routes();
    double[] sorted = one.latencies().sorted();
    return new RequestResult(
        one.request().from(),
        one.request().to(),
        one.request().pairs(),
        one.pairs(),
        perSecond(one.pairs(), one.seconds(now)),
        one.fidelity(),
        one.tests()
            .estimate()
            .map(
                it ->
                    new RequestResult.Tests(
                        one.tests().pairs(), it.fidelity(), it.low(), it.high())),
        latency(one.latencies().mean(), sorted),
        routes.stream().mapToDouble(it -> it.light().seconds()).min(),
        one.expired(),
        routes.stream().map(Route::nodes).toList(),
        routes.stream().map(Route::links).toList(),
        one.refused()
            .map(why -> new DemandResult.Refused(why.reason(), new TreeMap<>(why.arguments()))),
        LatencyHistogram.of(sorted),
        one.course().map(PairTimeline::of).orElse(List.of()),
        binding(one.request()));
  }

  private Optional<Binding> binding(Request request) {
    List<PairPlan.Way> ways = run.ways(request);
    return ways.isEmpty() ? Optional.empty() : Optional.of(Bottleneck.of(scenario, request, ways));
  }

  private static Optional<DemandResult.Latency> latency(double mean, double[] sorted) {
    return sorted.length == 0
        ? Optional.empty()
        : Optional.of(
            new DemandResult.Latency(
                mean,
                Samples.quantile(sorted, 0.5),
                Samples.quantile(sorted, 0.95),
                Samples.quantile(sorted, 0.99)));
  }
}
