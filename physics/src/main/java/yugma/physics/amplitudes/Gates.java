// SPDX-License-Identifier: Apache-2.0
package yugma.physics.amplitudes;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;

/// Matrices done to amplitudes in place.
final class Gates {
  private Gates() {}

  static void apply(Amplitudes state, Placed placed) {
    int size = placed.matrix().size();
    long[] bits = new long[size];
    for (int row = 0; row < size; row++) {
      bits[row] = placed.bits(row);
    }
    double[] entries = placed.matrix().entries();
    double[] old = new double[2 * size];
    long free = state.size() - 1 & ~placed.controls() & ~bits[size - 1];
    long groups = 1L << Long.bitCount(free);
    for (long group = 0; group < groups; group++) {
      long base = Spread.into(group, free) | placed.states();
      mix(state.segment(), base, bits, entries, old);
    }
  }

  private static void mix(
      MemorySegment segment, long base, long[] bits, double[] entries, double[] old) {
    for (int row = 0; row < bits.length; row++) {
      long at = 2 * (base | bits[row]);
      old[2 * row] = segment.getAtIndex(JAVA_DOUBLE, at);
      old[2 * row + 1] = segment.getAtIndex(JAVA_DOUBLE, at + 1);
    }
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
