// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.time.Duration;
import java.util.List;

/// Takes what live links make. Called by the thread of the network, which waits meanwhile.
public interface KeyTap {
  /// Key that may be used; whoever takes it closes it.
  ///
  /// Where this throws, the key is wiped and counted as refused, and the network goes on.
  void key(LiveKey key);

  /// The key of a block was voided, for the block had alarms.
  ///
  /// @param bits that are lost
  /// @param at simulated time since the network began
  void voided(String link, long bits, List<Alarm> alarms, Duration at);

  /// A link came into a state; key of a link in alarm should wait.
  ///
  /// @param at simulated time since the network began
  void stateChanged(String link, LinkState state, Duration at);
}
