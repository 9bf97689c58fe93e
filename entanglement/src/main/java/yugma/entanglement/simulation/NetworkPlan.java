// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.simulation;

import java.util.List;
import yugma.entanglement.hardware.Attempts;
import yugma.entanglement.hardware.Memory;
import yugma.entanglement.hardware.Processor;
import yugma.kernel.quantity.Checked;
import yugma.kernel.time.Time;

/// The nodes and links of an entanglement network, by number.
///
/// @param nodes by their number
/// @param links by their number
/// @param control what happens to classical messages
public record NetworkPlan(List<Node> nodes, List<Link> links, Control control) {
  public NetworkPlan {
    nodes = List.copyOf(nodes);
    links = List.copyOf(links);
    for (Link link : links) {
      if (link.a < 0 || link.a >= nodes.size() || link.b < 0 || link.b >= nodes.size()) {
        throw new IllegalArgumentException("link '" + link.name + "' joins no two nodes");
      }
    }
  }

  /// A node with qubits.
  ///
  /// @param name of its random streams
  public record Node(String name, Memory memory, Processor processor) {}

  /// A link of heralded pairs.
  ///
  /// @param name of its random stream
  /// @param a number of its first end
  /// @param b number of its second end
  /// @param attempts in good order
  /// @param latency of a classical message from end to end
  /// @param conditions what becomes of the attempts
  public record Link(
      String name, int a, int b, Attempts attempts, Time latency, Conditions conditions) {
    /// A link that stays in good order.
    public Link(String name, int a, int b, Attempts attempts, Time latency) {
      this(name, a, b, attempts, latency, Conditions.steady());
    }

    public Link {
      if (a == b) {
        throw new IllegalArgumentException("link '" + name + "' has both ends at one node");
      }
    }

    /// The node at the other end.
    public int other(int node) {
      return node == a ? b : a;
    }
  }

  /// What happens to classical messages.
  ///
  /// @param loss probability that one is lost, in [0, 1)
  /// @param repetition probability that one comes twice, in [0, 1)
  /// @param lateness mean of a delay beside the latency, exponential
  public record Control(double loss, double repetition, Time lateness) {
    /// Nothing.
    public static final Control PERFECT = new Control(0, 0, Time.ZERO);

    public Control {
      Checked.probability("probability that a message is lost", loss);
      Checked.probability("probability that a message comes twice", repetition);
      if (loss == 1) {
        throw new IllegalArgumentException("every message is lost");
      }
    }

    boolean isPerfect() {
      return loss == 0 && repetition == 0 && lateness.equals(Time.ZERO);
    }
  }
}
