// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.simulation;

import java.util.function.Consumer;
import yugma.kernel.event.Simulation;
import yugma.kernel.random.RandomStream;
import yugma.kernel.time.Time;

/// One direction of a classical line: what is sent comes a latency later, unless it is lost; it may
/// come late or twice.
final class Channel<M> {
  private final Time latency;
  private final NetworkPlan.Control control;
  private final Simulation simulation;
  private final RandomStream random;
  private final Consumer<M> receiver;

  Channel(
      Time latency,
      NetworkPlan.Control control,
      Simulation simulation,
      String name,
      Consumer<M> receiver) {
    this.latency = latency;
    this.control = control;
    this.simulation = simulation;
    this.random = simulation.random(name);
    this.receiver = receiver;
  }

  void send(M message) {
    if (isLost()) {
      return;
    }
    simulation.in(delay(), _ -> receiver.accept(message));
    if (control.repetition() > 0 && random.nextDouble() < control.repetition()) {
      simulation.in(delay(), _ -> receiver.accept(message));
    }
  }

  /// Whether the message that comes now is lost.
  boolean isLost() {
    return control.loss() > 0 && random.nextDouble() < control.loss();
  }

  private Time delay() {
    return control.lateness().equals(Time.ZERO)
        ? latency
        : latency.plus(Time.nearest(control.lateness().seconds() * random.nextExponential()));
  }
}
