// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import java.util.Map;
import yugma.network.yaml.Mark;

/// What a foreign file says of entangled pairs: fields of a scenario, by where the node or link
/// stands in the file.
///
/// @param memories of nodes, such as `slots: 10, t2: 1 s`
/// @param processors of nodes; empty text for one without errors
/// @param heralds of links
record Pairs(Map<Mark, String> memories, Map<Mark, String> processors, Map<Mark, String> heralds) {
  /// Nothing.
  static final Pairs NONE = new Pairs(Map.of(), Map.of(), Map.of());

  Pairs {
    memories = Map.copyOf(memories);
    processors = Map.copyOf(processors);
    heralds = Map.copyOf(heralds);
  }

  boolean isEmpty() {
    return heralds.isEmpty();
  }

  boolean isRepeater(Site site) {
    return memories.containsKey(site.mark());
  }
}
