// SPDX-License-Identifier: Apache-2.0
package yugma.network.pairs;

import java.util.List;
import yugma.kernel.time.Time;

/// A way that pairs take.
///
/// @param nodes ids, from the end that asked
/// @param links ids
/// @param light how long light takes along it
public record Route(List<String> nodes, List<String> links, Time light) {
  public Route {
    nodes = List.copyOf(nodes);
    links = List.copyOf(links);
  }
}
