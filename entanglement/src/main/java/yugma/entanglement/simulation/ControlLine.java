// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.simulation;

import java.util.List;
import java.util.function.BiConsumer;
import yugma.entanglement.channel.ChannelMessage;
import yugma.entanglement.channel.OrderedChannel;
import yugma.kernel.event.Simulation;
import yugma.kernel.time.Time;

/// A classical line between two nodes: what either end says reaches the other once and in order.
///
/// Over lines that lose, delay or repeat messages they are numbered, acknowledged and repeated;
/// over perfect ones there is no need.
public final class ControlLine<M> {
  private final Simulation simulation;
  private final boolean isPerfect;
  private final List<Terminal<M>> terminals;

  /// One end: the line to it, and what it has to say.
  private record Terminal<M>(
      Channel<ChannelMessage<M>> to, Channel<M> directlyTo, OrderedChannel<M> protocol) {}

  /// @param name of its random streams
  /// @param latency of a message
  /// @param control what happens to messages
  /// @param receiver is told the end, 0 or 1, and what it hears
  public ControlLine(
      String name,
      Time latency,
      NetworkPlan.Control control,
      Simulation simulation,
      BiConsumer<Integer, M> receiver) {
    this.simulation = simulation;
    this.isPerfect = control.isPerfect();
    this.terminals =
        List.of(
            terminal(0, name, latency, control, receiver),
            terminal(1, name, latency, control, receiver));
  }

  private Terminal<M> terminal(
      int end,
      String line,
      Time latency,
      NetworkPlan.Control control,
      BiConsumer<Integer, M> receiver) {
    String name = "control of " + line + " to end " + end;
    Time patience = latency.times(4).plus(control.lateness().times(8)).plus(Time.ofMicros(1));
    return new Terminal<>(
        new Channel<>(latency, control, simulation, name, message -> hear(end, message, receiver)),
        new Channel<>(latency, control, simulation, name, message -> receiver.accept(end, message)),
        new OrderedChannel<>(patience));
  }

  /// Says something from an end to the other.
  public void send(int end, M message) {
    if (isPerfect) {
      terminals.get(1 - end).directlyTo().send(message);
      return;
    }
    terminals.get(end).protocol().send(message);
    flush(end);
  }

  private void hear(int end, ChannelMessage<M> message, BiConsumer<Integer, M> receiver) {
    List<M> contents = terminals.get(end).protocol().receive(message);
    contents.forEach(content -> receiver.accept(end, content));
    flush(end);
  }

  private void flush(int end) {
    OrderedChannel<M> protocol = terminals.get(end).protocol();
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
