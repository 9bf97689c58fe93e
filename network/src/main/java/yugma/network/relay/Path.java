// SPDX-License-Identifier: Apache-2.0
package yugma.network.relay;

import java.util.List;
import yugma.kernel.time.Time;
import yugma.network.link.LinkRun;

/// A way through the network without a node twice.
///
/// @param nodes ids, from one end to the other
/// @param links between them, in order
/// @param numbers of these links
/// @param latency of a message from end to end
record Path(List<String> nodes, List<LinkRun> links, List<Integer> numbers, Time latency) {
  Path {
    nodes = List.copyOf(nodes);
    links = List.copyOf(links);
    numbers = List.copyOf(numbers);
  }

  boolean isDirect() {
    return links.size() == 1;
  }

  /// The nodes between its ends.
  List<String> between() {
    return nodes.subList(1, nodes.size() - 1);
  }

  List<String> linkIds() {
    return links.stream().map(link -> link.link().id()).toList();
  }
}
