// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.lanes;

import static java.nio.ByteOrder.nativeOrder;

import java.lang.foreign.MemorySegment;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/// As many elements of a unit at a time as a register of the processor holds; what moves elements
/// inside a unit needs registers of 512 bits, and is done one by one on others.
enum VectorTileLanes implements TileLanes {
  ONLY;

  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LANES = Math.min(8, SPECIES.length());
  private static final long PART = 8L * LANES;
  private static final boolean HOLDS_UNIT = SPECIES.length() == 8;
  private static final long UNIT = 64;

  private static DoubleVector get(MemorySegment memory, long at) {
    return DoubleVector.fromMemorySegment(SPECIES, memory, at, nativeOrder());
  }

  private static void put(DoubleVector vector, MemorySegment memory, long at) {
    vector.intoMemorySegment(memory, at, nativeOrder());
  }

  private static VectorShuffle<Double> shuffle(int... lanes) {
    return VectorShuffle.fromArray(SPECIES, lanes, 0);
  }

  @Override
  public void gather(MemorySegment numbers, long from, int[] offsets, MemorySegment block) {
    if (!HOLDS_UNIT) {
      ScalarTileLanes.ONLY.gather(numbers, from, offsets, block);
      return;
    }
    VectorShuffle<Double> even = shuffle(0, 2, 4, 6, 8, 10, 12, 14);
    VectorShuffle<Double> odd = shuffle(1, 3, 5, 7, 9, 11, 13, 15);
    long half = block.byteSize() / 2;
    for (int unit = 0; unit < offsets.length; unit++) {
      long at = 16 * from + 128L * offsets[unit];
      DoubleVector low = get(numbers, at);
      DoubleVector high = get(numbers, at + UNIT);
      put(low.rearrange(even, high), block, UNIT * unit);
      put(low.rearrange(odd, high), block, half + UNIT * unit);
    }
  }

  @Override
  public void scatter(MemorySegment block, MemorySegment numbers, long from, int[] offsets) {
    if (!HOLDS_UNIT) {
      ScalarTileLanes.ONLY.scatter(block, numbers, from, offsets);
      return;
    }
    VectorShuffle<Double> first = shuffle(0, 8, 1, 9, 2, 10, 3, 11);
    VectorShuffle<Double> second = shuffle(4, 12, 5, 13, 6, 14, 7, 15);
    long half = block.byteSize() / 2;
    for (int unit = 0; unit < offsets.length; unit++) {
      long at = 16 * from + 128L * offsets[unit];
      DoubleVector re = get(block, UNIT * unit);
      DoubleVector im = get(block, half + UNIT * unit);
      put(re.rearrange(first, im), numbers, at);
      put(re.rearrange(second, im), numbers, at + UNIT);
    }
  }

  @Override
  public void tile(MemorySegment block, Tile tile, MemorySegment table) {
    if (tile.isInside) {
      inside(block, tile, table);
      return;
    }
    for (long part = 0; part < UNIT; part += PART) {
      switch (tile.strides.length) {
        case 0 -> none(block, tile, table, part);
        case 1 -> one(block, tile, table, part);
        case 2 -> two(block, tile, table, part);
        default -> three(block, tile, table, part);
      }
    }
  }

  /// The real part of an element times its factor.
  private static DoubleVector re(
      MemorySegment block, long at, long half, MemorySegment table, long row) {
    DoubleVector r = get(block, at).mul(get(table, row));
    return r.sub(get(block, at + half).mul(get(table, row + UNIT)));
  }

  /// The imaginary part of an element times its factor.
  private static DoubleVector im(
      MemorySegment block, long at, long half, MemorySegment table, long row) {
    DoubleVector i = get(block, at + half).mul(get(table, row));
    return get(block, at).fma(get(table, row + UNIT), i);
  }

  private static void none(MemorySegment block, Tile tile, MemorySegment table, long part) {
    long half = block.byteSize() / 2;
    for (int i = 0; i < tile.bases.length; i++) {
      long at = 8L * tile.bases[i] + part;
      long row = 128L * tile.rows[i] + part;
      DoubleVector re = re(block, at, half, table, row);
      put(im(block, at, half, table, row), block, at + half);
      put(re, block, at);
    }
  }

