// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.chain;

import yugma.entanglement.request.Distilling;
import yugma.physics.bell.BellDiagonal;
import yugma.physics.bell.Distilled;
import yugma.physics.bell.LocalGates;
import yugma.physics.bell.XState;

/// What rounds of distillation make of a link's pairs, if none decays meanwhile.
///
/// @param pair that comes out
/// @param spent heralded pairs for one of these, on average: `2 n / s` of n before a nested round
///   that succeeds with probability s, `(n + 1) / s` before one of pumping
public record DistilledLink(XState pair, double spent) {
  /// From heralded pairs that are all alike.
  ///
  /// @param a gates of the first end
  /// @param b gates of the second
  public static DistilledLink of(XState raw, Distilling distilling, LocalGates a, LocalGates b) {
    DistilledLink link = new DistilledLink(raw, 1);
    for (int round = 0; round < distilling.rounds(); round++) {
      boolean isPumping = distilling.protocol() == Distilling.Protocol.PUMPING;
      XState fresh = isPumping ? raw : link.pair;
      Distilled<XState> next = round(distilling.protocol(), a, b, link.pair, fresh);
      double spent = isPumping ? link.spent + 1 : 2 * link.spent;
      link = new DistilledLink(next.pair(), spent / next.success());
    }
    return link;
  }

  private static Distilled<XState> round(
      Distilling.Protocol protocol, LocalGates a, LocalGates b, XState kept, XState spent) {
    BellDiagonal first = kept.twirledToBellDiagonal();
    BellDiagonal second = spent.twirledToBellDiagonal();
    return switch (protocol) {
      case EPL -> a.epl(b, kept, spent);
      case DEJMPS, PUMPING -> shown(a.dejmps(b, first, second));
      case BBPSSW -> {
        Distilled<BellDiagonal> round =
            a.dejmps(b, first.twirledToWerner().pair(), second.twirledToWerner().pair());
        yield shown(new Distilled<>(round.success(), round.pair().twirledToWerner().pair()));
      }
    };
  }

  private static Distilled<XState> shown(Distilled<BellDiagonal> round) {
    return new Distilled<>(round.success(), round.pair().xState());
  }
}
