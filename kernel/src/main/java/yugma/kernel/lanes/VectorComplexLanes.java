// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.lanes;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.nio.ByteOrder.nativeOrder;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/// As many complex numbers at a time as a register of the processor holds; neighbours are mixed
/// where it holds four, and one by one elsewhere.
enum VectorComplexLanes implements ComplexLanes {
  ONLY;

  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int STEP = SPECIES.vectorByteSize();
  private static final boolean HOLDS_FOUR = SPECIES.length() == 8;
  private static final int AHEAD_LEAST = 256;
  private static final int AHEAD_MOST = 1 << 13;
  private static final VectorShuffle<Double> SWAP = VectorShuffle.fromOp(SPECIES, lane -> lane ^ 1);

  private static DoubleVector get(MemorySegment memory, long at) {
    return DoubleVector.fromMemorySegment(SPECIES, memory, at, nativeOrder());
  }

  private static void put(DoubleVector vector, MemorySegment memory, long at) {
    vector.intoMemorySegment(memory, at, nativeOrder());
  }

  private static DoubleVector all(double value) {
    return DoubleVector.broadcast(SPECIES, value);
  }

  /// The factors of imaginary parts: minus for real results, plus for imaginary ones.
  private static DoubleVector signed(double im) {
    return all(im).mul(alternating());
  }

  private static DoubleVector alternating() {
    double[] signs = new double[SPECIES.length()];
    for (int lane = 0; lane < signs.length; lane++) {
      signs[lane] = lane % 2 == 0 ? -1 : 1;
    }
    return DoubleVector.fromArray(SPECIES, signs, 0);
  }

  @Override
  public void mixReal(MemorySegment numbers, Runs runs, long from, long to, double[] real) {
    int bytes = 16 * runs.length();
    boolean isShort =
        runs.partner() == runs.length() && bytes >= AHEAD_LEAST && bytes <= AHEAD_MOST;
    long last = isShort ? Math.max(from, to - 1) : from;
    double seen = 0;
    for (long run = from; run < last; run++) {
      seen += mixRealAhead(numbers, 16 * runs.start(run), bytes, real);
    }
    for (long run = last; run < to; run++) {
      mixReal(numbers, 16 * runs.start(run), 16 * runs.partner(), bytes, real);
    }
    requireNumber(seen);
  }

  private static void mixReal(
      MemorySegment numbers, long start, long behind, int bytes, double[] real) {
    DoubleVector p = all(real[0]);
    DoubleVector q = all(real[1]);
    DoubleVector r = all(real[2]);
    DoubleVector s = all(real[3]);
    for (int i = 0; i < bytes; i += STEP) {
      DoubleVector a = get(numbers, start + i);
      DoubleVector b = get(numbers, start + behind + i);
      put(b.fma(q, a.mul(p)), numbers, start + i);
      put(b.fma(s, a.mul(r)), numbers, start + behind + i);
    }
  }

  /// Two short neighbouring ranges, while the next two are touched in the order of their addresses:
  /// to read a range and its partner in turn confuses the processor's own reading ahead.
  private static double mixRealAhead(MemorySegment numbers, long start, int bytes, double[] real) {
    DoubleVector p = all(real[0]);
    DoubleVector q = all(real[1]);
    DoubleVector r = all(real[2]);
    DoubleVector s = all(real[3]);
    double even = 0;
    double odd = 0;
    for (int i = 0; i < bytes; i += STEP) {
      even += numbers.get(JAVA_DOUBLE, start + 2L * (bytes + i));
      odd += numbers.get(JAVA_DOUBLE, start + 2L * (bytes + i) + STEP);
      DoubleVector a = get(numbers, start + i);
      DoubleVector b = get(numbers, start + bytes + i);
      put(b.fma(q, a.mul(p)), numbers, start + i);
      put(b.fma(s, a.mul(r)), numbers, start + bytes + i);
    }
    return even + odd;
  }

