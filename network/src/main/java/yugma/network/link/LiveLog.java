// SPDX-License-Identifier: Apache-2.0
package yugma.network.link;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import yugma.network.link.LiveLinkView.PassTime;
import yugma.network.link.LiveLinkView.Recent;
import yugma.network.link.LiveLinkView.Tally;

/// What is remembered of a live link, however long it lives: sums, and its last blocks. One thread
/// writes; [#view] may be read by any.
final class LiveLog {
  /// Blocks that the rate is taken over.
  private static final int RECENT = 16;

  private record Yield(Duration began, long bits) {}

  private final Deque<Yield> recent = new ArrayDeque<>();
  private volatile LiveLinkView view;

  LiveLog(String link) {
    this.view =
        new LiveLinkView(
            link,
            LinkState.UP,
            Optional.empty(),
            Tally.NONE,
            new Recent(0, Duration.ZERO),
            Optional.empty(),
            List.of());
  }

  LiveLinkView view() {
    return view;
  }

  void state(LinkState state) {
    view = view.with(state);
  }

  void passes(List<SkyPass> passes) {
    view =
        view.with(
            passes.stream()
                .map(
                    one ->
                        new PassTime(
                            seconds(one.pass().fromS()),
                            seconds(one.pass().untilS()),
                            one.pass().maxElevationDeg()))
                .toList());
  }

  private static Duration seconds(double seconds) {
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }

  /// A block is done; its key is handed out after this.
  void block(LiveBlock block) {
    recent.addLast(new Yield(block.began(), 0));
    if (recent.size() > RECENT) {
      recent.removeFirst();
    }
    Tally tally = view.tally();
    view =
        view.with(
            block,
            tally.plus(
                new Tally(
                    1, block.keyBits() == 0 ? 1 : 0, block.alarms().isEmpty() ? 0 : 1, 0, 0, 0)),
            recent());
  }

  void handedOut(long bits) {
    if (!recent.isEmpty()) {
      Yield last = recent.removeLast();
      recent.addLast(new Yield(last.began, last.bits + bits));
    }
    count(new Tally(0, 0, 0, bits, 0, 0));
  }

  void voided(long bits) {
    count(new Tally(0, 0, 0, 0, bits, 0));
  }

  /// Key that was to be handed out and was not taken.
  void refused(long bits, String why) {
    count(new Tally(0, 0, 0, 0, 0, bits));
    view = view.with(why);
  }

  private void count(Tally more) {
    view = view.with(view.tally().plus(more), recent());
  }

  private Recent recent() {
    return new Recent(
        recent.stream().mapToLong(Yield::bits).sum(),
        recent.isEmpty() ? Duration.ZERO : recent.getFirst().began());
  }
}
