// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.circuit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import yugma.entanglement.circuit.CircuitEffect.Discard;
import yugma.entanglement.circuit.CircuitEffect.Send;
import yugma.entanglement.circuit.CircuitInput.Linked;
import yugma.entanglement.circuit.CircuitMessage.Expire;
import yugma.entanglement.circuit.CircuitMessage.Round;
import yugma.entanglement.circuit.CircuitMessage.RoundBit;
import yugma.entanglement.circuit.CircuitMessage.RoundFailed;
import yugma.entanglement.linklayer.PairId;
import yugma.entanglement.request.Distilling;
import yugma.entanglement.request.Distilling.Protocol;
import yugma.kernel.time.Time;
import yugma.physics.bell.BellState;
import yugma.physics.gate.Pauli;

/// One end of the distillation of a link's pairs, between the link layer and a circuit.
///
/// The upstream end picks two pairs, says so, and does its part; the other does its own as soon as
/// it hears of it. Each tells its bit, and knows how a round went when it has both: this end after
/// a round trip, the other after a single trip. What has come through all rounds goes up to the
/// circuit, and is dropped with it from then on.
public final class LinkDistiller {
  private final Side side;
  private final boolean picks;
  private final Distilling distilling;
  private final Optional<Time> cutOff;
  private final Map<PairId, RawPair> pairs = new HashMap<>();
  private final List<RawPair> resting = new ArrayList<>();
  private final Map<PairId, Round> early = new HashMap<>();
  private long lastHerald = -1;
  private long wanted;
  private long supply;
  private boolean isClosed;

  /// @param side of the link, seen from this node
  public LinkDistiller(CircuitPlan plan, Side side) {
    this.side = side;
    this.picks = side == Side.DOWNSTREAM;
    this.distilling = plan.care().distilling();
    this.cutOff = plan.care().cutOff();
  }

  /// The circuit wants more good pairs.
  public List<CircuitEffect> want(int more) {
    List<CircuitEffect> effects = new ArrayList<>();
    wanted += more;
    supply(effects);
    return effects;
  }

  /// No more pairs are wanted; those in a round go up when it is over.
  public List<CircuitEffect> close() {
    List<CircuitEffect> effects = new ArrayList<>();
    isClosed = true;
    wanted = 0;
    List.copyOf(resting).forEach(pair -> expire(pair, effects));
    return effects;
  }

  private void expire(RawPair pair, List<CircuitEffect> effects) {
    effects.add(new Send(side, new Expire(pair.id())));
    drop(pair, effects);
  }

  /// What is to be done about something that concerns pairs of the link which are not good yet;
  /// nothing if it is the circuit's affair.
  public Optional<List<CircuitEffect>> on(CircuitInput input, Time now) {
    List<CircuitEffect> effects = new ArrayList<>(4);
    boolean isMine =
        switch (input) {
          case Linked linked -> linked(linked, now, effects);
          case CircuitInput.Unlinked(Side _, PairId pair) -> gone(pair, effects);
          case CircuitInput.Heard(Side _, CircuitMessage message) -> heard(message, effects);
          case CircuitInput.Distilled(Side _, PairId kept, boolean bit) ->
              distilled(kept, bit, effects);
          case CircuitInput.Swapped _, CircuitInput.Measured _, CircuitInput.Woken _ -> false;
        };
    return isMine ? Optional.of(effects) : Optional.empty();
  }

  private boolean linked(Linked linked, Time now, List<CircuitEffect> effects) {
    lastHerald = Math.max(lastHerald, linked.pair().herald());
    RawPair pair = new RawPair(linked);
    pairs.put(pair.id(), pair);
    if (isClosed && picks) {
      expire(pair, effects);
    } else if (picks) {
      if (linked.told() != wantedState()) {
        Pauli turn = linked.told().times(wantedState().pauli()).pauli();
        effects.add(new CircuitEffect.Turn(linked.slot(), turn));
      }
      dropOld(now, effects);
      rest(pair, effects);
    } else {
      Optional.ofNullable(early.remove(pair.id())).ifPresent(round -> round(round, effects));
    }
    return true;
  }

  private BellState wantedState() {
    return distilling.protocol() == Protocol.EPL ? BellState.PSI_PLUS : BellState.PHI_PLUS;
  }

  private void dropOld(Time now, List<CircuitEffect> effects) {
    if (cutOff.isEmpty()) {
      return;
    }
    for (RawPair pair : List.copyOf(resting)) {
      if (!now.isBefore(pair.emitted().plus(cutOff.get()))) {
        expire(pair, effects);
      }
    }
  }

  private void drop(RawPair pair, List<CircuitEffect> effects) {
    resting.remove(pair);
    pairs.remove(pair.id());
    effects.add(new Discard(side, pair.linked().slot()));
    supply--;
    supply(effects);
  }

