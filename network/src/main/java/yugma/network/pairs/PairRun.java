// SPDX-License-Identifier: Apache-2.0
package yugma.network.pairs;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yugma.entanglement.hardware.Attempts;
import yugma.entanglement.request.Request;
import yugma.entanglement.simulation.EntanglementSimulation;
import yugma.entanglement.simulation.NetworkPlan;
import yugma.kernel.event.Simulation;
import yugma.network.scenario.Scenario;

/// The entanglement network of a scenario while it runs: its requests, each on its way.
public final class PairRun {
  private final PairPlan plan;
  private final EntanglementSimulation simulation;
  private final Map<String, RequestRun> requests = new LinkedHashMap<>();

  public PairRun(Scenario scenario, Simulation loop) {
    this.plan = PairPlan.of(scenario);
    this.simulation = new EntanglementSimulation(plan.network(), loop);
    for (Request request : scenario.entanglement().requests().values()) {
      RequestRun run = new RequestRun(request);
      requests.put(request.name(), run);
      Optional.ofNullable(plan.refused().get(request.name())).ifPresent(run::refuse);
      for (PairPlan.Leg leg : plan.legs(request.name())) {
        simulation.open(
            leg.circuit(), request.terms().start(), request.terms().deadline(), run.leg(leg));
      }
    }
  }

  /// The requests, in the order of the scenario.
  public Collection<RequestRun> requests() {
    return List.copyOf(requests.values());
  }

  /// The paths of a request, or the one that it would take if it were not refused; none if nothing
  /// joins its ends.
  public List<PairPlan.Way> ways(Request request) {
    return plan.ways(request.name());
  }

  /// What has been heralded on a link; nothing if it makes no pairs.
  public Optional<Heralded> link(String id) {
    return plan.names()
        .link(id)
        .map(
            number -> {
              NetworkPlan.Link link = plan.network().links().get(number);
              return new Heralded(simulation.heralds(number), link.attempts());
            });
  }

  /// The attempts of a link, and what they are.
  public record Heralded(EntanglementSimulation.Heralds count, Attempts attempts) {}
}
