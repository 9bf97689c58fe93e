// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.analytic;

import java.util.List;
import java.util.stream.IntStream;
import yugma.entanglement.circuit.CircuitPlan;
import yugma.entanglement.hardware.Attempts;
import yugma.entanglement.simulation.NetworkPlan;
import yugma.kernel.time.Time;
import yugma.physics.bell.XState;

/// A link of a circuit, as the circuit uses it.
///
/// @param attempts in good order, seen from the circuit's near end
/// @param latency of a message over it
/// @param before the node on its near side
/// @param after the node on its far side
/// @param slots that attempt at a time: the fewer of its two nodes'
record Hop(Attempts attempts, Time latency, Stop before, Stop after, int slots) {
  /// A node of a circuit.
  ///
  /// @param node of the network
  /// @param position in the circuit, 0 its near end
  /// @param slots that it gives each of its sides
  record Stop(NetworkPlan.Node node, int position, int slots) {}

  /// All links of a circuit, in its order; neighbours share the node between them.
  static List<Hop> of(NetworkPlan network, CircuitPlan circuit) {
    List<Stop> stops =
        IntStream.rangeClosed(0, circuit.last())
            .mapToObj(position -> stop(network, circuit, position))
            .toList();
    return IntStream.range(0, circuit.last())
        .mapToObj(i -> of(network, circuit, i, stops.get(i), stops.get(i + 1)))
        .toList();
  }

  private static Stop stop(NetworkPlan network, CircuitPlan circuit, int position) {
    return new Stop(
        network.nodes().get(circuit.nodes().get(position)),
        position,
        circuit.care().slots().get(position));
  }

  private static Hop of(
      NetworkPlan network, CircuitPlan circuit, int number, Stop before, Stop after) {
    NetworkPlan.Link link = network.links().get(circuit.links().get(number));
    boolean isForward = link.a() == circuit.nodes().get(number);
    return new Hop(
        isForward ? link.attempts() : turned(link.attempts()),
        link.latency(),
        before,
        after,
        Math.min(before.slots, after.slots));
  }

  private static Attempts turned(Attempts attempts) {
    return new Attempts(
        attempts.period(),
        attempts.success(),
        attempts.pair().exchanged(),
        attempts.heralds(),
        attempts.b(),
        attempts.a());
  }

  /// The pair as it is emitted, corrected as its herald tells.
  XState emitted() {
    return attempts.corrected();
  }

  /// Pairs a second that a number of slots herald when nothing holds them up.
  double heraldsHz(int working) {
    return working * attempts.success() / attempts.period().seconds();
  }
}
