// SPDX-License-Identifier: Apache-2.0
package yugma.physics.amplitudes;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;

/// Sums over all amplitudes, by chunks in a fixed order, so that rounding stays small and the same.
final class Sums {
  /// Amplitudes of a chunk.
  static final int CHUNK = 1 << 12;

  private Sums() {}

  /// The squares of the amplitudes whose index is as wanted under a mask.
  static double weight(Amplitudes state, long mask, long wanted) {
    double sum = 0;
    for (long from = 0; from < state.size(); from += CHUNK) {
      sum += weight(state.segment(), from, Math.min(state.size(), from + CHUNK), mask, wanted);
    }
    return sum;
  }

  /// The squares of the amplitudes of a range whose index is as wanted under a mask.
  static double weight(MemorySegment segment, long from, long to, long mask, long wanted) {
    double even = 0;
    double odd = 0;
    for (long i = from; i < to; i++) {
      if ((i & mask) == wanted) {
        double re = segment.getAtIndex(JAVA_DOUBLE, 2 * i);
        double im = segment.getAtIndex(JAVA_DOUBLE, 2 * i + 1);
        even = Math.fma(re, re, even);
        odd = Math.fma(im, im, odd);
      }
    }
    return even + odd;
  }

  /// The inner product, the first state conjugated.
  static double[] inner(Amplitudes a, Amplitudes b) {
    double[] sum = new double[2];
    for (long from = 0; from < a.size(); from += CHUNK) {
      double re = 0;
      double im = 0;
      for (long i = from; i < Math.min(a.size(), from + CHUNK); i++) {
        re += a.re(i) * b.re(i) + a.im(i) * b.im(i);
        im += a.re(i) * b.im(i) - a.im(i) * b.re(i);
      }
      sum[0] += re;
      sum[1] += im;
    }
    return sum;
  }
}
