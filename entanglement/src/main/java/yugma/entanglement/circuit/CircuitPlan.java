// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.circuit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import yugma.entanglement.request.Delivery;
import yugma.entanglement.request.Distilling;
import yugma.entanglement.request.Swapping;
import yugma.kernel.time.Time;

/// A virtual circuit as all its nodes know it.
///
/// @param number of the circuit, which is also its purpose at the link layer
/// @param nodes numbers of its nodes, from the end that asks to the other
/// @param links numbers of its links, one less
/// @param service what is made
/// @param care how
public record CircuitPlan(
    int number, List<Integer> nodes, List<Integer> links, Service service, Care care) {
  public CircuitPlan {
    nodes = List.copyOf(nodes);
    links = List.copyOf(links);
    if (links.isEmpty() || nodes.size() != links.size() + 1) {
      throw new IllegalArgumentException(
          nodes.size() + " nodes and " + links.size() + " links are no path");
    }
    if (care.slots().size() != nodes.size()) {
      throw new IllegalArgumentException(
          "slots are told of %d of %d nodes".formatted(care.slots().size(), nodes.size()));
    }
  }

  /// What is made.
  ///
  /// @param delivery as what pairs are handed out
  /// @param pairs how many, where there is an end
  /// @param window how many may be under way at once, where that is bounded; 0 where none is made
  ///   before its application asks for it
  /// @param testShare of the pairs that are measured as a test
  public record Service(
      Delivery delivery, OptionalLong pairs, OptionalInt window, double testShare) {}

  /// How it is made.
  ///
  /// @param swapping in which order
  /// @param cutOff at which age a repeater discards a pair that it has not swapped
  /// @param distilling of the pairs of each link
  /// @param linkFidelity that a link's pairs shall have at least
  /// @param slots that each node holds for it, by position: an end in all, a repeater on each side
  public record Care(
      Swapping swapping,
      Optional<Time> cutOff,
      Distilling distilling,
      double linkFidelity,
      List<Integer> slots) {
    public Care {
      slots = List.copyOf(slots);
      for (int each : slots) {
        if (each <= distilling.rounds()) {
          throw new IllegalArgumentException(
              "%d rounds of distillation take %d slots on a side, of which there are %d"
                  .formatted(distilling.rounds(), distilling.rounds() + 1, each));
        }
      }
    }

    /// How many pairs of a link a node can hold on a side while the next one is made.
    int pairs(int position) {
      return slots.get(position) - distilling.rounds();
    }
  }

  /// The position of its far end.
  public int last() {
    return links.size();
  }

  /// The link on a side of a position.
  public int link(int position, Side side) {
    return links.get(side == Side.UPSTREAM ? position - 1 : position);
  }
}
