// SPDX-License-Identifier: Apache-2.0
package yugma.keys.relay;

import java.util.Collection;
import java.util.List;

/// How a key travelled: whole, or in shares that each took a path.
///
/// @param shares for each, at least one, the nodes between the ends of its path, which read it
public record Route(List<List<String>> shares) {
  public Route {
    if (shares.isEmpty()) {
      throw new IllegalArgumentException("number of shares is 0, must be at least 1");
    }
    shares = shares.stream().map(List::copyOf).toList();
  }

  /// Whether these nodes together can read the key: some of them is on the path of each share.
  public boolean isReadBy(Collection<String> nodes) {
    return shares.stream().allMatch(path -> path.stream().anyMatch(nodes::contains));
  }

  /// The route of the first shares alone.
  Route first(int count) {
    return new Route(shares.subList(0, count));
  }
}