  private static void one(MemorySegment block, Tile tile, MemorySegment table, long part) {
    long half = block.byteSize() / 2;
    long s = 8L * tile.strides[0];
    double u = tile.coefficients[0];
    double v = tile.coefficients[1];
    for (int i = 0; i < tile.bases.length; i++) {
      long at = 8L * tile.bases[i] + part;
      long row = 256L * tile.rows[i] + part;
      DoubleVector r0 = re(block, at, half, table, row);
      DoubleVector i0 = im(block, at, half, table, row);
      DoubleVector r1 = re(block, at + s, half, table, row + 128);
      DoubleVector i1 = im(block, at + s, half, table, row + 128);
      put(r1.fma(broadcast(u), r0), block, at);
      put(r1.fma(broadcast(v), r0), block, at + s);
      put(i1.fma(broadcast(u), i0), block, at + half);
      put(i1.fma(broadcast(v), i0), block, at + s + half);
    }
  }

  private static DoubleVector broadcast(double value) {
    return DoubleVector.broadcast(SPECIES, value);
  }

  private static void two(MemorySegment block, Tile tile, MemorySegment table, long part) {
    long half = block.byteSize() / 2;
    long s = 8L * tile.strides[0];
    long t = 8L * tile.strides[1];
    double[] c = tile.coefficients;
    for (int i = 0; i < tile.bases.length; i++) {
      long at = 8L * tile.bases[i] + part;
      long row = 512L * tile.rows[i] + part;
      DoubleVector r0 = re(block, at, half, table, row);
      DoubleVector r1 = re(block, at + s, half, table, row + 128);
      DoubleVector r2 = re(block, at + t, half, table, row + 256);
      DoubleVector r3 = re(block, at + t + s, half, table, row + 384);
      DoubleVector i0 = im(block, at, half, table, row);
      DoubleVector i1 = im(block, at + s, half, table, row + 128);
      DoubleVector i2 = im(block, at + t, half, table, row + 256);
      DoubleVector i3 = im(block, at + t + s, half, table, row + 384);
      four(block, at, s, t, c, r0, r1, r2, r3);
      four(block, at + half, s, t, c, i0, i1, i2, i3);
    }
  }

  /// The stages of two strides on four vectors.
  private static void four(
      MemorySegment block,
      long at,
      long s,
      long t,
      double[] c,
      DoubleVector x0,
      DoubleVector x1,
      DoubleVector x2,
      DoubleVector x3) {
    DoubleVector y0 = x2.fma(broadcast(c[2]), x0);
    DoubleVector y1 = x3.fma(broadcast(c[2]), x1);
    DoubleVector y2 = x2.fma(broadcast(c[3]), x0);
    DoubleVector y3 = x3.fma(broadcast(c[3]), x1);
    put(y1.fma(broadcast(c[0]), y0), block, at);
    put(y1.fma(broadcast(c[1]), y0), block, at + s);
    put(y3.fma(broadcast(c[0]), y2), block, at + t);
    put(y3.fma(broadcast(c[1]), y2), block, at + t + s);
  }

  private static void three(MemorySegment block, Tile tile, MemorySegment table, long part) {
    long half = block.byteSize() / 2;
    long s = 8L * tile.strides[0];
    long t = 8L * tile.strides[1];
    long w = 8L * tile.strides[2];
    double[] c = tile.coefficients;
    for (int i = 0; i < tile.bases.length; i++) {
      long at = 8L * tile.bases[i] + part;
      long row = 1024L * tile.rows[i] + part;
      DoubleVector r0 = re(block, at, half, table, row);
      DoubleVector r1 = re(block, at + s, half, table, row + 128);
      DoubleVector r2 = re(block, at + t, half, table, row + 256);
      DoubleVector r3 = re(block, at + t + s, half, table, row + 384);
      DoubleVector r4 = re(block, at + w, half, table, row + 512);
      DoubleVector r5 = re(block, at + w + s, half, table, row + 640);
      DoubleVector r6 = re(block, at + w + t, half, table, row + 768);
      DoubleVector r7 = re(block, at + w + t + s, half, table, row + 896);
      DoubleVector i0 = im(block, at, half, table, row);
      DoubleVector i1 = im(block, at + s, half, table, row + 128);
      DoubleVector i2 = im(block, at + t, half, table, row + 256);
      DoubleVector i3 = im(block, at + t + s, half, table, row + 384);
      DoubleVector i4 = im(block, at + w, half, table, row + 512);
      DoubleVector i5 = im(block, at + w + s, half, table, row + 640);
      DoubleVector i6 = im(block, at + w + t, half, table, row + 768);
      DoubleVector i7 = im(block, at + w + t + s, half, table, row + 896);
      eight(block, at, s, t, w, c, r0, r1, r2, r3, r4, r5, r6, r7);
      eight(block, at + half, s, t, w, c, i0, i1, i2, i3, i4, i5, i6, i7);
    }
  }

