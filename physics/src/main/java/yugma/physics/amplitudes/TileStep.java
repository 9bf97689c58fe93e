// SPDX-License-Identifier: Apache-2.0
package yugma.physics.amplitudes;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import yugma.kernel.lanes.Tile;
import yugma.kernel.lanes.TileLanes;
import yugma.physics.amplitudes.Elementary.Mix;
import yugma.physics.amplitudes.Elementary.Phase;

/// A step of a pass that multiplies a block by phases and mixes up to three of its qubits.
///
/// The phases among qubits of the block are a table made once; those that touch others change it
/// for each block.
final class TileStep implements BlockStep {
  private static final int UNIT = 8;

  private final Tile tile;
  private final long inner;
  private final long tileMask;
  private final long rowMask;
  private final MemorySegment table;

  /// Those that depend on the block, and the mask of its bits in their table.
  private final List<Phase> outer;

  private final long factorMask;
  private final boolean isOuterInside;
  private final int[] factorOf;

  TileStep(List<Phase> phases, List<Mix> mixes, long inner, Arena arena) {
    this.inner = inner;
    List<Mix> ordered = mixes.stream().sorted(Comparator.comparingInt(Mix::target)).toList();
    boolean inside = !ordered.isEmpty() && Draft.isInside(ordered.getFirst());
    this.tileMask = inside ? 0 : within(mask(ordered));
    this.outer = phases.stream().filter(p -> (p.diagonal() & ~inner) != 0).toList();
    List<Phase> fixed = phases.stream().filter(phase -> (phase.diagonal() & ~inner) == 0).toList();
    this.rowMask = within(touched(phases)) & ~Draft.UNIT_MASK & ~tileMask;
    this.factorMask = within(touched(outer)) & ~Draft.UNIT_MASK;
    this.isOuterInside = (touched(outer) & Draft.UNIT_MASK) != 0;
    this.tile = tile(ordered, inside, !phases.isEmpty());
    int units = 1 << Long.bitCount(rowMask | tileMask);
    this.table = arena.allocate(128L * units, 64);
    this.factorOf = new int[units];
    fill(fixed);
  }

  private long within(long physical) {
    return Long.compress(physical & inner, inner);
  }

  private static long mask(List<Mix> mixes) {
    return mixes.stream().mapToLong(Mix::bit).reduce(0, (a, b) -> a | b);
  }

  private static long touched(List<Phase> phases) {
    return phases.stream().mapToLong(Phase::diagonal).reduce(0, (a, b) -> a | b);
  }

  private Tile tile(List<Mix> mixes, boolean inside, boolean turns) {
    long all = within(inner);
    int[] bases = bases(all & ~tileMask);
    int[] rows = Arrays.stream(bases).map(base -> (int) Long.compress(base, rowMask)).toArray();
    if (inside) {
      return Tile.inside(bases, rows, insideCoefficients(mixes), turns);
    }
    int[] strides = mixes.stream().mapToInt(mix -> (int) within(mix.bit())).toArray();
    double[] coefficients = new double[2 * strides.length];
    for (int i = 0; i < strides.length; i++) {
      coefficients[2 * i] = mixes.get(i).u();
      coefficients[2 * i + 1] = mixes.get(i).v();
    }
    return Tile.across(bases, rows, strides, coefficients, turns);
  }

  /// Every index of the first element of a unit in which only bits of a mask are set.
  static int[] bases(long mask) {
    long units = mask & ~Draft.UNIT_MASK;
    int[] bases = new int[1 << Long.bitCount(units)];
    for (int i = 0; i < bases.length; i++) {
      bases[i] = (int) Spread.into(i, units);
    }
    return bases;
  }

  private static double[] insideCoefficients(List<Mix> mixes) {
    double[] coefficients = new double[3 * UNIT];
    for (Mix mix : mixes) {
      for (int lane = 0; lane < UNIT; lane++) {
        boolean one = (lane >>> mix.target() & 1) != 0;
        coefficients[UNIT * mix.target() + lane] = one ? mix.v() : mix.u();
      }
    }
    return coefficients;
  }

  private void fill(List<Phase> fixed) {
    double[] number = new double[2];
    int tileBits = Long.bitCount(tileMask);
    for (int unit = 0; unit < factorOf.length; unit++) {
      long at = Spread.into(unit >>> tileBits, rowMask);
      at |= Spread.into(unit & (1L << tileBits) - 1, tileMask);
      factorOf[unit] = (int) Long.compress(at, factorMask);
      long first = Spread.into(at, inner);
      for (int lane = 0; lane < UNIT; lane++) {
        put(table, unit, lane, fixed, first | lane, number);
      }
    }
  }

  private static void put(
      MemorySegment table, int unit, int lane, List<Phase> phases, long index, double[] number) {
    number[0] = 1;
    number[1] = 0;
    for (int i = 0; i < phases.size(); i++) {
      phases.get(i).multiply(number, 0, index);
    }
    table.setAtIndex(JAVA_DOUBLE, 16L * unit + lane, number[0]);
    table.setAtIndex(JAVA_DOUBLE, 16L * unit + 8 + lane, number[1]);
  }

  @Override
  public long scratchUnits() {
    return outer.isEmpty() ? 0 : factorOf.length;
  }

  @Override
  public void run(Bench bench, long base, TileLanes lanes) {
    if (outer.isEmpty()) {
      lanes.tile(bench.block(), tile, table);
      return;
    }
    MemorySegment factors = bench.factors();
    for (int unit = 0; unit < 1 << Long.bitCount(factorMask); unit++) {
      long first = base | Spread.into(Spread.into(unit, factorMask), inner);
      for (int lane = 0; lane < UNIT; lane++) {
        if (lane == 0 || isOuterInside) {
          put(factors, unit, lane, outer, first | lane, bench.number());
        } else {
          factors.setAtIndex(JAVA_DOUBLE, 16L * unit + lane, bench.number()[0]);
          factors.setAtIndex(JAVA_DOUBLE, 16L * unit + 8 + lane, bench.number()[1]);
        }
      }
    }
    lanes.multiply(bench.table(), table, factors, factorOf);
    lanes.tile(bench.block(), tile, bench.table());
  }
}
