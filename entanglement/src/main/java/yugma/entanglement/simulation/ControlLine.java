// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.simulation;

import java.util.List;
import java.util.function.BiConsumer;
import yugma.entanglement.channel.ChannelMessage;
import yugma.entanglement.channel.OrderedChannel;
import yugma.kernel.event.Simulation;
import yugma.kernel.time.Time;

/// The classical line of a link above the link layer: what either end says reaches the other once
/// and in order.
///
/// Over lines that lose, delay or repeat messages they are numbered, acknowledged and repeated;
/// over perfect ones there is no need.
final class ControlLine {
  private final Simulation simulation;
  private final boolean isPerfect;
  private final List<Terminal> terminals;

  /// One end: the line to it, and what it has to say.
  private record Terminal(
      Channel<ChannelMessage<ControlMessage>> to,
      Channel<ControlMessage> directlyTo,
      OrderedChannel<ControlMessage> protocol) {}

  /// @param receiver is told the end, 0 or 1, and what it hears
  ControlLine(
      NetworkPlan.Link plan,
      NetworkPlan.Control control,
      Simulation simulation,
      BiConsumer<Integer, ControlMessage> receiver) {
    this.simulation = simulation;
    this.isPerfect = control.isPerfect();
    this.terminals =
        List.of(terminal(0, plan, control, receiver), terminal(1, plan, control, receiver));
  }

  private Terminal terminal(
      int end,
      NetworkPlan.Link plan,
      NetworkPlan.Control control,
      BiConsumer<Integer, ControlMessage> receiver) {
    String name = "control of " + plan.name() + " to end " + end;
    Time patience =
        plan.latency().times(4).plus(control.lateness().times(8)).plus(Time.ofMicros(1));
    return new Terminal(
        new Channel<>(
            plan.latency(), control, simulation, name, message -> hear(end, message, receiver)),
        new Channel<>(
            plan.latency(), control, simulation, name, message -> receiver.accept(end, message)),
        new OrderedChannel<>(patience));
  }

  /// Says something from an end to the other.
  void send(int end, ControlMessage message) {
    if (isPerfect) {
      terminals.get(1 - end).directlyTo().send(message);
      return;
    }
    terminals.get(end).protocol().send(message);
    flush(end);
  }

  private void hear(
      int end,
      ChannelMessage<ControlMessage> message,
      BiConsumer<Integer, ControlMessage> receiver) {
    List<ControlMessage> contents = terminals.get(end).protocol().receive(message);
    contents.forEach(content -> receiver.accept(end, content));
    flush(end);
  }

  private void flush(int end) {
    OrderedChannel<ControlMessage> protocol = terminals.get(end).protocol();
    long before = protocol.due();
    protocol.flush(simulation.now(), terminals.get(1 - end).to()::send);
    long due = protocol.due();
    if (due != before && due <= Time.HORIZON.picos()) {
      simulation.at(Time.ofPicos(due), _ -> wake(end, due));
    }
  }

  private void wake(int end, long due) {
    if (terminals.get(end).protocol().due() == due) {
      flush(end);
    }
  }
}