  /// The stages of three strides on eight vectors.
  private static void eight(
      MemorySegment block,
      long at,
      long s,
      long t,
      long w,
      double[] c,
      DoubleVector x0,
      DoubleVector x1,
      DoubleVector x2,
      DoubleVector x3,
      DoubleVector x4,
      DoubleVector x5,
      DoubleVector x6,
      DoubleVector x7) {
    DoubleVector u = broadcast(c[4]);
    DoubleVector v = broadcast(c[5]);
    four(block, at, s, t, c, x4.fma(u, x0), x5.fma(u, x1), x6.fma(u, x2), x7.fma(u, x3));
    four(block, at + w, s, t, c, x4.fma(v, x0), x5.fma(v, x1), x6.fma(v, x2), x7.fma(v, x3));
  }

  private static void inside(MemorySegment block, Tile tile, MemorySegment table) {
    if (!HOLDS_UNIT) {
      ScalarTileLanes.ONLY.tile(block, tile, table);
      return;
    }
    InsideUnit low = InsideUnit.of(SPECIES, tile, 0);
    InsideUnit middle = InsideUnit.of(SPECIES, tile, 1);
    InsideUnit high = InsideUnit.of(SPECIES, tile, 2);
    long half = block.byteSize() / 2;
    for (int i = 0; i < tile.bases.length; i++) {
      long at = 8L * tile.bases[i];
      long row = 128L * tile.rows[i];
      DoubleVector re = re(block, at, half, table, row);
      DoubleVector im = im(block, at, half, table, row);
      put(low.of(middle.of(high.of(re))), block, at);
      put(low.of(middle.of(high.of(im))), block, at + half);
    }
  }

  /// The stage of one distance: copies of the elements without and with the bit, and coefficients.
  private record InsideUnit(
      VectorShuffle<Double> without, VectorShuffle<Double> with, DoubleVector coefficients) {
    static InsideUnit of(VectorSpecies<Double> species, Tile tile, int bit) {
      boolean mixes = tile.mixes(bit);
      return new InsideUnit(
          VectorShuffle.fromOp(species, lane -> mixes ? lane & ~(1 << bit) : lane),
          VectorShuffle.fromOp(species, lane -> mixes ? lane | 1 << bit : lane),
          DoubleVector.fromArray(species, tile.coefficients, 8 * bit));
    }

    DoubleVector of(DoubleVector x) {
      return x.rearrange(with).fma(coefficients, x.rearrange(without));
    }
  }

  @Override
  public void mixAcross(MemorySegment block, int[] bases, int stride, double[] coefficients) {
    long half = block.byteSize() / 2;
    for (int part = 0; part < 8; part += LANES) {
      DoubleVector p = DoubleVector.fromArray(SPECIES, coefficients, part);
      DoubleVector u = DoubleVector.fromArray(SPECIES, coefficients, 8 + part);
      DoubleVector r = DoubleVector.fromArray(SPECIES, coefficients, 16 + part);
      DoubleVector v = DoubleVector.fromArray(SPECIES, coefficients, 24 + part);
      for (int base : bases) {
        for (long at = 8L * (base + part); at < 2 * half; at += half) {
          DoubleVector a = get(block, at);
          DoubleVector b = get(block, at + 8L * stride);
          put(b.fma(u, a.mul(p)), block, at);
          put(b.fma(v, a.mul(r)), block, at + 8L * stride);
        }
      }
    }
  }

  @Override
  public void mixInside(MemorySegment block, int[] bases, int distance, double[] coefficients) {
    if (!HOLDS_UNIT) {
      ScalarTileLanes.ONLY.mixInside(block, bases, distance, coefficients);
      return;
    }
    VectorShuffle<Double> other = VectorShuffle.fromOp(SPECIES, lane -> lane ^ distance);
    DoubleVector p = DoubleVector.fromArray(SPECIES, coefficients, 0);
    DoubleVector q = DoubleVector.fromArray(SPECIES, coefficients, 8);
    long half = block.byteSize() / 2;
    for (int base : bases) {
      for (long at = 8L * base; at < 2 * half; at += half) {
        DoubleVector x = get(block, at);
        put(x.rearrange(other).fma(q, x.mul(p)), block, at);
      }
    }
  }

  @Override
  public void multiply(
      MemorySegment product, MemorySegment table, MemorySegment factors, int[] of) {
    for (int unit = 0; unit < of.length; unit++) {
      for (long part = 0; part < UNIT; part += PART) {
        long at = 128L * unit + part;
        long by = 128L * of[unit] + part;
        DoubleVector r = get(table, at);
        DoubleVector i = get(table, at + UNIT);
        DoubleVector c = get(factors, by);
        DoubleVector s = get(factors, by + UNIT);
        put(r.mul(c).sub(i.mul(s)), product, at);
        put(r.fma(s, i.mul(c)), product, at + UNIT);
      }
    }
  }
}
