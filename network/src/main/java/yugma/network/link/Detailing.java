// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.util.HashSet;
import java.util.Set;
import yugma.network.scenario.Detail;
import yugma.network.scenario.Link;
import yugma.network.scenario.QkdLink;

/// Decides in what detail each block is drawn.
///
/// `auto` takes photons for the first block of each distinct kind of link and for blocks in which
/// an attack begins or ends, within a budget of blocks a run, and rates elsewhere. One thread at a
/// time.
public final class Detailing {
  /// Photon blocks that `auto` spends on one run at most.
  public static final int AUTO_BUDGET = 64;

  /// All that makes two links alike.
  private record Kind(Object fibre, Object source, Object receiver, Object security) {}

  private final Detail detail;
  private final Set<Kind> seen = new HashSet<>();
  private int left = AUTO_BUDGET;

  public Detailing(Detail detail) {
    this.detail = detail;
  }

  /// @param changes whether an attack begins or ends in the block or at its start
  BlockKind of(Link link, QkdLink qkd, boolean changes) {
    return switch (detail) {
      case PHOTONS -> BlockKind.PHOTONS;
      case PULSES -> BlockKind.PULSES;
      case RATES -> BlockKind.RATES;
      case AUTO ->
          auto(new Kind(link.fibre(), qkd.source(), qkd.receiver(), qkd.security()), changes);
    };
  }

  private BlockKind auto(Kind kind, boolean changes) {
    boolean interesting = seen.add(kind) || changes;
    if (!interesting || left == 0) {
      return BlockKind.RATES;
    }
    left--;
    return BlockKind.PHOTONS;
  }
}
