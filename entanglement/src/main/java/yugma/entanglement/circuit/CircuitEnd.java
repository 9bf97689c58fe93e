// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.circuit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import yugma.entanglement.circuit.CircuitEffect.Deliver;
import yugma.entanglement.circuit.CircuitEffect.Discard;
import yugma.entanglement.circuit.CircuitEffect.EndHalf;
import yugma.entanglement.circuit.CircuitEffect.Lost;
import yugma.entanglement.circuit.CircuitEffect.Measure;
import yugma.entanglement.circuit.CircuitEffect.Send;
import yugma.entanglement.circuit.CircuitEffect.Want;
import yugma.entanglement.circuit.CircuitInput.Linked;
import yugma.entanglement.circuit.CircuitMessage.Complete;
import yugma.entanglement.circuit.CircuitMessage.Expire;
import yugma.entanglement.circuit.CircuitMessage.Forward;
import yugma.entanglement.circuit.CircuitMessage.Test;
import yugma.entanglement.circuit.CircuitMessage.Tested;
import yugma.entanglement.circuit.CircuitMessage.Track;
import yugma.entanglement.linklayer.PairId;
import yugma.entanglement.request.Delivery;
import yugma.kernel.random.RandomStream;
import yugma.kernel.time.Time;
import yugma.physics.gate.Pauli;

/// An end of a circuit: a pair is its application's when the other end's word of it has come.
///
/// The end that asked begins and ends the making of pairs, and picks those that are tests.
public final class CircuitEnd implements CircuitNode {
  private static final List<Pauli> TESTS = List.of(Pauli.X, Pauli.Y, Pauli.Z);

  private final CircuitPlan plan;
  private final boolean isHead;
  private final Side side;
  private final RandomStream random;
  private final Quota quota;
  private final Map<PairId, EndPair> pairs = new HashMap<>();
  private final Map<PairId, Track> early = new HashMap<>();
  private final Arrivals arrivals = new Arrivals();
  private long delivered;
  private long tested;
  private long demanded;
  private boolean isOpen;

  /// @param position on the circuit, 0 or its last
  /// @param random this node's own, for bases and tests
  public CircuitEnd(CircuitPlan plan, int position, RandomStream random) {
    this.plan = plan;
    this.isHead = position == 0;
    this.side = isHead ? Side.DOWNSTREAM : Side.UPSTREAM;
    this.random = random;
    this.quota = new Quota(plan.care().pairs(position));
  }

  /// The begin of the making of pairs, at the end that asked, once the circuit is installed.
  public List<CircuitEffect> start() {
    List<CircuitEffect> effects = new ArrayList<>();
    isOpen = true;
    if (plan.service().window().isEmpty()) {
      effects.add(new Send(side, new Forward(OptionalLong.empty())));
      quota.allow(OptionalLong.empty());
    }
    allow(effects);
    want(effects);
    return effects;
  }

  /// At the end that asked: so many pairs in all are wanted by now, of a circuit whose window is 0.
  public List<CircuitEffect> demand(long pairs) {
    List<CircuitEffect> effects = new ArrayList<>();
    demanded = Math.max(demanded, pairs);
    if (isOpen) {
      allow(effects);
      want(effects);
    }
    return effects;
  }

  @Override
  public List<CircuitEffect> on(CircuitInput input, Time now) {
    List<CircuitEffect> effects = new ArrayList<>(4);
    switch (input) {
      case Linked linked -> linked(linked, effects);
      case CircuitInput.Unlinked(Side _, PairId pair) -> lost(pair, effects);
      case CircuitInput.Heard(Side _, CircuitMessage message) -> heard(message, effects);
      case CircuitInput.Measured(PairId pair, Pauli _, boolean bit) -> measured(pair, bit, effects);
      case CircuitInput.Distilled _ ->
          throw new IllegalStateException("rounds of distillation are the link's affair");
      case CircuitInput.Woken() -> {}
      case CircuitInput.Swapped _ -> throw new IllegalStateException("an end swaps nothing");
    }
    return effects;
  }

  private void linked(Linked linked, List<CircuitEffect> effects) {
    if (!arrivals.come(linked.pair())) {
      effects.add(new Discard(side, linked.slot()));
      quota.miss();
      want(effects);
      return;
    }
    if (!quota.take()) {
      effects.add(new Send(side, new Expire(linked.pair())));
      effects.add(new Discard(side, linked.slot()));
      return;
    }
    EndPair pair = new EndPair(linked, test());
    pairs.put(linked.pair(), pair);
    int position = isHead ? 0 : plan.last();
    effects.add(
        new Send(
            side, new Track(linked.pair(), linked.pair(), position, linked.told(), pair.test())));
    switch (plan.service().delivery()) {
      case MEASURE -> {
        measure(pair, random.nextBoolean() ? Pauli.X : Pauli.Z, effects);
      }
      case EARLY -> {
        pair.leave(Pauli.I);
        effects.add(new CircuitEffect.Early(linked.pair(), linked.slot()));
      }
      case KEEP -> {}
    }
    Optional.ofNullable(early.remove(linked.pair())).ifPresent(track -> hear(pair, track, effects));
  }