  /// A pair waits for another that it can be distilled with.
  private void rest(RawPair pair, List<CircuitEffect> effects) {
    Optional<RawPair> partner = resting.stream().filter(other -> fits(other, pair)).findFirst();
    if (partner.isEmpty()) {
      resting.add(pair);
      return;
    }
    resting.remove(partner.get());
    boolean isFirstBetter = partner.get().rounds() > pair.rounds();
    RawPair kept = isFirstBetter ? partner.get() : pair;
    RawPair spent = isFirstBetter ? pair : partner.get();
    effects.add(new Send(side, new Round(kept.id(), spent.id())));
    begin(kept, spent, effects);
  }

  private boolean fits(RawPair one, RawPair other) {
    return distilling.protocol() == Protocol.PUMPING
        ? Math.min(one.rounds(), other.rounds()) == 0
        : one.rounds() == other.rounds();
  }

  private void begin(RawPair kept, RawPair spent, List<CircuitEffect> effects) {
    kept.begin(spent);
    pairs.remove(spent.id());
    effects.add(
        new CircuitEffect.Distil(
            side, distilling.protocol(), kept.id(), kept.linked().slot(), spent.linked().slot()));
  }

  private boolean heard(CircuitMessage message, List<CircuitEffect> effects) {
    return switch (message) {
      case Round round -> {
        round(round, effects);
        yield true;
      }
      case RoundBit(PairId kept, boolean bit) -> {
        Optional.ofNullable(pairs.get(kept))
            .ifPresent(
                pair -> {
                  pair.heard(bit);
                  decide(pair, effects);
                });
        yield true;
      }
      case RoundFailed(PairId kept) -> {
        Optional.ofNullable(pairs.get(kept))
            .ifPresent(
                pair -> {
                  pair.fail();
                  decide(pair, effects);
                });
        yield true;
      }
      case Expire(PairId pair) -> gone(pair, effects);
      case CircuitMessage.Track _,
          CircuitMessage.Forward _,
          CircuitMessage.Complete _,
          CircuitMessage.Tested _ ->
          false;
    };
  }

  /// The other end has begun a round.
  private void round(Round round, List<CircuitEffect> effects) {
    RawPair kept = pairs.get(round.kept());
    RawPair spent = pairs.get(round.spent());
    if (kept != null && spent != null) {
      begin(kept, spent, effects);
      return;
    }
    long latest = Math.max(round.kept().herald(), round.spent().herald());
    if (latest > lastHerald) {
      early.put(round.kept().herald() == latest ? round.kept() : round.spent(), round);
      return;
    }
    effects.add(new Send(side, new RoundFailed(round.kept())));
    Optional.ofNullable(kept).ifPresent(pair -> drop(pair, effects));
    Optional.ofNullable(spent).ifPresent(pair -> drop(pair, effects));
  }

  private boolean distilled(PairId kept, boolean bit, List<CircuitEffect> effects) {
    RawPair pair = Objects.requireNonNull(pairs.get(kept));
    supply--;
    pair.found(bit);
    effects.add(new Send(side, new RoundBit(kept, bit)));
    decide(pair, effects);
    return true;
  }

  private void decide(RawPair pair, List<CircuitEffect> effects) {
    if (!pair.isDecided()) {
      return;
    }
    if (!pair.hasSucceeded(distilling.protocol() == Protocol.EPL)) {
      drop(pair, effects);
      return;
    }
    pair.advance();
    if (pair.rounds() == distilling.rounds()) {
      ready(pair, effects);
    } else if (picks) {
      rest(pair, effects);
    }
    supply(effects);
  }

  private void ready(RawPair pair, List<CircuitEffect> effects) {
    pairs.remove(pair.id());
    supply--;
    wanted--;
    Linked raw = pair.linked();
    effects.add(
        new CircuitEffect.Ready(
            new Linked(side, raw.pair(), raw.slot(), wantedState(), raw.emitted())));
  }

  /// A pair that the other end has not, or has thrown away.
  private boolean gone(PairId id, List<CircuitEffect> effects) {
    RawPair pair = pairs.get(id);
    if (pair == null) {
      return early.remove(id) != null;
    }
    if (pair.isInRound()) {
      pair.fail();
      decide(pair, effects);
    } else {
      drop(pair, effects);
    }
    return true;
  }

  /// Asks the link for as many raw pairs as there is use for at a time.
  private void supply(List<CircuitEffect> effects) {
    long most = wanted * (distilling.rounds() + 1L);
    if (most > supply) {
      effects.add(new CircuitEffect.Want(side, (int) (most - supply)));
      supply = most;
    }
  }
}
