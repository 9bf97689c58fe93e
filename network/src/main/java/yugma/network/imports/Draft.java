// SPDX-License-Identifier: Apache-2.0
package yugma.network.imports;

import java.util.List;
import java.util.Optional;

/// A foreign file as its reader found it; nothing in it has been judged yet.
///
/// @param title of the network
/// @param nodes in the order of the file
/// @param links in the order of the file; their FROM and TO name nodes by ID, or by TITLE
/// @param ends what may be said of the names in it
/// @param pairs what it says of entanglement
record Draft(Optional<String> title, List<Item> nodes, List<Item> links, Ends ends, Pairs pairs) {
  Draft(Optional<String> title, List<Item> nodes, List<Item> links, Ends ends) {
    this(title, nodes, links, ends, Pairs.NONE);
  }

  Draft {
    nodes = List.copyOf(nodes);
    links = List.copyOf(links);
  }

  /// How nodes and links are named.
  enum Ends {
    /// By ids of the file's own making, which may be numbers.
    BY_FOREIGN_ID,
    /// By ids of a scenario, which are kept.
    BY_OUR_ID,
    /// By names, and one that no node has makes a node.
    BY_NAME
  }
}
