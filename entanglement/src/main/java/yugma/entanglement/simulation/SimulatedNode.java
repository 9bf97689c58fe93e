// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.simulation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yugma.entanglement.circuit.CircuitEffect;
import yugma.entanglement.circuit.CircuitEnd;
import yugma.entanglement.circuit.CircuitInput;
import yugma.entanglement.circuit.CircuitMessage;
import yugma.entanglement.circuit.CircuitNode;
import yugma.entanglement.circuit.CircuitPlan;
import yugma.entanglement.circuit.CircuitRouter;
import yugma.entanglement.circuit.LinkDistiller;
import yugma.entanglement.circuit.Side;
import yugma.entanglement.linklayer.Create;
import yugma.entanglement.linklayer.LinkEffect;
import yugma.entanglement.linklayer.PairId;
import yugma.entanglement.pair.Half;
import yugma.entanglement.pair.QubitMemory;
import yugma.kernel.event.Simulation;
import yugma.kernel.time.Time;
import yugma.physics.bell.BellState;
import yugma.physics.gate.Pauli;

/// A node: its qubits, and its part in each circuit.
final class SimulatedNode {
  private final NetworkPlan.Node plan;
  private final EntanglementSimulation network;
  private final Simulation simulation;
  private final QubitMemory memory;
  private final Map<Integer, Part> parts = new HashMap<>();
  private @Nullable Part lastPart;
  private final Map<SimulatedLink, SlotPool> pools = new HashMap<>();
  private final Map<PairId, Half> taken = new HashMap<>();
  private final Deque<Integer> returned = new ArrayDeque<>();
  private int allotted;

  /// The node's part in a circuit.
  private record Part(
      CircuitPlan plan,
      int position,
      CircuitNode node,
      CircuitListener listener,
      Map<Side, SimulatedLink> links,
      Map<Side, LinkDistiller> distillers) {
    SimulatedLink link(Side side) {
      return Objects.requireNonNull(links.get(side));
    }

    Side sideOf(SimulatedLink link) {
      return links.get(Side.UPSTREAM) == link ? Side.UPSTREAM : Side.DOWNSTREAM;
    }
  }

  SimulatedNode(NetworkPlan.Node plan, EntanglementSimulation network, Simulation simulation) {
    this.plan = plan;
    this.network = network;
    this.simulation = simulation;
    this.memory =
        new QubitMemory(plan.memory(), plan.processor(), simulation.random("node " + plan.name()));
  }

  QubitMemory memory() {
    return memory;
  }

  /// Takes part in a circuit, and passes on that others shall.
  void install(CircuitPlan circuit, int position) {
    Map<Side, SimulatedLink> links = network.links(circuit, position);
    int slots = circuit.care().slots().get(position);
    if (allotted + slots * links.size() > plan.memory().slots()) {
      reject(circuit, position);
      return;
    }
    links.values().forEach(link -> allot(link, slots));
    CircuitNode node =
        position == 0 || position == circuit.last()
            ? new CircuitEnd(circuit, position, simulation.random("node " + plan.name()))
            : new CircuitRouter(circuit, position);
    Part part =
        new Part(
            circuit,
            position,
            node,
            network.listener(circuit.number()),
            links,
            distillers(circuit, links.keySet()));
    parts.put(circuit.number(), part);
    if (position < circuit.last()) {
      SimulatedLink down = part.link(Side.DOWNSTREAM);
      down.ask(down.endOf(this), create(circuit));
      pass(part, Side.DOWNSTREAM, new ControlMessage.Install(circuit, position + 1));
    } else {
      pass(part, Side.UPSTREAM, new ControlMessage.Installed(circuit.number()));
    }
  }

  private static Map<Side, LinkDistiller> distillers(CircuitPlan circuit, Set<Side> sides) {
    Map<Side, LinkDistiller> distillers = new EnumMap<>(Side.class);
    if (circuit.care().distilling().rounds() > 0) {
      sides.forEach(side -> distillers.put(side, new LinkDistiller(circuit, side)));
    }
    return distillers;
  }

  private void reject(CircuitPlan circuit, int position) {
    String why =
        "node '%s' has %d slots, of which %d are taken"
            .formatted(plan.name(), plan.memory().slots(), allotted);
    if (position == 0) {
      network.listener(circuit.number()).refused(why, simulation.now());
    } else {
      SimulatedLink up =
          Objects.requireNonNull(network.links(circuit, position).get(Side.UPSTREAM));
      up.send(up.endOf(this), new ControlMessage.Rejected(circuit.number(), why));
    }
  }

