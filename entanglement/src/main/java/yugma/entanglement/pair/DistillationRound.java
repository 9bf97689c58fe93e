// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.pair;

import yugma.entanglement.request.Distilling;
import yugma.kernel.random.RandomStream;
import yugma.physics.bell.BellDiagonal;
import yugma.physics.bell.Distilled;
import yugma.physics.bell.LocalGates;
import yugma.physics.bell.XState;

/// A round of distillation as nature plays it: two nodes act on their halves of two pairs, each
/// when it comes to that; the second to act decides how it went.
///
/// @param gates of the node that acts
record DistillationRound(Distilling.Protocol protocol, LocalGates gates) {
  /// The first node's part, and its bit.
  boolean begin(Half kept, Half spent, RandomStream random) {
    boolean bit = random.nextDouble() < firstOne(kept, spent);
    kept.pair().spend(new Pair.Spending(spent.pair(), kept.side(), bit, gates));
    return bit;
  }

  /// For a Bell-diagonal pair a fair coin.
  private double firstOne(Half kept, Half spent) {
    if (protocol != Distilling.Protocol.EPL) {
      return 0.5;
    }
    double own = one(kept);
    double others = one(spent);
    double differ = own * (1 - others) + (1 - own) * others;
    return gates.readout().recordedOne(differ + gates.depolarizing() * (0.5 - differ));
  }

  private double firstOne(Pair.Spending begun, Half kept, Half spent) {
    return new DistillationRound(protocol, begun.gates()).firstOne(kept.other(), spent.other());
  }

  private static double one(Half half) {
    XState state = half.pair().seenFrom(half, 0);
    return state.p10() + state.p11();
  }

  /// The second node's part, and its bit; if the round succeeds the kept pair is the better one.
  boolean end(Half kept, Half spent, RandomStream random) {
    Pair pair = kept.pair();
    Pair.Spending begun = pair.spending().orElseThrow();
    if (begun.spent() != spent.pair()) {
      throw new IllegalStateException("the nodes do not spend the same pair");
    }
    pair.spent();
    XState first = pair.seenFrom(kept, 1);
    XState second = spent.pair().seenFrom(spent, 1);
    Distilled<XState> round = outcome(begun.gates(), first, second);
    boolean isEpl = protocol == Distilling.Protocol.EPL;
    double chance = isEpl ? round.success() / firstOne(begun, kept, spent) : round.success();
    boolean succeeds = (!isEpl || begun.bit()) && random.nextDouble() < chance;
    if (succeeds) {
      pair.become(kept.side() == 1 ? round.pair() : round.pair().exchanged());
    }
    return succeeds == begun.bit();
  }

  private Distilled<XState> outcome(LocalGates other, XState kept, XState spent) {
    return switch (protocol) {
      case EPL -> other.epl(gates, kept, spent);
      case DEJMPS, PUMPING -> shown(dejmps(other, twirled(kept), twirled(spent)));
      case BBPSSW -> {
        Distilled<BellDiagonal> round =
            dejmps(
                other,
                twirled(kept).twirledToWerner().pair(),
                twirled(spent).twirledToWerner().pair());
        yield new Distilled<>(round.success(), round.pair().twirledToWerner().pair().xState());
      }
    };
  }

  private Distilled<BellDiagonal> dejmps(LocalGates other, BellDiagonal kept, BellDiagonal spent) {
    return gates.dejmps(other, kept, spent);
  }

  private static BellDiagonal twirled(XState state) {
    return state.twirledToBellDiagonal();
  }

  private static Distilled<XState> shown(Distilled<BellDiagonal> round) {
    return new Distilled<>(round.success(), round.pair().xState());
  }
}
