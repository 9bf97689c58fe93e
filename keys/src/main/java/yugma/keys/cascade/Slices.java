// SPDX-License-Identifier: Apache-2.0
package yugma.keys.cascade;

/// Up to 64 frames turned on their side: a word for each place, a bit in it for each frame, so that
/// one move permutes all of them.
final class Slices {
  private final int first;
  private final int count;
  private final long[] places;

  Slices(long[][] frames, int first) {
    this.first = first;
    this.count = Math.min(64, frames.length - first);
    this.places = new long[64 * frames[first].length];
    long[] square = new long[64];
    for (int w = 0; w < frames[first].length; w++) {
      for (int f = 0; f < 64; f++) {
        square[f] = f < count ? frames[first + f][w] : 0;
      }
      transpose(square);
      System.arraycopy(square, 0, places, 64 * w, 64);
    }
  }

  /// Writes the frames with the bit `sources[i]` at place `i`.
  void gather(int[] sources, long[][] permuted) {
    long[] square = new long[64];
    for (int w = 0; w < permuted[first].length; w++) {
      for (int b = 0; b < 64; b++) {
        square[b] = places[sources[64 * w + b]];
      }
      transpose(square);
      for (int f = 0; f < count; f++) {
        permuted[first + f][w] = square[f];
      }
    }
  }

  /// Swaps bit `i` of word `j` with bit `j` of word `i`, by halves, quarters, … (Warren, Hacker's
  /// Delight, 7-3).
  private static void transpose(long[] square) {
    long mask = 0xffff_ffffL;
    for (int step = 32; step > 0; step >>= 1) {
      for (int block = 0; block < 64; block += 2 * step) {
        for (int k = block; k < block + step; k++) {
          long swap = ((square[k] >>> step) ^ square[k + step]) & mask;
          square[k + step] ^= swap;
          square[k] ^= swap << step;
        }
      }
      mask ^= mask << (step >> 1);
    }
  }
}