  /// A message came over a link.
  void heard(SimulatedLink link, ControlMessage message) {
    switch (message) {
      case ControlMessage.Install(CircuitPlan circuit, int position) -> install(circuit, position);
      case ControlMessage.Installed(int circuit) -> {
        Part part = part(circuit);
        if (part.position() == 0) {
          start(circuit);
        } else {
          pass(part, Side.UPSTREAM, message);
        }
      }
      case ControlMessage.Rejected(int circuit, String why) -> {
        Part part = part(circuit);
        leave(part);
        if (part.position() == 0) {
          part.listener().refused(why, simulation.now());
        } else {
          pass(part, Side.UPSTREAM, message);
        }
      }
      case ControlMessage.Along(int circuit, CircuitMessage along) -> heard(link, circuit, along);
    }
  }

  private void pass(Part part, Side side, ControlMessage message) {
    SimulatedLink link = part.link(side);
    link.send(link.endOf(this), message);
  }

  private void allot(SimulatedLink link, int slots) {
    SlotPool pool = pools.computeIfAbsent(link, _ -> new SlotPool());
    for (int i = 0; i < slots; i++) {
      pool.free(allotted++);
    }
  }

  private static Create create(CircuitPlan circuit) {
    return new Create(
        circuit.number(),
        OptionalLong.empty(),
        Create.Kind.NETWORK,
        circuit.care().linkFidelity(),
        Optional.empty(),
        1);
  }

  /// Begins the making of pairs at the end that asked.
  private void start(int circuit) {
    Part part = part(circuit);
    perform(part, ((CircuitEnd) part.node()).start());
  }

  void stop(int circuit) {
    Part part = part(circuit);
    perform(part, ((CircuitEnd) part.node()).stop());
  }

  private Part part(int circuit) {
    Part last = lastPart;
    if (last == null || last.plan().number() != circuit) {
      last = Objects.requireNonNull(parts.get(circuit));
      lastPart = last;
    }
    return last;
  }

  /// A message of a circuit came over a link.
  private void heard(SimulatedLink link, int circuit, CircuitMessage message) {
    Part part = part(circuit);
    Side side = part.sideOf(link);
    tellOfLink(part, side, new CircuitInput.Heard(side, message));
    if (message instanceof CircuitMessage.Complete) {
      leave(part);
    }
  }

  private void leave(Part part) {
    part.distillers().values().forEach(distiller -> performRaw(part, distiller.close()));
    SimulatedLink down = part.links().get(Side.DOWNSTREAM);
    if (down != null) {
      down.cancel(down.endOf(this), part.plan().number());
    }
  }

  void linked(SimulatedLink link, LinkEffect.Ok ok) {
    Part part = part(ok.purpose());
    tellOfLink(
        part,
        part.sideOf(link),
        new CircuitInput.Linked(
            part.sideOf(link), ok.pair(), ok.slot(), ok.told(), memory.emitted(ok.slot())));
  }

  void unlinked(SimulatedLink link, int circuit, PairId pair) {
    Part part = part(circuit);
    Side side = part.sideOf(link);
    tellOfLink(part, side, new CircuitInput.Unlinked(side, pair));
  }

  /// The link makes no pairs for a circuit; the end that asked minds, the other has only been told
  /// that it is over.
  void refused(SimulatedLink link, int circuit, LinkEffect.Reason reason) {
    Part part = part(circuit);
    if (part.sideOf(link) == Side.DOWNSTREAM) {
      part.listener().refused("link '" + link.plan().name() + "': " + reason, simulation.now());
    }
  }

  private void tell(Part part, CircuitInput input) {
    part.listener().told(part.position(), input, simulation.now());
    perform(part, part.node().on(input, simulation.now()));
  }

  /// What concerns pairs that are being distilled is the distiller's affair, all else the
  /// circuit's.
  private void tellOfLink(Part part, Side side, CircuitInput input) {
    LinkDistiller distiller = part.distillers().get(side);
    Optional<List<CircuitEffect>> raw =
        distiller == null ? Optional.empty() : distiller.on(input, simulation.now());
    if (raw.isPresent()) {
      performRaw(part, raw.get());
    } else {
      tell(part, input);
    }
  }

  private void performRaw(Part part, List<CircuitEffect> effects) {
    for (CircuitEffect effect : effects) {
      if (effect instanceof CircuitEffect.Want(Side side, int more)) {
        supply(part.link(side), more);
      } else {
        perform(part, effect);
      }
    }
  }

  private void supply(SimulatedLink link, int more) {
    pool(link).want(more);
    use(link);
  }

  private void perform(Part part, List<CircuitEffect> effects) {
    for (CircuitEffect effect : effects) {
      perform(part, effect);
    }
  }

