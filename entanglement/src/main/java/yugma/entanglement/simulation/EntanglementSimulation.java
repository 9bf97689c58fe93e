// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import yugma.entanglement.circuit.CircuitPlan;
import yugma.entanglement.circuit.Side;
import yugma.kernel.event.Simulation;
import yugma.kernel.sampling.Geometric;
import yugma.kernel.time.Time;

/// An entanglement network on the event loop: nodes, links, and the circuits that are opened in it.
public final class EntanglementSimulation {
  private final Simulation simulation;
  private final List<SimulatedNode> nodes = new ArrayList<>();
  private final List<SimulatedLink> links = new ArrayList<>();
  private final Map<Integer, CircuitListener> listeners = new HashMap<>();

  public EntanglementSimulation(NetworkPlan plan, Simulation simulation) {
    this.simulation = simulation;
    for (NetworkPlan.Node node : plan.nodes()) {
      nodes.add(new SimulatedNode(node, this, simulation));
    }
    Map<Double, Geometric> laws = new HashMap<>();
    for (int number = 0; number < plan.links().size(); number++) {
      NetworkPlan.Link link = plan.links().get(number);
      Geometric failures = laws.computeIfAbsent(link.attempts().success(), Geometric::new);
      links.add(new SimulatedLink(number, link, plan.control(), nodes, failures, simulation));
    }
  }

  /// Opens a circuit at a time; its first node asks the next to take part, and so on.
  ///
  /// @param circuit whose number no other has
  /// @param deadline at which it is closed, if it is not done
  public void open(
      CircuitPlan circuit, Time start, Optional<Time> deadline, CircuitListener listener) {
    if (listeners.put(circuit.number(), listener) != null) {
      throw new IllegalArgumentException("there are two circuits of number " + circuit.number());
    }
    SimulatedNode head = nodes.get(circuit.nodes().getFirst());
    simulation.at(start, _ -> head.install(circuit, 0));
    deadline.ifPresent(end -> simulation.at(end, _ -> head.stop(circuit.number())));
  }

  /// What has been heralded on a link.
  ///
  /// @param link its number
  public Heralds heralds(int link) {
    HeraldingStation station = links.get(link).station();
    return new Heralds(station.attempts(), station.heralds());
  }

  /// The attempts of a link.
  ///
  /// @param attempts that came to an end
  /// @param heralds of these, how many succeeded
  public record Heralds(long attempts, long heralds) {}

  /// The number of slots of a node that hold a qubit.
  public int used(int node) {
    return nodes.get(node).memory().used();
  }

  CircuitListener listener(int circuit) {
    return Objects.requireNonNull(listeners.get(circuit));
  }

  /// The links of a circuit at a position.
  Map<Side, SimulatedLink> links(CircuitPlan circuit, int position) {
    Map<Side, SimulatedLink> sides = new EnumMap<>(Side.class);
    if (position > 0) {
      sides.put(Side.UPSTREAM, links.get(circuit.link(position, Side.UPSTREAM)));
    }
    if (position < circuit.last()) {
      sides.put(Side.DOWNSTREAM, links.get(circuit.link(position, Side.DOWNSTREAM)));
    }
    return sides;
  }
}
