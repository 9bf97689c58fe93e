// SPDX-License-Identifier: Apache-2.0
package yugma.keys.hash;

import java.util.Arrays;
import yugma.kernel.bits.Bits;

/// Privacy amplification: the product over GF(2) of a random Toeplitz matrix and a string of bits.
///
/// Output bit i is the sum over j of seed bit (i - j + n - 1) and input bit j. The family is
/// 2-universal: two inputs collide under at most 2^-m of the seeds ([Krawczyk
/// 1994](https://doi.org/10.1007/3-540-48658-5_15)). The seed may be public.
///
/// Exact, for any sizes. Square tiles of the smaller side, each by three products of half the size
/// (see [ToeplitzProduct]); O(n m^0.58) time for n >= m, memory five times the smaller side beside
/// copies of input and seed. The time does depend on the input through the caches.
///
/// @param inputBits n, >= 1
/// @param outputBits m, >= 1
public record Toeplitz(int inputBits, int outputBits) {
  /// Tiles are cut in half until this many words or fewer are left.
  private static final int MAX_LEAF = 40;

  public Toeplitz {
    if (inputBits < 1 || outputBits < 1) {
      throw new IllegalArgumentException(
          "sizes are " + inputBits + " to " + outputBits + " bits, must be at least 1");
    }
    Math.addExact(inputBits, outputBits);
  }

  /// The length of a seed, n + m - 1.
  public int seedBits() {
    return inputBits + outputBits - 1;
  }

  /// The m bits that the matrix of a seed makes of n bits.
  ///
  /// @param seed of [#seedBits()] bits, uniformly random and independent of the input
  public Bits hash(Bits seed, Bits input) {
    check("seed", seed.length(), seedBits());
    check("input", input.length(), inputBits);
    int side = Math.min(words(inputBits), words(outputBits));
    int halvings = 0;
    while (halved(side, halvings) > MAX_LEAF) {
      halvings++;
    }
    int leaf = halved(side, halvings);
    int tile = leaf << halvings;
    int columns = tiles(inputBits, tile);
    int rows = tiles(outputBits, tile);
    long[] in = padded(input, 0, columns * tile);
    long[] window = padded(seed, 64L * columns * tile - inputBits, (rows + columns) * tile);
    long[] out = new long[rows * tile];
    var product = new ToeplitzProduct(leaf, halvings);
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        int diagonal = r + columns - 1 - c;
        product.add(window, diagonal * tile, in, c * tile, out, r * tile);
      }
    }
    Bits hash = Bits.of(out, outputBits);
    Arrays.fill(in, 0);
    Arrays.fill(out, 0);
    product.wipe();
    return hash;
  }

  private static void check(String what, int length, int wanted) {
    if (length != wanted) {
      throw new IllegalArgumentException(what + " has " + length + " bits, must have " + wanted);
    }
  }

  private static int words(int bits) {
    return (int) ((bits + 63L) >>> 6);
  }

  private static int halved(int words, int times) {
    return (words + (1 << times) - 1) >> times;
  }

  private static int tiles(int bits, int tile) {
    return (words(bits) + tile - 1) / tile;
  }

  /// A string moved up by some bits, in that many words, zeros around it.
  private static long[] padded(Bits bits, long shift, int words) {
    long[] padded = new long[words];
    int first = (int) (shift >>> 6);
    int up = (int) (shift & 63);
    for (int w = 0; w < bits.wordCount(); w++) {
      long word = bits.word(w);
      padded[first + w] |= word << up;
      if (up != 0 && first + w + 1 < words) {
        padded[first + w + 1] = word >>> (64 - up);
      }
    }
    return padded;
  }
}
