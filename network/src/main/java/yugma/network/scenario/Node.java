// SPDX-License-Identifier: Apache-2.0
package yugma.network.scenario;

import java.util.Map;
import java.util.Optional;

/// A site.
///
/// @param id `[a-z0-9-]`
/// @param kind what it does
/// @param title for people, language tag to text
/// @param position on the globe, where the file gives one
public record Node(
    String id, NodeKind kind, Map<String, String> title, Optional<Position> position) {
  public Node {
    title = Scenario.ordered(title);
  }
}
