// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A live link at one moment.
///
/// @param link its id
/// @param state whether it may carry keys
/// @param last its last block
/// @param tally its blocks and bits so far
/// @param recent key handed out of its last blocks
/// @param refusal what whoever takes the key said when it last refused some
/// @param passes of its satellite in sight, whatever the sky will be
public record LiveLinkView(
    String link,
    LinkState state,
    Optional<LiveBlock> last,
    Tally tally,
    Recent recent,
    Optional<String> refusal,
    List<PassTime> passes) {
  public LiveLinkView {
    passes = List.copyOf(passes);
  }

  /// The same without the passes that are over.
  public LiveLinkView at(Duration now) {
    return with(passes.stream().filter(pass -> pass.until().compareTo(now) > 0).toList());
  }

  LiveLinkView with(LinkState now) {
    return new LiveLinkView(link, now, last, tally, recent, refusal, passes);
  }

  LiveLinkView with(LiveBlock block, Tally all, Recent lately) {
    return new LiveLinkView(link, state, Optional.of(block), all, lately, refusal, passes);
  }

  LiveLinkView with(Tally all, Recent lately) {
    return new LiveLinkView(link, state, last, all, lately, refusal, passes);
  }

  LiveLinkView with(String why) {
    return new LiveLinkView(link, state, last, tally, recent, Optional.of(why), passes);
  }

  LiveLinkView with(List<PassTime> ahead) {
    return new LiveLinkView(link, state, last, tally, recent, refusal, ahead);
  }

  /// Since the network began.
  ///
  /// @param blocks that are done
  /// @param failed of them, those without key
  /// @param alarmed of them, those with an alarm
  /// @param handedOutBits of key
  /// @param voidedBits of blocks whose alarm barred their use
  /// @param refusedBits that whoever takes the key did not take
  public record Tally(
      long blocks,
      long failed,
      long alarmed,
      long handedOutBits,
      long voidedBits,
      long refusedBits) {
    static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

    Tally plus(Tally more) {
      return new Tally(
          blocks + more.blocks,
          failed + more.failed,
          alarmed + more.alarmed,
          handedOutBits + more.handedOutBits,
          voidedBits + more.voidedBits,
          refusedBits + more.refusedBits);
    }
  }

  /// What the last blocks gave.
  ///
  /// @param bits handed out
  /// @param since simulated time at which the first of them began
  public record Recent(long bits, Duration since) {
    /// Bits of key per second of simulated time until now.
    public double bps(Duration now) {
      double seconds = now.minus(since).toNanos() * 1e-9;
      return seconds > 0 ? bits / seconds : 0;
    }
  }

  /// When a satellite is up, as simulated time since the network began.
  public record PassTime(Duration from, Duration until, double maxElevationDeg) {}
}
