// SPDX-License-Identifier: Apache-2.0
package yugma.entanglement.hardware;

import yugma.physics.bell.XState;

/// What schemes do with what one mode gives.
final class Modes {
  private Modes() {}

  static void require(int modes) {
    if (modes < 1) {
      throw new IllegalArgumentException("number of modes is " + modes + ", must be at least 1");
    }
  }

  /// The probability that any of some modes succeeds, `1 - (1 - p)^modes`.
  static double any(double one, int modes) {
    return modes == 1 || one == 1 ? one : -StrictMath.expm1(modes * StrictMath.log1p(-one));
  }

  /// A pair whose coherences shrink by a factor.
  static XState dephased(XState pair, double factor) {
    return new XState(
        pair.p00(),
        pair.p01(),
        pair.p10(),
        pair.p11(),
        factor * pair.evenRe(),
        factor * pair.evenIm(),
        factor * pair.oddRe(),
        factor * pair.oddIm());
  }
}
