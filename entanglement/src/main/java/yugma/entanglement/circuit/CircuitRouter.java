// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.circuit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import yugma.entanglement.circuit.CircuitEffect.Discard;
import yugma.entanglement.circuit.CircuitEffect.Send;
import yugma.entanglement.circuit.CircuitEffect.Swap;
import yugma.entanglement.circuit.CircuitEffect.Wake;
import yugma.entanglement.circuit.CircuitEffect.Want;
import yugma.entanglement.circuit.CircuitInput.Linked;
import yugma.entanglement.circuit.CircuitMessage.Expire;
import yugma.entanglement.circuit.CircuitMessage.Test;
import yugma.entanglement.circuit.CircuitMessage.Track;
import yugma.entanglement.linklayer.PairId;
import yugma.kernel.time.Time;

/// A repeater on a circuit: it swaps the pairs of its two links, and passes on what becomes of
/// them.
///
/// A pair that it throws away, or whose swap fails, is told at once to whoever has the other half,
/// link by link, so that nothing waits for it ([Kozlowski 2020](https://arxiv.org/abs/2010.02575)
/// tells the ends alone, and later).
public final class CircuitRouter implements CircuitNode {
  private final int position;
  private final Ranks ranks;
  private final Optional<Time> cutOff;
  private final Map<Side, RouterSide> sides = new EnumMap<>(Side.class);
  private final Map<PairId, HeldPair> held = new HashMap<>();
  private Optional<Time> wake = Optional.empty();

  /// @param position on the circuit, neither of its ends
  public CircuitRouter(CircuitPlan plan, int position) {
    this.position = position;
    this.ranks = Ranks.of(plan.care().swapping(), plan.last());
    this.cutOff = plan.care().cutOff();
    for (Side side : Side.values()) {
      Quota quota = new Quota(plan.care().pairs(position));
      sides.put(side, new RouterSide(ranks, position, side, quota));
    }
  }

  @Override
  public List<CircuitEffect> on(CircuitInput input, Time now) {
    List<CircuitEffect> effects = new ArrayList<>(4);
    switch (input) {
      case Linked linked -> linked(linked, now, effects);
      case CircuitInput.Unlinked(Side side, PairId pair) -> broken(side, pair, effects);
      case CircuitInput.Heard(Side side, CircuitMessage message) -> heard(side, message, effects);
      case CircuitInput.Swapped swapped -> swapped(swapped, effects);
      case CircuitInput.Distilled _ ->
          throw new IllegalStateException("rounds of distillation are the link's affair");
      case CircuitInput.Woken() -> woken(now, effects);
      case CircuitInput.Measured _ ->
          throw new IllegalStateException("a repeater asks for no measurement of one qubit");
    }
    return effects;
  }

  private RouterSide side(Side side) {
    return Objects.requireNonNull(sides.get(side));
  }

  private void linked(Linked linked, Time now, List<CircuitEffect> effects) {
    RouterSide side = side(linked.side());
    if (!side.isOne(linked.pair())) {
      effects.add(new Discard(linked.side(), linked.slot()));
      side.quota().miss();
      want(linked.side(), effects);
      return;
    }
    if (!side.quota().take()) {
      effects.add(new Send(linked.side(), new Expire(linked.pair())));
      effects.add(new Discard(linked.side(), linked.slot()));
      return;
    }
    HeldPair pair = new HeldPair(linked);
    if (isOld(pair, now)) {
      expire(pair, effects);
      return;
    }
    held.put(linked.pair(), pair);
    if (side.tracks()) {
      effects.add(
          new Send(
              linked.side(),
              new Track(linked.pair(), linked.pair(), position, linked.told(), Test.NONE)));
    }
    side.add(pair).forEach(track -> hear(pair, track, effects));
    match(effects);
    awake(effects);
  }

  /// Asks to be woken when the oldest pair has reached its age.
  private void awake(List<CircuitEffect> effects) {
    if (cutOff.isEmpty()) {
      return;
    }
    for (RouterSide side : sides.values()) {
      Optional<Time> due = side.oldest().map(this::end);
      if (due.isPresent() && (wake.isEmpty() || due.get().isBefore(wake.get()))) {
        wake = due;
        effects.add(new Wake(due.get()));
      }
    }
  }

  /// Whether a pair has reached its age; one that was distilled may have before it comes here.
  private boolean isOld(HeldPair pair, Time now) {
    return cutOff.isPresent() && !now.isBefore(end(pair));
  }

  private Time end(HeldPair pair) {
    return pair.linked.emitted().plus(cutOff.orElseThrow());
  }

  private void woken(Time now, List<CircuitEffect> effects) {
    if (wake.isEmpty() || now.isBefore(wake.get())) {
      return;
    }
    wake = Optional.empty();
    for (RouterSide side : sides.values()) {
      Optional<HeldPair> oldest = side.oldest();
      while (oldest.isPresent() && isOld(oldest.get(), now)) {
        expire(oldest.get(), effects);
        oldest = side.oldest();
      }
    }
    awake(effects);
  }

  private void expire(HeldPair pair, List<CircuitEffect> effects) {
    effects.add(new Send(pair.side(), new Expire(pair.id())));
    drop(pair, effects);
  }

