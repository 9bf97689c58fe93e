// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.util.Optional;
import yugma.kernel.time.Time;

/// The light of a link: when its blocks are sent, through what, and what they may be expected to
/// give.
///
/// Asked in the order of time, by one thread.
sealed interface Light permits FibreLight, PassLight {
  /// The next block.
  ///
  /// @param index that it shall have
  /// @param from it starts then or later
  Optional<BlockPlan> next(int index, Time from);

  /// What the link is expected to do when nothing happens to it.
  Outlook outlook();

  /// Who watches over a block.
  LinkWatch watch(BlockPlan plan);

  /// How long light and messages take from end to end.
  Time latency();
}
