// SPDX-License-Identifier: Apache-2.0
package yugma.physics.amplitudes;

import java.util.Arrays;
import yugma.kernel.lanes.TileLanes;
import yugma.physics.amplitudes.Elementary.Mix;

/// A step of a pass that mixes or exchanges two states of one qubit under controls.
final class MixStep implements BlockStep {
  private static final int UNIT = 8;

  private final Mix mix;
  private final long outerMask;
  private final int[] bases;
  private final double[] coefficients;
  private final int stride;

  MixStep(Mix mix, long inner) {
    this.mix = mix;
    this.outerMask = mix.mask() & ~inner;
    int first = (int) Long.compress(mix.bit(), inner);
    int second = (int) Long.compress(mix.partner(), inner);
    this.stride = second == 0 ? first : second - first;
    long units = ~Draft.UNIT_MASK;
    long mask = Long.compress(mix.mask() & inner, inner) & units;
    long wanted = Long.compress(mix.wanted() & inner, inner) & units;
    long free = Long.compress(inner, inner) & ~mask & ~(long) (first | second);
    this.bases = TileStep.bases(free);
    for (int i = 0; i < bases.length; i++) {
      bases[i] |= second == 0 ? (int) wanted : first;
    }
    this.coefficients = Draft.isInside(mix) ? inside() : across();
  }

  private boolean isWanted(int lane) {
    return (lane & mix.mask() & Draft.UNIT_MASK) == (mix.wanted() & Draft.UNIT_MASK);
  }

  private double[] across() {
    double[] both = new double[4 * UNIT];
    for (int lane = 0; lane < UNIT; lane++) {
      both[lane] = !isWanted(lane) || !mix.flips() ? 1 : 0;
      both[UNIT + lane] = isWanted(lane) ? mix.u() : 0;
      both[2 * UNIT + lane] = isWanted(lane) ? 1 : 0;
      both[3 * UNIT + lane] = isWanted(lane) ? mix.v() : 1;
    }
    return both;
  }

  private double[] inside() {
    double[] both = new double[2 * UNIT];
    Arrays.fill(both, 0, UNIT, 1);
    for (int lane = 0; lane < UNIT; lane++) {
      boolean one = (lane >>> mix.target() & 1) != 0;
      if (isWanted(lane)) {
        both[lane] = one ? mix.v() : mix.flips() ? 0 : 1;
        both[UNIT + lane] = one ? 1 : mix.u();
      }
    }
    return both;
  }

  @Override
  public long scratchUnits() {
    return 0;
  }

  @Override
  public void run(Bench bench, long base, TileLanes lanes) {
    if ((base & outerMask) != (mix.wanted() & outerMask)) {
      return;
    }
    if (Draft.isInside(mix)) {
      lanes.mixInside(bench.block(), bases, stride, coefficients);
    } else {
      lanes.mixAcross(bench.block(), bases, stride, coefficients);
    }
  }
}
