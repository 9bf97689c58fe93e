// SPDX-License-Identifier: Apache-2.0
package yugma.network.pairs;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import yugma.entanglement.circuit.CircuitPlan;
import yugma.entanglement.hardware.Attempts;
import yugma.entanglement.request.Request;
import yugma.entanglement.routing.Admission;
import yugma.entanglement.routing.Path;
import yugma.entanglement.simulation.CircuitTrace;
import yugma.entanglement.simulation.EntanglementSimulation;
import yugma.entanglement.simulation.NetworkPlan;
import yugma.kernel.event.Simulation;
import yugma.network.scenario.Scenario;

/// The entanglement network of a scenario while it runs: its requests, each on its way.
public final class PairRun {
  private final PairNetwork network;
  private final EntanglementSimulation simulation;
  private final Map<String, RequestRun> requests = new LinkedHashMap<>();

  public PairRun(Scenario scenario, Simulation loop) {
    this.network = PairNetwork.of(scenario);
    this.simulation = new EntanglementSimulation(network.plan(), loop);
    Map<String, Path> paths = new LinkedHashMap<>();
    Routes routes = new Routes(network);
    for (Request request : scenario.entanglement().requests().values()) {
      RequestRun run = new RequestRun(request);
      requests.put(request.name(), run);
      switch (routes.admit(request)) {
        case Admission.Reserved reserved -> paths.put(request.name(), reserved.path());
        case Admission.Refused why -> run.refuse(network.named(why));
      }
    }
    open(paths);
  }

  private void open(Map<String, Path> paths) {
    Slots slots = new Slots(network, paths.values());
    int number = 0;
    for (Map.Entry<String, Path> entry : paths.entrySet()) {
      RequestRun run = Objects.requireNonNull(requests.get(entry.getKey()));
      Path path = entry.getValue();
      run.take(network.route(path));
      Request request = run.request();
      CircuitPlan circuit = circuit(number++, request, path, slots.of(path));
      run.follow(new CircuitTrace(circuit));
      simulation.open(circuit, request.terms().start(), request.terms().deadline(), run);
    }
  }

  private static CircuitPlan circuit(int number, Request request, Path path, List<Integer> slots) {
    return new CircuitPlan(
        number,
        path.nodes(),
        path.edges(),
        new CircuitPlan.Service(
            request.terms().delivery(),
            request.pairs(),
            request.terms().window(),
            request.terms().testShare()),
        new CircuitPlan.Care(
            request.care().swapping(),
            request.care().cutOff(),
            request.care().distilling(),
            0,
            slots));
  }

  /// The requests, in the order of the scenario.
  public Collection<RequestRun> requests() {
    return List.copyOf(requests.values());
  }

  /// What has been heralded on a link; nothing if it makes no pairs.
  public Optional<Heralded> link(String id) {
    return network
        .link(id)
        .map(
            number -> {
              NetworkPlan.Link link = network.plan().links().get(number);
              return new Heralded(simulation.heralds(number), link.attempts());
            });
  }

  /// The attempts of a link, and what they are.
  public record Heralded(EntanglementSimulation.Heralds count, Attempts attempts) {}
}
