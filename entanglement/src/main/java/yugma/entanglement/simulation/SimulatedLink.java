// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.simulation;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import yugma.entanglement.channel.ChannelMessage;
import yugma.entanglement.hardware.Attempts;
import yugma.entanglement.linklayer.Create;
import yugma.entanglement.linklayer.FidelityEstimation;
import yugma.entanglement.linklayer.LinkContent;
import yugma.entanglement.linklayer.LinkEffect;
import yugma.entanglement.linklayer.LinkEnd;
import yugma.entanglement.linklayer.LinkInput;
import yugma.entanglement.linklayer.LinkLayer;
import yugma.entanglement.linklayer.PairId;
import yugma.entanglement.linklayer.Scheduling;
import yugma.entanglement.pair.Half;
import yugma.entanglement.pair.Pair;
import yugma.kernel.event.Simulation;
import yugma.kernel.sampling.Geometric;
import yugma.kernel.time.Time;
import yugma.physics.bell.BellState;

/// A link with the link layer at both of its ends.
final class SimulatedLink implements HeraldingStation.Herald {
  private final NetworkPlan.Link plan;
  private final Simulation simulation;
  private final HeraldingStation station;
  private final List<Terminal> ends;
  private final List<Channel<ChannelMessage<LinkContent>>> channels;
  private final ControlLine<ControlMessage> control;

  /// One of its ends.
  private record Terminal(SimulatedNode node, LinkLayer layer, Attempts.End timing) {}

  SimulatedLink(
      int number,
      NetworkPlan.Link plan,
      NetworkPlan.Control control,
      List<SimulatedNode> nodes,
      DoubleFunction<Optional<Geometric>> failures,
      Simulation simulation) {
    this.plan = plan;
    this.simulation = simulation;
    this.station =
        new HeraldingStation(
            number,
            plan,
            List.of(nodes.get(plan.a()).memory().shaken(), nodes.get(plan.b()).memory().shaken()),
            failures,
            simulation,
            this);
    this.ends =
        List.of(
            end(number, LinkEnd.Role.MASTER, nodes.get(plan.a()), plan.attempts().a()),
            end(number, LinkEnd.Role.SLAVE, nodes.get(plan.b()), plan.attempts().b()));
    this.channels = List.of(channel(0, control), channel(1, control));
    this.control =
        new ControlLine<>(
            plan.name(),
            plan.latency(),
            control,
            simulation,
            (end, message) -> ends.get(end).node().heard(this, message));
  }

  private Terminal end(int number, LinkEnd.Role role, SimulatedNode node, Attempts.End timing) {
    LinkEnd end =
        new LinkEnd(
            role,
            number,
            node.memory().slots(),
            plan.latency().times(2),
            new Scheduling.WeightedFair(1, 1));
    LinkLayer layer = new LinkLayer(end, FidelityEstimation.of(plan.attempts()));
    return new Terminal(node, layer, timing);
  }

  private Channel<ChannelMessage<LinkContent>> channel(int to, NetworkPlan.Control line) {
    return new Channel<>(
        plan.latency(),
        line,
        simulation,
        "link layer of " + plan.name() + " to end " + to,
        message -> tell(to, new LinkInput.Received(message)));
  }

  /// Sends a message of the network layer from an end to the other.
  void send(int end, ControlMessage message) {
    this.control.send(end, message);
  }

  /// The end that a node has of it.
  int endOf(SimulatedNode node) {
    return ends.get(0).node() == node ? 0 : 1;
  }

  HeraldingStation station() {
    return station;
  }

  NetworkPlan.Link plan() {
    return plan;
  }

  void ask(int end, Create create) {
    tell(end, new LinkInput.Asked(create));
  }

  void cancel(int end, int purpose) {
    tell(end, new LinkInput.Cancelled(purpose));
  }

  void free(int end, int slot) {
    tell(end, new LinkInput.Free(slot));
  }

  private void tell(int end, LinkInput input) {
    for (LinkEffect effect : ends.get(end).layer().on(input, simulation.now())) {
      perform(end, effect);
    }
  }

  private void perform(int end, LinkEffect effect) {
    SimulatedNode node = ends.get(end).node();
    switch (effect) {
      case LinkEffect.Send(ChannelMessage<LinkContent> message) ->
          channels.get(1 - end).send(message);
      case LinkEffect.Offer(int slot, int purpose) -> station.offer(end, slot, purpose);
      case LinkEffect.Withdraw(int slot) -> station.withdraw(end, slot);
      case LinkEffect.Ok ok -> node.linked(this, ok);
      case LinkEffect.Expired(int purpose, PairId pair) -> node.unlinked(this, purpose, pair);
      case LinkEffect.Discard(int slot) -> node.memory().discard(slot);
      case LinkEffect.Refused(int purpose, LinkEffect.Reason reason) ->
          node.refused(this, purpose, reason);
      case LinkEffect.Done _ -> {}
      case LinkEffect.Wake(Time at) -> simulation.at(at, _ -> tell(end, new LinkInput.Woken(at)));
    }
  }

  @Override
  public void heralded(PairId id, BellState told, Pair pair, int slotA, int slotB) {
    Time first = Time.min(ends.get(0).timing().reply(), ends.get(1).timing().reply());
    for (int end = 0; end < 2; end++) {
      int slot = end == 0 ? slotA : slotB;
      hold(end, slot, pair.half(end));
      reply(end, slot, id, told, ends.get(end).timing().reply().minus(first));
    }
  }

  private void hold(int end, int slot, Half half) {
    ends.get(end).node().memory().hold(slot, half, simulation.now());
  }

  private void reply(int end, int slot, PairId id, BellState told, Time after) {
    LinkInput input =
        channels.get(end).isLost()
            ? new LinkInput.NoReply(slot)
            : new LinkInput.Reply(slot, id, told);
    if (after.equals(Time.ZERO)) {
      tell(end, input);
    } else {
      simulation.in(after, _ -> tell(end, input));
    }
  }
}