  /// What was read ahead must be used, or the compiler leaves it out.
  private static void requireNumber(double seen) {
    if (Double.isNaN(seen)) {
      throw new ArithmeticException("an amplitude is not a number");
    }
  }

  @Override
  public void mix(MemorySegment numbers, Runs runs, long from, long to, double[] m) {
    DoubleVector pi = signed(m[1]);
    DoubleVector qi = signed(m[3]);
    DoubleVector ri = signed(m[5]);
    DoubleVector si = signed(m[7]);
    long behind = 16 * runs.partner();
    int bytes = 16 * runs.length();
    for (long run = from; run < to; run++) {
      long start = 16 * runs.start(run);
      for (int i = 0; i < bytes; i += STEP) {
        DoubleVector a = get(numbers, start + i);
        DoubleVector b = get(numbers, start + behind + i);
        DoubleVector c = a.rearrange(SWAP);
        DoubleVector d = b.rearrange(SWAP);
        DoubleVector low = c.fma(pi, a.mul(m[0]));
        DoubleVector high = c.fma(ri, a.mul(m[4]));
        put(d.fma(qi, b.fma(all(m[2]), low)), numbers, start + i);
        put(d.fma(si, b.fma(all(m[6]), high)), numbers, start + behind + i);
      }
    }
  }

  @Override
  public void mixInside(
      MemorySegment numbers, Runs runs, long from, long to, int distance, double[] m) {
    if (!HOLDS_FOUR) {
      ScalarComplexLanes.ONLY.mixInside(numbers, runs, from, to, distance, m);
      return;
    }
    int bit = 2 * distance;
    VectorShuffle<Double> first = VectorShuffle.fromOp(SPECIES, lane -> lane & ~bit);
    VectorShuffle<Double> second = VectorShuffle.fromOp(SPECIES, lane -> lane | bit);
    DoubleVector p = either(bit, m[0], m[4]);
    DoubleVector pi = either(bit, m[1], m[5]).mul(alternating());
    DoubleVector q = either(bit, m[2], m[6]);
    DoubleVector qi = either(bit, m[3], m[7]).mul(alternating());
    int bytes = 16 * runs.length();
    for (long run = from; run < to; run++) {
      long start = 16 * runs.start(run);
      for (int i = 0; i < bytes; i += STEP) {
        DoubleVector x = get(numbers, start + i);
        DoubleVector a = x.rearrange(first);
        DoubleVector b = x.rearrange(second);
        DoubleVector low = a.rearrange(SWAP).fma(pi, a.mul(p));
        put(b.rearrange(SWAP).fma(qi, b.fma(q, low)), numbers, start + i);
      }
    }
  }

  /// One number in the lanes without a bit, another in those with it.
  private static DoubleVector either(int bit, double without, double with) {
    double[] values = new double[SPECIES.length()];
    for (int lane = 0; lane < values.length; lane++) {
      values[lane] = (lane & bit) == 0 ? without : with;
    }
    return DoubleVector.fromArray(SPECIES, values, 0);
  }

  @Override
  public void scale(MemorySegment numbers, Runs runs, long from, long to, double re, double im) {
    DoubleVector turned = signed(im);
    int bytes = 16 * runs.length();
    for (long run = from; run < to; run++) {
      long start = 16 * runs.start(run);
      for (int i = 0; i < bytes; i += STEP) {
        DoubleVector x = get(numbers, start + i);
        put(x.rearrange(SWAP).fma(turned, x.mul(re)), numbers, start + i);
      }
    }
  }

  @Override
  public void exchange(MemorySegment numbers, Runs runs, long from, long to) {
    long behind = 16 * runs.partner();
    int bytes = 16 * runs.length();
    for (long run = from; run < to; run++) {
      long start = 16 * runs.start(run);
      for (int i = 0; i < bytes; i += STEP) {
        DoubleVector a = get(numbers, start + i);
        put(get(numbers, start + behind + i), numbers, start + i);
        put(a, numbers, start + behind + i);
      }
    }
  }
}