  private Test test() {
    boolean isTest =
        isHead
            && plan.service().delivery() == Delivery.KEEP
            && plan.service().testShare() > 0
            && random.nextDouble() < plan.service().testShare();
    return isTest ? new Test(TESTS.get(random.nextInt(TESTS.size()))) : Test.NONE;
  }

  private void heard(CircuitMessage message, List<CircuitEffect> effects) {
    switch (message) {
      case Track track -> {
        if (track.position() != 0 && track.position() != plan.last()) {
          return;
        }
        EndPair pair = pairs.get(track.link());
        if (pair != null) {
          hear(pair, track, effects);
        } else if (arrivals.mayCome(track.link())) {
          early.put(track.link(), track);
        }
      }
      case CircuitMessage.Round _, CircuitMessage.RoundBit _, CircuitMessage.RoundFailed _ ->
          throw new IllegalStateException("rounds of distillation are the link's affair");
      case Expire(PairId pair) -> lost(pair, effects);
      case Forward(OptionalLong allowed) -> {
        quota.allow(allowed);
        want(effects);
      }
      case Complete() -> quota.close();
      case Tested(PairId origin, boolean bit) -> {
        EndPair pair = pairs.get(origin);
        if (pair != null) {
          pair.hearBit(bit);
          finish(pair, effects);
        }
      }
    }
  }

  private void hear(EndPair pair, Track track, List<CircuitEffect> effects) {
    pair.hear(track);
    if (pair.test().isOne()) {
      measure(pair, pair.test().basis(), effects);
    }
    finish(pair, effects);
  }

  private static void measure(EndPair pair, Pauli basis, List<CircuitEffect> effects) {
    pair.leave(basis);
    effects.add(new Measure(pair.id(), pair.slot(), basis));
  }

  private void measured(PairId id, boolean bit, List<CircuitEffect> effects) {
    EndPair pair = pairs.get(id);
    if (pair != null) {
      pair.measured(bit);
      finish(pair, effects);
    }
  }

  /// Hands a pair out once all is known of it.
  private void finish(EndPair pair, List<CircuitEffect> effects) {
    if (pair.track().isEmpty()) {
      return;
    }
    Track track = pair.track().get();
    if (pair.test().isOne()) {
      test(pair, track, effects);
      return;
    }
    if (plan.service().delivery() == Delivery.MEASURE && pair.bit().isEmpty()) {
      return;
    }
    EndHalf half =
        pair.bit().isPresent()
            ? new EndHalf.Bit(pair.basis(), pair.bit().get())
            : new EndHalf.Stored(pair.slot());
    PairId near = isHead ? pair.id() : track.origin();
    PairId far = isHead ? track.origin() : pair.id();
    effects.add(new Deliver(near, far, track.frame(), half));
    delivered++;
    use(pair, effects);
  }

  private void test(EndPair pair, Track track, List<CircuitEffect> effects) {
    if (pair.bit().isEmpty() || (isHead && pair.farBit().isEmpty())) {
      return;
    }
    if (isHead) {
      boolean agree = pair.bit().get().equals(pair.farBit().get());
      effects.add(new CircuitEffect.Tested(track.frame(), pair.basis(), agree));
    } else {
      effects.add(new Send(side, new Tested(track.origin(), pair.bit().get())));
    }
    tested++;
    use(pair, effects);
  }

  private void use(EndPair pair, List<CircuitEffect> effects) {
    pairs.remove(pair.id());
    quota.use();
    if (isHead && plan.service().pairs().equals(OptionalLong.of(delivered))) {
      effects.addAll(stop());
      effects.add(new CircuitEffect.Done());
    } else if (isHead && isOpen) {
      allow(effects);
    }
    want(effects);
  }

  /// The end of the making of pairs, at the end that asked; those under way come to their end.
  public List<CircuitEffect> stop() {
    isOpen = false;
    quota.close();
    return List.of(new Send(side, new Complete()));
  }

  private void lost(PairId id, List<CircuitEffect> effects) {
    early.remove(id);
    arrivals.lose(id);
    EndPair pair = pairs.remove(id);
    if (pair == null) {
      return;
    }
    if (pair.isStored()) {
      effects.add(new Discard(side, pair.slot()));
    }
    effects.add(new Lost(id));
    quota.drop();
    want(effects);
  }

  /// Raises what may be made as far as the window and what is asked for let it.
  private void allow(List<CircuitEffect> effects) {
    long before = delivered + tested;
    long open = plan.service().pairs().orElse(Long.MAX_VALUE) - delivered;
    OptionalInt window = plan.service().window();
    if (window.isPresent()) {
      long now = window.getAsInt() == 0 ? demanded - delivered : Math.min(open, window.getAsInt());
      OptionalLong allowed = OptionalLong.of(before + Math.max(0, now));
      quota.allow(allowed);
      effects.add(new Send(side, new Forward(allowed)));
    } else if (plan.service().pairs().isPresent()) {
      quota.allow(OptionalLong.of(before + open));
    }
  }

  private void want(List<CircuitEffect> effects) {
    int more = quota.more();
    if (more > 0) {
      effects.add(new Want(side, more));
    }
  }
}
