// SPDX-License-Identifier: Apache-2.0
package yugma.live.network;

import java.time.Duration;
import java.util.Optional;
import yugma.network.link.Mishap;

/// Something that happens to a link.
///
/// @param id by which it can be lifted
/// @param link id of the link
/// @param what it is
/// @param begun simulated time since the network began; empty while it is still to come
/// @param ended likewise
public record Happening(
    String id, String link, Mishap what, Optional<Duration> begun, Optional<Duration> ended) {
  /// Whether it is there.
  public boolean isRunning() {
    return begun.isPresent() && ended.isEmpty();
  }

  Happening begunAt(Duration time) {
    return new Happening(id, link, what, Optional.of(time), ended);
  }

  Happening endedAt(Duration time) {
    return new Happening(id, link, what, begun, Optional.of(time));
  }
}
