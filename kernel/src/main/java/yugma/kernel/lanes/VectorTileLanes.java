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

  /// Units that are in the nearest cache with their factors: 16 KiB.
  private static final int CHUNK_UNITS = 128;

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
      if (tile.strides.length == 1 && tile.turns) {
        one(block, tile, table, part);
      } else {
        many(block, tile, table, part);
      }
    }
  }

  /// A chunk of tiles is multiplied, then joined while it is in the nearest cache.
  private static void many(MemorySegment block, Tile tile, MemorySegment table, long part) {
    long half = block.byteSize() / 2;
    int chunk = tile.turns ? CHUNK_UNITS >>> tile.strides.length : tile.bases.length;
    for (int from = 0; from < tile.bases.length; from += chunk) {
      int to = Math.min(from + chunk, tile.bases.length);
      for (int unit = 0; tile.turns && unit < tile.units(); unit++) {
        turn(block, tile, table, part, unit, from, to);
      }
      for (long at = part; at < 2 * half; at += half) {
        switch (tile.strides.length) {
          case 0 -> {}
          case 1 -> joinTwo(block, tile, at, from, to);
          default -> joinFour(block, tile, at, from, to);
        }
      }
    }
  }

  /// Multiplies one unit of each of some tiles.
  private static void turn(
      MemorySegment block, Tile tile, MemorySegment table, long part, int unit, int from, int to) {
    long half = block.byteSize() / 2;
    long start = 8L * tile.offset(unit) + part;
    long first = 128L * unit + part;
    int shift = 7 + tile.strides.length;
    for (int i = from; i < to; i++) {
      long at = start + 8L * tile.bases[i];
      long row = first + ((long) tile.rows[i] << shift);
      DoubleVector re = get(block, at);
      DoubleVector im = get(block, at + half);
      DoubleVector c = get(table, row);
      DoubleVector s = get(table, row + UNIT);
      put(re.mul(c).sub(im.mul(s)), block, at);
      put(re.fma(s, im.mul(c)), block, at + half);
    }
  }

  private static void joinTwo(MemorySegment block, Tile tile, long plane, int from, int to) {
    long s = 8L * tile.strides[0];
    DoubleVector u = broadcast(tile.coefficients[0]);
    DoubleVector v = broadcast(tile.coefficients[1]);
    for (int i = from; i < to; i++) {
      long at = 8L * tile.bases[i] + plane;
      DoubleVector a = get(block, at);
      DoubleVector b = get(block, at + s);
      put(b.fma(u, a), block, at);
      put(b.fma(v, a), block, at + s);
    }
  }

  /// The stages of two strides; eight vectors of three would be too much for the compiler.
  private static void joinFour(MemorySegment block, Tile tile, long plane, int from, int to) {
    long s = 8L * tile.strides[0];
    long t = 8L * tile.strides[1];
    DoubleVector u = broadcast(tile.coefficients[0]);
    DoubleVector v = broadcast(tile.coefficients[1]);
    DoubleVector p = broadcast(tile.coefficients[2]);
    DoubleVector q = broadcast(tile.coefficients[3]);
    for (int i = from; i < to; i++) {
      long at = 8L * tile.bases[i] + plane;
      DoubleVector x0 = get(block, at);
      DoubleVector x1 = get(block, at + s);
      DoubleVector x2 = get(block, at + t);
      DoubleVector x3 = get(block, at + t + s);
      DoubleVector y0 = x2.fma(p, x0);
      DoubleVector y1 = x3.fma(p, x1);
      DoubleVector y2 = x2.fma(q, x0);
      DoubleVector y3 = x3.fma(q, x1);
      put(y1.fma(u, y0), block, at);
      put(y1.fma(v, y0), block, at + s);
      put(y3.fma(u, y2), block, at + t);
      put(y3.fma(v, y2), block, at + t + s);
    }
  }

  /// Factors and the stage of one stride in one go.
  private static void one(MemorySegment block, Tile tile, MemorySegment table, long part) {
    long half = block.byteSize() / 2;
    long s = 8L * tile.strides[0];
    DoubleVector u = broadcast(tile.coefficients[0]);
    DoubleVector v = broadcast(tile.coefficients[1]);
    for (int i = 0; i < tile.bases.length; i++) {
      long at = 8L * tile.bases[i] + part;
      long row = 256L * tile.rows[i] + part;
      DoubleVector c = get(table, row);
      DoubleVector d = get(table, row + UNIT);
      DoubleVector re = get(block, at);
      DoubleVector im = get(block, at + half);
      DoubleVector r0 = re.mul(c).sub(im.mul(d));
      DoubleVector i0 = re.fma(d, im.mul(c));
      c = get(table, row + 2 * UNIT);
      d = get(table, row + 3 * UNIT);
      re = get(block, at + s);
      im = get(block, at + s + half);
      DoubleVector r1 = re.mul(c).sub(im.mul(d));
      DoubleVector i1 = re.fma(d, im.mul(c));
      put(r1.fma(u, r0), block, at);
      put(r1.fma(v, r0), block, at + s);
      put(i1.fma(u, i0), block, at + half);
      put(i1.fma(v, i0), block, at + s + half);
    }
  }

  private static DoubleVector broadcast(double value) {
    return DoubleVector.broadcast(SPECIES, value);
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
    if (tile.turns) {
      turn(block, tile, table, 0, 0, 0, tile.bases.length);
    }
    for (long plane = 0; plane < 2 * half; plane += half) {
      for (int base : tile.bases) {
        DoubleVector x = get(block, 8L * base + plane);
        put(low.of(middle.of(high.of(x))), block, 8L * base + plane);
      }
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
        for (long at = 8L * base + 8L * part; at < 2 * half; at += half) {
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