  private void drop(HeldPair pair, List<CircuitEffect> effects) {
    pair.go();
    held.remove(pair.id());
    RouterSide side = side(pair.side());
    side.remove(pair);
    side.quota().drop();
    effects.add(new Discard(pair.side(), pair.linked.slot()));
    want(pair.side(), effects);
  }

  private void want(Side side, List<CircuitEffect> effects) {
    int more = side(side).quota().more();
    if (more > 0) {
      effects.add(new Want(side, more));
    }
  }

  private void match(List<CircuitEffect> effects) {
    RouterSide up = side(Side.UPSTREAM);
    RouterSide down = side(Side.DOWNSTREAM);
    while (!up.ready().isEmpty() && !down.ready().isEmpty()) {
      HeldPair first = up.ready().remove();
      HeldPair second = down.ready().remove();
      first.swapWith(second);
      second.swapWith(first);
      effects.add(new Swap(first.id(), first.linked.slot(), second.id(), second.linked.slot()));
    }
  }

  private void swapped(CircuitInput.Swapped swapped, List<CircuitEffect> effects) {
    HeldPair up = Objects.requireNonNull(held.get(swapped.upstream()));
    HeldPair down = Objects.requireNonNull(held.get(swapped.downstream()));
    side(Side.UPSTREAM).quota().use();
    side(Side.DOWNSTREAM).quota().use();
    if (swapped.told().isEmpty() || !isSwapping(up) || !isSwapping(down)) {
      lose(up, effects);
      lose(down, effects);
      return;
    }
    up.swapped(swapped.told().get());
    down.swapped(swapped.told().get());
    pass(up, effects);
    pass(down, effects);
    forgetIfHeard(up);
    want(Side.UPSTREAM, effects);
    want(Side.DOWNSTREAM, effects);
  }

  private static boolean isSwapping(HeldPair pair) {
    return pair.state() == HeldPair.State.SWAPPING;
  }

  /// A pair that was used in vain.
  private void lose(HeldPair pair, List<CircuitEffect> effects) {
    if (pair.state() != HeldPair.State.GONE) {
      effects.add(new Send(pair.side(), new Expire(pair.id())));
      pair.go();
    }
    held.remove(pair.id());
    side(pair.side()).quota().lose();
    want(pair.side(), effects);
  }

  private static void pass(HeldPair pair, List<CircuitEffect> effects) {
    Side next = pair.partner().side();
    pair.passed().forEach(track -> effects.add(new Send(next, track)));
  }

  /// A swap is forgotten when all that can be heard of it has been passed on.
  private void forgetIfHeard(HeldPair pair) {
    HeldPair partner = pair.partner();
    if (side(pair.side()).isAllHeard(pair) && side(partner.side()).isAllHeard(partner)) {
      held.remove(pair.id());
      held.remove(partner.id());
    }
  }

  private void heard(Side side, CircuitMessage message, List<CircuitEffect> effects) {
    switch (message) {
      case Track track -> {
        HeldPair pair = held.get(track.link());
        if (pair != null) {
          hear(pair, track, effects);
          match(effects);
        } else {
          side(side).keep(track);
        }
      }
      case CircuitMessage.Round _, CircuitMessage.RoundBit _, CircuitMessage.RoundFailed _ ->
          throw new IllegalStateException("rounds of distillation are the link's affair");
      case Expire(PairId pair) -> broken(side, pair, effects);
      case CircuitMessage.Forward(OptionalLong pairs) -> {
        allow(pairs, effects);
        effects.add(new Send(side.opposite(), message));
      }
      case CircuitMessage.Tested _ -> effects.add(new Send(side.opposite(), message));
      case CircuitMessage.Complete _ -> {
        complete(effects);
        effects.add(new Send(side.opposite(), message));
      }
    }
  }

  private void hear(HeldPair pair, Track track, List<CircuitEffect> effects) {
    if (ranks.at(track.position()) <= ranks.at(position)) {
      return;
    }
    side(pair.side()).hear(pair, track);
    if (pair.state() == HeldPair.State.SWAPPED) {
      pass(pair, effects);
      forgetIfHeard(pair);
    }
  }

  /// The other half of a pair is gone.
  private void broken(Side side, PairId id, List<CircuitEffect> effects) {
    side(side).forget(id);
    HeldPair pair = held.get(id);
    if (pair == null) {
      return;
    }
    switch (pair.state()) {
      case WAITING -> drop(pair, effects);
      case SWAPPING -> pair.go();
      case SWAPPED -> {
        pair.go();
        lose(pair, effects);
        lose(pair.partner(), effects);
      }
      case GONE -> {}
    }
  }

  private void allow(OptionalLong pairs, List<CircuitEffect> effects) {
    for (Side side : Side.values()) {
      side(side).quota().allow(pairs);
      want(side, effects);
    }
  }

  private void complete(List<CircuitEffect> effects) {
    sides.values().forEach(side -> side.quota().close());
    for (RouterSide side : sides.values()) {
      side.waiting().forEach(pair -> expire(pair, effects));
    }
  }
}
