// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.program;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import yugma.entanglement.simulation.ControlLine;
import yugma.entanglement.simulation.NetworkPlan;
import yugma.kernel.event.Simulation;
import yugma.kernel.time.Time;

/// The messages between programs: what has arrived, and the lines on which they travel.
final class Mail {
  private final Ways ways;
  private final NetworkPlan.Control control;
  private final Simulation simulation;
  private final Stage stage;
  private final Map<Direction, ControlLine<Record>> lines = new HashMap<>();
  private final Map<Direction, Box> boxes = new HashMap<>();

  private record Direction(int from, int to) {}

  private static final class Box {
    final Deque<Record> messages = new ArrayDeque<>();
    final Stage.Waiters waiters = new Stage.Waiters();
  }

  Mail(Ways ways, NetworkPlan.Control control, Simulation simulation, Stage stage) {
    this.ways = ways;
    this.control = control;
    this.simulation = simulation;
    this.stage = stage;
  }

  void send(Node from, Node to, Record message) {
    Direction line =
        new Direction(Math.min(from.number(), to.number()), Math.max(from.number(), to.number()));
    lines
        .computeIfAbsent(line, _ -> line(from, to, line))
        .send(from.number() == line.from ? 0 : 1, message);
  }

  private ControlLine<Record> line(Node from, Node to, Direction ends) {
    Ways.Way way = ways.quickest(from, to);
    return new ControlLine<>(
        "programs %d %d".formatted(ends.from, ends.to),
        way.latency(),
        along(way.hops()),
        simulation,
        (end, message) ->
            arrived(
                end == 0 ? new Direction(ends.to, ends.from) : new Direction(ends.from, ends.to),
                message));
  }

  /// What happens to a message on so many links.
  private NetworkPlan.Control along(int hops) {
    double kept = StrictMath.pow(1 - control.loss(), hops);
    double once = StrictMath.pow(1 - control.repetition(), hops);
    return new NetworkPlan.Control(1 - kept, 1 - once, control.lateness().times(hops));
  }

  private void arrived(Direction direction, Record message) {
    Box box = box(direction);
    box.messages.add(message);
    stage.ring(box.waiters);
  }

  private Box box(Direction direction) {
    return boxes.computeIfAbsent(direction, _ -> new Box());
  }

  <M extends Record> M receive(Node from, Node to, Class<M> type) {
    Box box = box(new Direction(from.number(), to.number()));
    while (box.messages.isEmpty()) {
      stage.await(box.waiters, Optional.empty());
    }
    return opened(box, from, to, type);
  }

  <M extends Record> M receive(Node from, Node to, Class<M> type, Time within)
      throws TooLateException {
    Box box = box(new Direction(from.number(), to.number()));
    Time end = simulation.now().plus(within);
    while (box.messages.isEmpty()) {
      if (!stage.await(box.waiters, Optional.of(end))) {
        throw new TooLateException(
            "no message from '%s' has come to '%s' within %s".formatted(from, to, within));
      }
    }
    return opened(box, from, to, type);
  }

  private static <M extends Record> M opened(Box box, Node from, Node to, Class<M> type) {
    Record message = box.messages.remove();
    if (!type.isInstance(message)) {
      throw new IllegalStateException(
          "'%s' waits for a %s of '%s', which has sent %s"
              .formatted(to, type.getSimpleName(), from, message));
    }
    return type.cast(message);
  }
}
