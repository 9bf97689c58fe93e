// SPDX-License-Identifier: Apache-2.0
package yugma.physics.amplitudes;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;
import yugma.kernel.lanes.ComplexLanes;
import yugma.kernel.lanes.Runs;
import yugma.physics.gate.Matrix;

/// Matrices done to amplitudes in place, each by the cheapest way that its form allows.
///
/// What mixes or turns whole ranges of amplitudes goes over vector lanes; what looks at the two
/// lowest qubits and is not a plain one-qubit matrix, and dense matrices of two qubits and more, go
/// group by group.
final class Gates {
  /// Amplitudes of a range at most, so that threads and caches have shares of a good size.
  private static final int MOST_LOW_QUBITS = 12;

  private static final int LEAST_LOW_QUBITS = 2;

  private Gates() {}

  static void apply(Amplitudes state, Placed placed) {
    apply(state, placed, Crew.threads(state.qubits()), ComplexLanes.best());
  }

  static void apply(Amplitudes state, Placed placed, int threads, ComplexLanes lanes) {
    Placed peeled = placed.peeled();
    if (peeled.matrix().isDiagonal()) {
      turn(state, peeled, threads, lanes);
    } else if (peeled.targets().size() == 1 && state.qubits() > 1) {
      mix(state, peeled, threads, lanes);
    } else {
      new Groups(state, peeled).run(threads);
    }
  }

  /// Ranges without the lowest qubit that something looks at, nothing if that is too low.
  private static Runs runs(Amplitudes state, long looked, long fixed, long partner) {
    int low = Math.min(state.qubits(), MOST_LOW_QUBITS);
    low = looked == 0 ? low : Math.min(low, Long.numberOfTrailingZeros(looked));
    long free = state.size() - 1 & ~looked & -1L << low;
    return new Runs(free, fixed, partner, 1 << low);
  }

  private static boolean isLow(Amplitudes state, long looked) {
    return (looked & (1L << LEAST_LOW_QUBITS) - 1) != 0 || state.qubits() < LEAST_LOW_QUBITS;
  }

  private static void turn(Amplitudes state, Placed placed, int threads, ComplexLanes lanes) {
    Matrix matrix = placed.matrix();
    long looked = placed.controls() | placed.bits(matrix.size() - 1);
    if (isLow(state, looked)) {
      new Groups(state, placed).run(threads);
      return;
    }
    for (int entry = 0; entry < matrix.size(); entry++) {
      double re = matrix.re(entry, entry);
      double im = matrix.im(entry, entry);
      Runs runs = runs(state, looked, placed.states() | placed.bits(entry), 0);
      if (re != 1 || im != 0) {
        Crew.share(
            runs.count(),
            threads,
            (thread, from, to) -> lanes.scale(state.segment(), runs, from, to, re, im));
      }
    }
  }

  private static void mix(Amplitudes state, Placed placed, int threads, ComplexLanes lanes) {
    long bit = placed.bits(1);
    double[] m = placed.matrix().entries();
    boolean isInside = bit < 1 << LEAST_LOW_QUBITS;
    if (isLow(state, isInside ? placed.controls() : placed.controls() | bit)) {
      new Groups(state, placed).run(threads);
      return;
    }
    long looked = placed.controls() | (isInside ? 0 : bit);
    Runs runs = runs(state, looked, placed.states(), isInside ? 0 : bit);
    MemorySegment segment = state.segment();
    boolean isReal = m[1] == 0 && m[3] == 0 && m[5] == 0 && m[7] == 0;
    boolean isFlip = isReal && m[0] == 0 && m[2] == 1 && m[4] == 1 && m[6] == 0;
    double[] real = {m[0], m[2], m[4], m[6]};
    Crew.share(
        runs.count(),
        threads,
        (thread, from, to) -> {
          if (isInside) {
            lanes.mixInside(segment, runs, from, to, (int) bit, m);
          } else if (isFlip) {
            lanes.exchange(segment, runs, from, to);
          } else if (isReal) {
            lanes.mixReal(segment, runs, from, to, real);
          } else {
            lanes.mix(segment, runs, from, to, m);
          }
        });
  }

  /// Any matrix, group by group of the amplitudes that it joins.
  private static final class Groups {
    private final MemorySegment segment;
    private final long states;
    private final long free;
    private final long[] bits;
    private final double[] entries;

    Groups(Amplitudes state, Placed placed) {
      int size = placed.matrix().size();
      this.segment = state.segment();
      this.states = placed.states();
      this.bits = new long[size];
      for (int row = 0; row < size; row++) {
        bits[row] = placed.bits(row);
      }
      this.free = state.size() - 1 & ~placed.controls() & ~bits[size - 1];
      this.entries = placed.matrix().entries();
    }

    void run(int threads) {
      Crew.share(1L << Long.bitCount(free), threads, (thread, from, to) -> run(from, to));
    }

    private void run(long from, long to) {
      double[] old = new double[2 * bits.length];
      for (long group = from; group < to; group++) {
        long base = Spread.into(group, free) | states;
        for (int row = 0; row < bits.length; row++) {
          long at = 2 * (base | bits[row]);
          old[2 * row] = segment.getAtIndex(JAVA_DOUBLE, at);
          old[2 * row + 1] = segment.getAtIndex(JAVA_DOUBLE, at + 1);
        }
        mix(base, old);
      }
    }

    private void mix(long base, double[] old) {
      int entry = 0;
      for (long bit : bits) {
        double re = 0;
        double im = 0;
        for (int column = 0; column < old.length; column += 2, entry += 2) {
          re += entries[entry] * old[column] - entries[entry + 1] * old[column + 1];
          im += entries[entry] * old[column + 1] + entries[entry + 1] * old[column];
        }
        segment.setAtIndex(JAVA_DOUBLE, 2 * (base | bit), re);
        segment.setAtIndex(JAVA_DOUBLE, 2 * (base | bit) + 1, im);
      }
    }
  }

  /// Multiplies every amplitude by a real number.
  static void scale(Amplitudes state, double factor) {
    keep(state, 0, 0, factor);
  }

  /// Multiplies the amplitudes whose index is as wanted under a mask, and makes the others zero.
  static void keep(Amplitudes state, long mask, long wanted, double factor) {
    MemorySegment segment = state.segment();
    for (long i = 0; i < state.size(); i++) {
      double by = (i & mask) == wanted ? factor : 0;
      segment.setAtIndex(JAVA_DOUBLE, 2 * i, by * segment.getAtIndex(JAVA_DOUBLE, 2 * i));
      segment.setAtIndex(JAVA_DOUBLE, 2 * i + 1, by * segment.getAtIndex(JAVA_DOUBLE, 2 * i + 1));
    }
  }
}