  private void perform(Part part, CircuitEffect effect) {
    part.listener().does(part.position(), effect, simulation.now());
    switch (effect) {
      case CircuitEffect.Send(Side side, CircuitMessage message) -> send(part, side, message);
      case CircuitEffect.Want(Side side, int more) -> {
        LinkDistiller distiller = part.distillers().get(side);
        if (distiller == null) {
          supply(part.link(side), more);
        } else {
          performRaw(part, distiller.want(more));
        }
      }
      case CircuitEffect.Ready(CircuitInput.Linked linked) -> tell(part, linked);
      case CircuitEffect.Turn(int slot, Pauli pauli) -> memory.turn(slot, pauli, simulation.now());
      case CircuitEffect.Distil distil ->
          simulation.in(plan.processor().distillTime(), _ -> distil(part, distil));
      case CircuitEffect.Swap swap ->
          simulation.in(plan.processor().swapTime(), _ -> swap(part, swap));
      case CircuitEffect.Measure(PairId pair, int slot, Pauli basis) ->
          simulation.in(plan.processor().readoutTime(), _ -> measure(part, pair, slot, basis));
      case CircuitEffect.Discard(Side side, int slot) -> {
        memory.discard(slot);
        free(part.link(side), slot);
      }
      case CircuitEffect.Wake(Time at) ->
          simulation.at(at, _ -> tell(part, new CircuitInput.Woken()));
      case CircuitEffect.Deliver deliver -> deliver(part, deliver);
      case CircuitEffect.Early(PairId pair, int slot) -> {
        taken.put(pair, memory.take(slot, simulation.now()));
        free(part, slot);
      }
      case CircuitEffect.Tested test -> part.listener().tested(test, simulation.now());
      case CircuitEffect.Lost _ -> part.listener().lost(part.position() == 0, simulation.now());
      case CircuitEffect.Done() -> {
        leave(part);
        part.listener().done(simulation.now());
      }
    }
  }

  private void send(Part part, Side side, CircuitMessage message) {
    pass(part, side, new ControlMessage.Along(part.plan().number(), message));
  }

  private void swap(Part part, CircuitEffect.Swap swap) {
    Optional<BellState> told =
        memory.swap(swap.upstreamSlot(), swap.downstreamSlot(), simulation.now());
    free(part.link(Side.UPSTREAM), swap.upstreamSlot());
    free(part.link(Side.DOWNSTREAM), swap.downstreamSlot());
    tell(part, new CircuitInput.Swapped(swap.upstream(), swap.downstream(), told));
  }

  private void distil(Part part, CircuitEffect.Distil distil) {
    boolean bit =
        memory.distil(distil.protocol(), distil.keptSlot(), distil.spentSlot(), simulation.now());
    free(part.link(distil.side()), distil.spentSlot());
    tellOfLink(part, distil.side(), new CircuitInput.Distilled(distil.side(), distil.kept(), bit));
  }

  private void measure(Part part, PairId pair, int slot, Pauli basis) {
    boolean bit = memory.measure(slot, basis, simulation.now());
    free(part, slot);
    tell(part, new CircuitInput.Measured(pair, basis, bit));
  }

  /// More pairs are wanted of a circuit that makes none unasked; one that was refused here makes
  /// none at all.
  void demand(int circuit, long pairs) {
    Part part = parts.get(circuit);
    if (part != null) {
      perform(part, ((CircuitEnd) part.node()).demand(pairs));
    }
  }

  /// An application needs a slot no more that a circuit gave it.
  void release(int circuit, int slot) {
    free(part(circuit), slot);
  }

  /// A slot that no circuit has, for a qubit of an application.
  OptionalInt lend() {
    if (!returned.isEmpty()) {
      return OptionalInt.of(returned.remove());
    }
    return allotted < plan.memory().slots() ? OptionalInt.of(allotted++) : OptionalInt.empty();
  }

  /// Takes back what was lent.
  void giveBack(int slot) {
    returned.add(slot);
  }

  private void deliver(Part part, CircuitEffect.Deliver deliver) {
    if (part.listener().keepsSlots()
        && deliver.half() instanceof CircuitEffect.EndHalf.Stored(int slot)) {
      part.listener().kept(part.position() == 0, deliver, slot, simulation.now());
      return;
    }
    PairId own = part.position() == 0 ? deliver.near() : deliver.far();
    Optional<Half> half = Optional.ofNullable(taken.remove(own));
    if (half.isEmpty() && deliver.half() instanceof CircuitEffect.EndHalf.Stored(int slot)) {
      half = Optional.of(memory.take(slot, simulation.now()));
      free(part, slot);
    }
    part.listener().delivered(part.position() == 0, deliver, half, simulation.now());
  }

  /// A slot of an end.
  private void free(Part part, int slot) {
    free(part.links().values().iterator().next(), slot);
  }

  private void free(SimulatedLink link, int slot) {
    pool(link).free(slot);
    use(link);
  }

  private SlotPool pool(SimulatedLink link) {
    return Objects.requireNonNull(pools.get(link));
  }

  /// Gives the link layer what slots are wanted and free.
  private void use(SimulatedLink link) {
    SlotPool pool = pool(link);
    for (OptionalInt slot = pool.next(); slot.isPresent(); slot = pool.next()) {
      link.free(link.endOf(this), slot.getAsInt());
    }
  }
}
