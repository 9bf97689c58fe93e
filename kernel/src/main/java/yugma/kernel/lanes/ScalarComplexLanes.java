// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.lanes;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;

/// One complex number at a time.
enum ScalarComplexLanes implements ComplexLanes {
  ONLY;

  private static double get(MemorySegment memory, long index) {
    return memory.getAtIndex(JAVA_DOUBLE, index);
  }

  private static void put(MemorySegment memory, long index, double value) {
    memory.setAtIndex(JAVA_DOUBLE, index, value);
  }

  @Override
  public void mixReal(MemorySegment numbers, Runs runs, long from, long to, double[] real) {
    for (long run = from; run < to; run++) {
      long start = 2 * runs.start(run);
      for (long i = start; i < start + 2L * runs.length(); i++) {
        double a = get(numbers, i);
        double b = get(numbers, i + 2 * runs.partner());
        put(numbers, i, Math.fma(b, real[1], a * real[0]));
        put(numbers, i + 2 * runs.partner(), Math.fma(b, real[3], a * real[2]));
      }
    }
  }

  @Override
  public void mix(MemorySegment numbers, Runs runs, long from, long to, double[] complex) {
    for (long run = from; run < to; run++) {
      long start = 2 * runs.start(run);
      for (long i = start; i < start + 2L * runs.length(); i += 2) {
        mixPair(numbers, i, i + 2 * runs.partner(), complex);
      }
    }
  }

  private static void mixPair(MemorySegment numbers, long a, long b, double[] m) {
    double ar = get(numbers, a);
    double ai = get(numbers, a + 1);
    double br = get(numbers, b);
    double bi = get(numbers, b + 1);
    put(numbers, a, sum(ar, ai, br, bi, m[0], -m[1], m[2], -m[3]));
    put(numbers, a + 1, sum(ai, ar, bi, br, m[0], m[1], m[2], m[3]));
    put(numbers, b, sum(ar, ai, br, bi, m[4], -m[5], m[6], -m[7]));
    put(numbers, b + 1, sum(ai, ar, bi, br, m[4], m[5], m[6], m[7]));
  }

  private static double sum(
      double a, double aOther, double b, double bOther, double p, double q, double r, double s) {
    return Math.fma(bOther, s, Math.fma(b, r, Math.fma(aOther, q, a * p)));
  }

  @Override
  public void mixInside(
      MemorySegment numbers, Runs runs, long from, long to, int distance, double[] complex) {
    for (long run = from; run < to; run++) {
      long start = runs.start(run);
      for (long i = start; i < start + runs.length(); i++) {
        if ((i & distance) == 0) {
          mixPair(numbers, 2 * i, 2 * (i + distance), complex);
        }
      }
    }
  }

  @Override
  public void scale(MemorySegment numbers, Runs runs, long from, long to, double re, double im) {
    for (long run = from; run < to; run++) {
      long start = 2 * runs.start(run);
      for (long i = start; i < start + 2L * runs.length(); i += 2) {
        double r = get(numbers, i);
        double s = get(numbers, i + 1);
        put(numbers, i, Math.fma(s, -im, r * re));
        put(numbers, i + 1, Math.fma(r, im, s * re));
      }
    }
  }

  @Override
  public void exchange(MemorySegment numbers, Runs runs, long from, long to) {
    for (long run = from; run < to; run++) {
      long start = 2 * runs.start(run);
      for (long i = start; i < start + 2L * runs.length(); i++) {
        double a = get(numbers, i);
        put(numbers, i, get(numbers, i + 2 * runs.partner()));
        put(numbers, i + 2 * runs.partner(), a);
      }
    }
  }
}
