// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.circuit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
  private final Arrivals arrivals = new Arrivals();
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
    RawPair pair = new RawPair(linked);
    if (!arrivals.come(pair.id())) {
      drop(pair, effects);
      beginEarly(effects);
      return true;
    }
    pairs.put(pair.id(), pair);
    if (picks) {
      if (linked.told() != wantedState()) {
        Pauli turn = linked.told().times(wantedState().pauli()).pauli();
        effects.add(new CircuitEffect.Turn(linked.slot(), turn));
      }
      dropOld(now, effects);
      rest(pair, effects);
    } else {
      beginEarly(effects);
    }
    return true;
  }

  /// Takes up the rounds that were told of before their pairs, now that those have come or never
  /// will: heralds come in order.
  private void beginEarly(List<CircuitEffect> effects) {
    List<Round> due = early.values().stream().filter(round -> !mayCome(round)).toList();
    due.forEach(round -> early.remove(round.kept()));
    due.forEach(round -> round(round, effects));
  }

  private boolean mayCome(Round round) {
    return arrivals.mayCome(round.kept()) || arrivals.mayCome(round.spent());
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
    if (isClosed) {
      expire(pair, effects);
      return;
    }
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
        fail(kept, effects);
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
    if (mayCome(round)) {
      early.put(round.kept(), round);
      return;
    }
    effects.add(new Send(side, new RoundFailed(round.kept())));
    dropBoth(round, effects);
  }

  private void dropBoth(Round round, List<CircuitEffect> effects) {
    for (PairId id : List.of(round.kept(), round.spent())) {
      Optional.ofNullable(pairs.get(id))
          .ifPresentOrElse(pair -> drop(pair, effects), () -> arrivals.lose(id));
    }
  }

  /// A round has failed, here or at the other end, whether it has begun here or not.
  private void fail(PairId kept, List<CircuitEffect> effects) {
    Round waiting = early.remove(kept);
    RawPair pair = pairs.get(kept);
    if (waiting != null) {
      dropBoth(waiting, effects);
    } else if (pair != null && pair.isInRound()) {
      pair.fail();
      decide(pair, effects);
    } else if (pair != null) {
      drop(pair, effects);
    }
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
    wanted = Math.max(0, wanted - 1);
    Linked raw = pair.linked();
    effects.add(
        new CircuitEffect.Ready(
            new Linked(side, raw.pair(), raw.slot(), wantedState(), raw.emitted())));
  }

  /// A pair that the other end has not, or has thrown away; so a round of it is none at either end.
  private boolean gone(PairId id, List<CircuitEffect> effects) {
    Optional<PairId> kept = keptWith(id);
    if (kept.isPresent()) {
      arrivals.lose(id);
      effects.add(new Send(side, new RoundFailed(kept.get())));
      fail(kept.get(), effects);
      return true;
    }
    RawPair pair = pairs.get(id);
    if (pair != null) {
      drop(pair, effects);
    }
    return pair != null || arrivals.lose(id);
  }

  /// The kept pair of the round that a pair takes part in.
  private Optional<PairId> keptWith(PairId id) {
    return Stream.concat(
            pairs.values().stream().filter(RawPair::isInRound).map(RawPair::round),
            early.values().stream())
        .filter(round -> round.kept().equals(id) || round.spent().equals(id))
        .map(Round::kept)
        .findFirst();
  }

  /// Asks the link for as many raw pairs as there is use for at a time.
  private void supply(List<CircuitEffect> effects) {
    long most = wanted * (distilling.rounds() + 1L) + (wanted > 0 ? pumpedBeyond(wanted) : 0);
    if (most > supply) {
      effects.add(new CircuitEffect.Want(side, (int) (most - supply)));
      supply = most;
    }
  }

  /// How many pairs have been pumped beside those that are wanted; none can go on with another,
  /// each needs a raw one.
  private long pumpedBeyond(long wanted) {
    if (distilling.protocol() != Protocol.PUMPING) {
      return 0;
    }
    long pumped = pairs.values().stream().filter(pair -> pair.rounds() > 0).count();
    return Math.max(0, pumped - wanted);
  }
}
