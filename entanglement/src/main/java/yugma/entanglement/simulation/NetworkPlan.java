// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.simulation;

import java.util.List;
import yugma.entanglement.chain.DistilledLink;
import yugma.entanglement.hardware.Attempts;
import yugma.entanglement.hardware.Memory;
import yugma.entanglement.hardware.Processor;
import yugma.entanglement.request.Distilling;
import yugma.entanglement.routing.Edge;
import yugma.entanglement.routing.Graph;
import yugma.entanglement.routing.Site;
import yugma.kernel.quantity.Checked;
import yugma.kernel.time.Time;
import yugma.physics.bell.BellDiagonal;
import yugma.physics.bell.BellState;
import yugma.physics.bell.Werner;

/// The nodes and links of an entanglement network, by number.
///
/// @param nodes by their number
/// @param links by their number
/// @param control what happens to classical messages
public record NetworkPlan(List<Node> nodes, List<Link> links, Control control) {
  private static final BellDiagonal MIXED = new Werner(0.25).pair();

  public NetworkPlan {
    nodes = List.copyOf(nodes);
    links = List.copyOf(links);
    for (Link link : links) {
      if (link.a < 0 || link.a >= nodes.size() || link.b < 0 || link.b >= nodes.size()) {
        throw new IllegalArgumentException("link '" + link.name + "' joins no two nodes");
      }
    }
  }

  /// What routes are chosen by.
  public Graph graph() {
    return graph(Distilling.NONE);
  }

  /// The same for pairs that are distilled on each link.
  public Graph graph(Distilling distilling) {
    return Graph.of(
        nodes.stream().map(Node::site).toList(),
        links.stream().map(link -> edge(link, distilling)).toList());
  }

  private Edge edge(Link link, Distilling distilling) {
    Node a = nodes.get(link.a);
    Node b = nodes.get(link.b);
    DistilledLink made =
        DistilledLink.of(
            link.attempts.corrected(), distilling, a.processor.gates(), b.processor.gates());
    double slots = Math.min(a.slotsOfASide(), b.slotsOfASide());
    return new Edge(
        link.a,
        link.b,
        slots * link.attempts.success() / link.attempts.period().seconds() / made.spent(),
        atLeastMixed(made.pair().twirledToBellDiagonal()),
        link.latency.seconds());
  }

  /// A pair that is worse than none is none.
  private static BellDiagonal atLeastMixed(BellDiagonal pair) {
    return pair.fidelity() < MIXED.fidelity() ? MIXED : pair;
  }

  /// A node with qubits.
  ///
  /// @param name of its random streams
  /// @param swaps whether circuits may pass it
  public record Node(String name, Memory memory, Processor processor, boolean swaps) {
    /// A node that swaps.
    public Node(String name, Memory memory, Processor processor) {
      this(name, memory, processor, true);
    }

    private Site site() {
      if (!swaps) {
        return Site.end(memory.slots());
      }
      BellDiagonal perfect = BellDiagonal.of(BellState.PHI_PLUS);
      BellDiagonal swapped = processor.gates().swap(perfect, perfect);
      return new Site(memory.slots(), processor.swapSuccess(), swapped);
    }

    /// Slots that a circuit can use of it over one link.
    private int slotsOfASide() {
      return Math.max(1, swaps ? memory.slots() / 2 : memory.slots());
    }
  }

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
