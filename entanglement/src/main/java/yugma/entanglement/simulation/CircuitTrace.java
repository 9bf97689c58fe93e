// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yugma.entanglement.circuit.CircuitEffect;
import yugma.entanglement.circuit.CircuitInput;
import yugma.entanglement.circuit.CircuitMessage.Track;
import yugma.entanglement.circuit.CircuitPlan;
import yugma.entanglement.circuit.Side;
import yugma.entanglement.linklayer.PairId;
import yugma.kernel.time.Time;

/// What happened to the pairs of a circuit's links, so that the course of one that is delivered can
/// be told.
///
/// It knows a few times as many pairs as the circuit has slots, some 300 bytes each, and forgets
/// older ones; whoever asks for no course any more stops feeding it. For the thread of the event
/// loop.
public final class CircuitTrace {
  private final int last;
  private final Map<PairId, LinkPair> pairs;

  /// A step of a pair's course.
  ///
  /// @param position of the node at which it happens
  /// @param link along the circuit, 0 the first; of a swap, the one before the node
  public record Step(Time time, What what, int position, int link) {}

  /// What a step is.
  public enum What {
    /// A node's half of a link's pair is emitted.
    EMITTED,
    /// A node learns that a link's pair is there.
    HERALDED,
    /// A node has swapped.
    SWAPPED,
    /// A node sends word of the pair over a link.
    SENT,
    /// That word has come over the link.
    HEARD
  }

  /// A link's pair.
  private static final class LinkPair {
    final List<Step> steps = new ArrayList<>(6);
    Optional<PairId> next = Optional.empty();
  }

  public CircuitTrace(CircuitPlan plan) {
    this.last = plan.last();
    int slots = plan.care().slots().stream().mapToInt(each -> each).max().orElseThrow();
    int most = (16 + 2 * slots) * last;
    this.pairs =
        new LinkedHashMap<>() {
          @Override
          protected boolean removeEldestEntry(Map.Entry<PairId, LinkPair> eldest) {
            return size() > most;
          }
        };
  }

  /// A node is told something.
  public void told(int position, CircuitInput input, Time now) {
    switch (input) {
      case CircuitInput.Linked linked -> {
        int link = link(position, linked.side());
        add(linked.pair(), new Step(linked.emitted(), What.EMITTED, position, link));
        add(linked.pair(), new Step(now, What.HERALDED, position, link));
      }
      case CircuitInput.Swapped swapped when swapped.told().isPresent() -> {
        pair(swapped.upstream()).next = Optional.of(swapped.downstream());
        add(swapped.upstream(), new Step(now, What.SWAPPED, position, position - 1));
      }
      case CircuitInput.Heard(Side side, Track track) when isOfEnd(track) ->
          add(track.link(), new Step(now, What.HEARD, position, link(position, side)));
      default -> {}
    }
  }

  /// A node does something.
  public void does(int position, CircuitEffect effect, Time now) {
    if (effect instanceof CircuitEffect.Send(Side side, Track track) && isOfEnd(track)) {
      add(track.link(), new Step(now, What.SENT, position, link(position, side)));
    }
  }

  private boolean isOfEnd(Track track) {
    return track.position() == 0 || track.position() == last;
  }

  private static int link(int position, Side side) {
    return side == Side.UPSTREAM ? position - 1 : position;
  }

  private LinkPair pair(PairId id) {
    return pairs.computeIfAbsent(id, _ -> new LinkPair());
  }

  private void add(PairId id, Step step) {
    pair(id).steps.add(step);
  }

  /// The course of a pair from end to end, in the order of time; nothing if a part of it is
  /// forgotten.
  ///
  /// @param near the pair of the near end's link
  /// @param far the pair of the far end's link
  public Optional<List<Step>> course(PairId near, PairId far) {
    List<Step> steps = new ArrayList<>();
    Optional<PairId> next = Optional.of(near);
    for (int link = 0; link < last; link++) {
      Optional<LinkPair> pair = next.map(pairs::get);
      if (pair.isEmpty()) {
        return Optional.empty();
      }
      steps.addAll(pair.get().steps);
      if (link == last - 1 && !next.equals(Optional.of(far))) {
        return Optional.empty();
      }
      next = pair.get().next;
    }
    steps.sort(Comparator.comparing(Step::time));
    return Optional.of(steps);
  }
}
