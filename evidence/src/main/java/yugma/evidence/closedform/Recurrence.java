// SPDX-License-Identifier: Apache-2.0
package yugma.evidence.closedform;

import yugma.kernel.random.RandomStream;
import yugma.physics.bell.BellDiagonal;
import yugma.physics.bell.BellState;
import yugma.physics.bell.Distilled;
import yugma.physics.bell.LocalGates;

/// Rounds of distillation on drawn Bell states, until a pair is kept: of two pairs of the round
/// before one is made, and both are lost when it fails.
final class Recurrence {
  private static final double RAW = 0.75;

  private final boolean isTwirled;
  private final RandomStream random;

  /// @param isTwirled BBPSSW, which twirls after each round; else DEJMPS
  Recurrence(boolean isTwirled, RandomStream random) {
    this.isTwirled = isTwirled;
    this.random = random;
  }

  /// The share of kept pairs that are Φ+.
  Sample of(int rounds, int draws) {
    int good = 0;
    for (int i = 0; i < draws; i++) {
      if (kept(rounds) == BellState.PHI_PLUS) {
        good++;
      }
    }
    return Sample.share(good, draws);
  }

  private BellState kept(int rounds) {
    if (rounds == 0) {
      return StateFormulas.state(RAW, random);
    }
    while (true) {
      BellState kept = turned(kept(rounds - 1));
      BellState spent = turned(kept(rounds - 1));
      Distilled<BellDiagonal> round =
          LocalGates.PERFECT.dejmps(
              LocalGates.PERFECT, BellDiagonal.of(kept), BellDiagonal.of(spent));
      if (random.nextDouble() < round.success()) {
        return twirled(only(round.pair()));
      }
    }
  }

  /// DEJMPS turns by a quarter before its flips, BBPSSW does not: as if Φ- and Ψ- were exchanged.
  private BellState turned(BellState state) {
    return switch (state) {
      case PHI_PLUS, PSI_PLUS -> state;
      case PHI_MINUS -> isTwirled ? BellState.PSI_MINUS : state;
      case PSI_MINUS -> isTwirled ? BellState.PHI_MINUS : state;
    };
  }

  private BellState twirled(BellState state) {
    return !isTwirled || state == BellState.PHI_PLUS ? state : StateFormulas.wrong(random);
  }

  private static BellState only(BellDiagonal pair) {
    for (BellState state : BellState.values()) {
      if (pair.weight(state) > 0.5) {
        return state;
      }
    }
    throw new IllegalStateException(pair + " is no Bell state, though it was made of two");
  }
}
