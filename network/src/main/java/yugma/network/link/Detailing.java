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
/// an attack, an impairment or a cut begins or ends, within a budget of blocks and of sifted bits a
/// run, and rates elsewhere. One thread at a time.
public final class Detailing {
  /// Photon blocks that `auto` spends on one run at most.
  public static final int AUTO_BLOCKS = 64;

  /// Sifted bits that these may hold together: some ten seconds of work.
  public static final long AUTO_BITS = 12_000_000;

  /// All that makes two links alike.
  private record Kind(Object medium, Object source, Object receiver, Object security) {}

  private final Detail detail;
  private final Set<Kind> seen = new HashSet<>();
  private int blocksLeft = AUTO_BLOCKS;
  private long bitsLeft = AUTO_BITS;

  public Detailing(Detail detail) {
    this.detail = detail;
  }

  /// Begins anew, as if with another run: live, each simulated day.
  public void renew() {
    seen.clear();
    blocksLeft = AUTO_BLOCKS;
    bitsLeft = AUTO_BITS;
  }

  /// @param changes whether something begins or ends in the block or at its start
  /// @param siftedBits that the block is expected to have
  BlockKind of(Link link, QkdLink qkd, boolean changes, double siftedBits) {
    return switch (detail) {
      case PHOTONS -> BlockKind.PHOTONS;
      case PULSES -> BlockKind.PULSES;
      case RATES -> BlockKind.RATES;
      case AUTO -> {
        Kind kind = new Kind(link.medium(), qkd.source(), qkd.receiver(), qkd.security());
        yield auto(seen.add(kind) || changes, (long) siftedBits);
      }
    };
  }

  private BlockKind auto(boolean isInteresting, long bits) {
    if (!isInteresting || blocksLeft == 0 || bits > bitsLeft) {
      return BlockKind.RATES;
    }
    blocksLeft--;
    bitsLeft -= bits;
    return BlockKind.PHOTONS;
  }
}
