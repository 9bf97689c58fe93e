// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.circuit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yugma.entanglement.circuit.CircuitMessage.Track;
import yugma.entanglement.linklayer.PairId;

/// What a repeater holds of one of its two links.
final class RouterSide {
  private final boolean waits;
  private final boolean tracks;
  private final int heard;
  private final Quota quota;
  private final Deque<HeldPair> ready = new ArrayDeque<>();
  private final Deque<HeldPair> held = new ArrayDeque<>();
  private final Map<PairId, List<Track>> early = new HashMap<>();
  private final Arrivals arrivals = new Arrivals();

  RouterSide(Ranks ranks, int position, Side side, Quota quota) {
    this.waits = ranks.waits(position, side);
    this.tracks = ranks.tracks(position, side);
    this.heard = ranks.heard(position, side);
    this.quota = quota;
  }

  Quota quota() {
    return quota;
  }

  /// Whether somebody on this side waits for word of this node's pairs.
  boolean tracks() {
    return tracks;
  }

  /// A new pair, and the tracks that have come before it.
  List<Track> add(HeldPair pair) {
    forgetSwapped();
    held.add(pair);
    if (!waits) {
      ready.add(pair);
    }
    return Optional.ofNullable(early.remove(pair.id())).orElse(List.of());
  }

  /// A track came for a pair; the first may be what its swap waited for.
  void hear(HeldPair pair, Track track) {
    pair.hear(track);
    if (waits && pair.isWaiting() && pair.heard() == 1) {
      ready.add(pair);
    }
  }

  boolean isAllHeard(HeldPair pair) {
    return pair.heard() == heard;
  }

  /// Keeps a track whose pair this node has not heard of; one whose pair it had is dropped.
  void keep(Track track) {
    if (arrivals.mayCome(track.link())) {
      early.computeIfAbsent(track.link(), _ -> new ArrayList<>(2)).add(track);
    }
  }

  void forget(PairId pair) {
    early.remove(pair);
    arrivals.lose(pair);
  }

  /// Whether a pair that comes is one still.
  boolean isOne(PairId pair) {
    return arrivals.come(pair);
  }

  Deque<HeldPair> ready() {
    return ready;
  }

  void remove(HeldPair pair) {
    ready.remove(pair);
    held.remove(pair);
  }

  /// The oldest pair that is not swapped.
  Optional<HeldPair> oldest() {
    forgetSwapped();
    return Optional.ofNullable(held.peek());
  }

  /// Lets go of the pairs before the oldest that waits.
  private void forgetSwapped() {
    while (!held.isEmpty() && !held.peek().isWaiting()) {
      held.remove();
    }
  }

  /// All that wait, the oldest first.
  List<HeldPair> waiting() {
    return held.stream().filter(HeldPair::isWaiting).toList();
  }
}
