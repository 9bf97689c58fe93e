// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yugma.entanglement.circuit.CircuitInput.Linked;
import yugma.entanglement.circuit.CircuitMessage.Track;
import yugma.entanglement.linklayer.PairId;
import yugma.physics.bell.BellState;

/// A pair of a repeater's link, and what the repeater knows of it.
final class HeldPair {
  /// What has been done with it.
  enum State {
    WAITING,
    SWAPPING,
    SWAPPED,
    GONE
  }

  final Linked linked;
  private final List<Track> tracks = new ArrayList<>(2);
  private State state = State.WAITING;
  private int heard;
  private Optional<HeldPair> partner = Optional.empty();
  private BellState result = BellState.PHI_PLUS;

  HeldPair(Linked linked) {
    this.linked = linked;
  }

  PairId id() {
    return linked.pair();
  }

  Side side() {
    return linked.side();
  }

  State state() {
    return state;
  }

  boolean isWaiting() {
    return state == State.WAITING;
  }

  void go() {
    state = State.GONE;
  }

  void swapWith(HeldPair other) {
    state = State.SWAPPING;
    partner = Optional.of(other);
  }

  HeldPair partner() {
    return partner.orElseThrow();
  }

  void swapped(BellState told) {
    state = State.SWAPPED;
    result = told;
  }

  /// How many tracks have come for it.
  int heard() {
    return heard;
  }

  /// A track that came for it, to be passed on when it is swapped.
  void hear(Track track) {
    heard++;
    tracks.add(track);
  }

  /// The tracks to be passed on now, as they go on over the partner's link.
  List<Track> passed() {
    Linked next = partner().linked;
    List<Track> passed = new ArrayList<>(tracks.size());
    for (Track track : tracks) {
      passed.add(
          new Track(
              next.pair(),
              track.origin(),
              track.position(),
              track.frame().times(result.pauli()).times(next.told().pauli()),
              track.test()));
    }
    tracks.clear();
    return passed;
  }
}
