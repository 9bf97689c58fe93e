// SPDX-License-Identifier: Apache-2.0
package yugma.keys.hash;

import java.util.Arrays;
import yugma.kernel.lanes.Lanes;

/// The product of a square Toeplitz matrix over GF(2) and a vector, of 64 * leaf * 2^halvings bits.
///
/// With y0 = T1 x0 + Ta x1 and y1 = Tb x0 + T1 x1 three products of half the size do: T1 (x0 + x1),
/// (T1 + Ta) x1 and (T1 + Tb) x0, which is Karatsuba's multiplication transposed (Fan and Hasan, A
/// new approach to subquadratic space complexity parallel multipliers, IEEE Trans. Computers 56,
/// 2007). A leaf is a comb of four-bit windows over long words (López and Dahab, High-speed
/// software multiplication in F2m, Indocrypt 2000). One thread at a time.
final class ToeplitzProduct {
  private static final Lanes LANES = Lanes.best();

  /// `sum` is filled up to a multiple of so many words, which lanes like; what is in them is never
  /// used.
  private static final int LANE_WORDS = 8;

  private final int leaf;
  private final int halvings;
  private final long[] scratch;
  private final long[] multiples;
  private final long[] sum;
  private final int[] from = new int[8];

  ToeplitzProduct(int leaf, int halvings) {
    this.leaf = leaf;
    this.halvings = halvings;
    this.scratch = new long[(5 * leaf) << halvings];
    this.multiples = new long[16 * 2 * leaf + LANE_WORDS];
    this.sum = new long[(leaf + 1 + LANE_WORDS - 1) / LANE_WORDS * LANE_WORDS];
  }

  /// Adds T x to y: bit i of y gets the sum over j of t bit (i - j + N - 1) and x bit j.
  ///
  /// @param t 2N bits from word `to`, of which the last is not used
  void add(long[] t, int to, long[] x, int xo, long[] y, int yo) {
    add(t, to, x, xo, y, yo, halvings, 0);
  }

  private void add(long[] t, int to, long[] x, int xo, long[] y, int yo, int level, int free) {
    if (level == 0) {
      addLeaf(t, to, x, xo, y, yo);
      return;
    }
    int half = leaf << (level - 1);
    int both = free;
    int folded = free + 3 * half;
    int shared = folded + half;
    int next = shared + half;
    for (int i = 0; i < 3 * half; i++) {
      scratch[both + i] = t[to + i] ^ t[to + half + i];
    }
    for (int i = 0; i < half; i++) {
      scratch[folded + i] = x[xo + i] ^ x[xo + half + i];
    }
    Arrays.fill(scratch, shared, next, 0);
    add(t, to + half, scratch, folded, scratch, shared, level - 1, next);
    for (int i = 0; i < half; i++) {
      y[yo + i] ^= scratch[shared + i];
      y[yo + half + i] ^= scratch[shared + i];
    }
    add(scratch, both, x, xo + half, y, yo, level - 1, next);
    add(scratch, both + half, x, xo, y, yo + half, level - 1, next);
  }

  /// Bits N - 1 to 2N - 2 of the product of polynomials, N = 64 leaf. `sum` holds its words from
  /// leaf - 1 on; what the shifts fail to bring in from below stays under bit 60 of the first.
  private void addLeaf(long[] t, int to, long[] x, int xo, long[] y, int yo) {
    tabulate(t, to);
    Arrays.fill(sum, 0);
    for (int nibble = 60; nibble >= 0; nibble -= 4) {
      shiftSumByFour();
      for (int i = 0; i < leaf; i += 8) {
        for (int k = 0; k < 8; k++) {
          from[k] = i + k < leaf ? row(x[xo + i + k] >>> nibble) + leaf - 1 - i - k : 0;
        }
        LANES.xorEight(sum, sum.length, multiples, from);
      }
    }
    for (int i = 0; i < leaf; i++) {
      y[yo + i] ^= sum[i] >>> 63 | sum[i + 1] << 1;
    }
  }

  private int row(long nibble) {
    return (int) (nibble & 15) * 2 * leaf;
  }

  /// Row u of the table is u(z) t(z), for the polynomials u of degree 3 or less; row 0 is zero.
  private void tabulate(long[] t, int to) {
    int width = 2 * leaf;
    System.arraycopy(t, to, multiples, width, width);
    for (int u = 2; u < 16; u += 2) {
      int source = u / 2 * width;
      int even = u * width;
      long carry = 0;
      for (int i = 0; i < width; i++) {
        long word = multiples[source + i];
        long twice = word << 1 | carry;
        carry = word >>> 63;
        multiples[even + i] = twice;
        multiples[even + width + i] = twice ^ multiples[width + i];
      }
    }
  }

  private void shiftSumByFour() {
    for (int i = leaf; i > 0; i--) {
      sum[i] = sum[i] << 4 | sum[i - 1] >>> 60;
    }
    sum[0] <<= 4;
  }

  /// Overwrites what is left of the products.
  void wipe() {
    Arrays.fill(scratch, 0);
    Arrays.fill(multiples, 0);
    Arrays.fill(sum, 0);
  }
}
