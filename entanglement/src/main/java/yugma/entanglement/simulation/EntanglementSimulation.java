// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import yugma.entanglement.circuit.CircuitPlan;
import yugma.entanglement.circuit.Side;
import yugma.entanglement.pair.QubitMemory;
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
    this(plan, simulation, true);
  }

  private EntanglementSimulation(NetworkPlan plan, Simulation simulation, boolean isSkipping) {
    this.simulation = simulation;
    for (NetworkPlan.Node node : plan.nodes()) {
      nodes.add(new SimulatedNode(node, this, simulation));
    }
    Map<Double, Geometric> laws = new HashMap<>();
    for (int number = 0; number < plan.links().size(); number++) {
      NetworkPlan.Link link = plan.links().get(number);
      links.add(
          new SimulatedLink(
              number,
              link,
              plan.control(),
              nodes,
              success ->
                  isSkipping
                      ? Optional.of(laws.computeIfAbsent(success, Geometric::new))
                      : Optional.empty(),
              simulation));
    }
  }

  /// A network that draws every attempt by itself instead of how many fail in a row: for
  /// comparison, and so much slower as attempts fail.
  public static EntanglementSimulation attemptByAttempt(NetworkPlan plan, Simulation simulation) {
    return new EntanglementSimulation(plan, simulation, false);
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

  /// Asks for pairs of a circuit that makes none unasked: its window is 0.
  ///
  /// @param node its first
  /// @param pairs how many are wanted in all
  public void demand(int node, int circuit, long pairs) {
    nodes.get(node).demand(circuit, pairs);
  }

  /// Gives back the slot of a half that a node's application has been handed.
  public void release(int node, int circuit, int slot) {
    nodes.get(node).release(circuit, slot);
  }

  /// A slot of a node that no circuit has, for a qubit of an application; nothing if there is none.
  public OptionalInt lend(int node) {
    return nodes.get(node).lend();
  }

  /// Gives back what was lent.
  public void giveBack(int node, int slot) {
    nodes.get(node).giveBack(slot);
  }

  /// The qubits of a node, of which a slot that it was not given is none of an application's
  /// business.
  public QubitMemory memory(int node) {
    return nodes.get(node).memory();
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
