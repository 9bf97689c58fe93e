// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.lanes;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;

import java.lang.foreign.MemorySegment;

/// One element at a time.
enum ScalarTileLanes implements TileLanes {
  ONLY;

  private static double get(MemorySegment memory, long index) {
    return memory.getAtIndex(JAVA_DOUBLE, index);
  }

  private static void put(MemorySegment memory, long index, double value) {
    memory.setAtIndex(JAVA_DOUBLE, index, value);
  }

  /// How many numbers a block holds.
  private static long size(MemorySegment block) {
    return block.byteSize() / 16;
  }

  @Override
  public void gather(MemorySegment numbers, long from, int[] offsets, MemorySegment block) {
    long size = size(block);
    for (int unit = 0; unit < offsets.length; unit++) {
      long at = 2 * from + 16L * offsets[unit];
      for (int lane = 0; lane < 8; lane++) {
        put(block, 8L * unit + lane, get(numbers, at + 2L * lane));
        put(block, size + 8L * unit + lane, get(numbers, at + 2L * lane + 1));
      }
    }
  }

  @Override
  public void scatter(MemorySegment block, MemorySegment numbers, long from, int[] offsets) {
    long size = size(block);
    for (int unit = 0; unit < offsets.length; unit++) {
      long at = 2 * from + 16L * offsets[unit];
      for (int lane = 0; lane < 8; lane++) {
        put(numbers, at + 2L * lane, get(block, 8L * unit + lane));
        put(numbers, at + 2L * lane + 1, get(block, size + 8L * unit + lane));
      }
    }
  }

  @Override
  public void tile(MemorySegment block, Tile tile, MemorySegment table) {
    int units = tile.units();
    double[] re = new double[units * 8];
    double[] im = new double[units * 8];
    for (int i = 0; i < tile.bases.length; i++) {
      long row = 16L * units * tile.rows[i];
      for (int unit = 0; unit < units; unit++) {
        turn(
            block,
            tile,
            tile.bases[i] + tile.offset(unit),
            table,
            row + 16L * unit,
            re,
            im,
            8 * unit);
      }
      join(tile, re);
      join(tile, im);
      for (int unit = 0; unit < units; unit++) {
        long at = (long) tile.bases[i] + tile.offset(unit);
        for (int lane = 0; lane < 8; lane++) {
          put(block, at + lane, re[8 * unit + lane]);
          put(block, size(block) + at + lane, im[8 * unit + lane]);
        }
      }
    }
  }

  private static void turn(
      MemorySegment block,
      Tile tile,
      long at,
      MemorySegment table,
      long row,
      double[] re,
      double[] im,
      int to) {
    for (int lane = 0; lane < 8; lane++) {
      double r = get(block, at + lane);
      double i = get(block, size(block) + at + lane);
      if (!tile.turns) {
        re[to + lane] = r;
        im[to + lane] = i;
        continue;
      }
      double c = get(table, row + lane);
      double s = get(table, row + 8 + lane);
      re[to + lane] = r * c - i * s;
      im[to + lane] = Math.fma(r, s, i * c);
    }
  }

  private static void join(Tile tile, double[] x) {
    if (tile.isInside) {
      joinInside(tile, x);
      return;
    }
    for (int stage = tile.strides.length - 1; stage >= 0; stage--) {
      double u = tile.coefficients[2 * stage];
      double v = tile.coefficients[2 * stage + 1];
      for (int i = 0; i < x.length; i++) {
        int other = i + (8 << stage);
        if ((i & 8 << stage) == 0) {
          double a = x[i];
          double b = x[other];
          x[i] = Math.fma(b, u, a);
          x[other] = Math.fma(b, v, a);
        }
      }
    }
  }

  private static void joinInside(Tile tile, double[] x) {
    for (int bit = 2; bit >= 0; bit--) {
      if (tile.mixes(bit)) {
        for (int lane = 0; lane < 8; lane++) {
          int other = lane | 1 << bit;
          if (other != lane) {
            double a = x[lane];
            double b = x[other];
            x[lane] = Math.fma(b, tile.coefficients[8 * bit + lane], a);
            x[other] = Math.fma(b, tile.coefficients[8 * bit + other], a);
          }
        }
      }
    }
  }

  @Override
  public void mixAcross(MemorySegment block, int[] bases, int stride, double[] coefficients) {
    for (long half = 0; half <= size(block); half += size(block)) {
      for (int base : bases) {
        for (int lane = 0; lane < 8; lane++) {
          double a = get(block, half + base + lane);
          double b = get(block, half + base + stride + lane);
          put(
              block,
              half + base + lane,
              Math.fma(b, coefficients[8 + lane], a * coefficients[lane]));
          put(
              block,
              half + base + stride + lane,
              Math.fma(b, coefficients[24 + lane], a * coefficients[16 + lane]));
        }
      }
    }
  }

  @Override
  public void mixInside(MemorySegment block, int[] bases, int distance, double[] coefficients) {
    double[] x = new double[8];
    for (long half = 0; half <= size(block); half += size(block)) {
      for (int base : bases) {
        for (int lane = 0; lane < 8; lane++) {
          x[lane] = get(block, half + base + lane);
        }
        for (int lane = 0; lane < 8; lane++) {
          double mixed =
              Math.fma(x[lane ^ distance], coefficients[8 + lane], x[lane] * coefficients[lane]);
          put(block, half + base + lane, mixed);
        }
      }
    }
  }

  @Override
  public void multiply(
      MemorySegment product, MemorySegment table, MemorySegment factors, int[] of) {
    for (int unit = 0; unit < of.length; unit++) {
      long at = 16L * unit;
      for (int lane = 0; lane < 8; lane++) {
        double r = get(table, at + lane);
        double i = get(table, at + 8 + lane);
        double c = get(factors, 16L * of[unit] + lane);
        double s = get(factors, 16L * of[unit] + 8 + lane);
        put(product, at + lane, r * c - i * s);
        put(product, at + 8 + lane, Math.fma(r, s, i * c));
      }
    }
  }
}
