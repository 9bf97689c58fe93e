// SPDX-License-Identifier: Apache-2.0
package yugma.keys.cascade;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import yugma.kernel.random.RandomStreams;
import yugma.keys.cascade.Request.OpenPass;

/// A permutation of the places of a frame, made from a public seed.
///
/// Not uniform among all permutations, since a shuffle costs more: a keyed bijection of the numbers
/// of `k` bits, four rounds of multiplying by an odd number, adding and folding, of which those
/// below the length are kept in their order. Cascade needs no more than that two bits which share a
/// block in one pass seldom do so in the next.
///
/// All frames of a block share it. Errors of different frames are independent, so a permutation
/// that happens to be bad for one is not so for the others; and what is left of errors in any of
/// them the verification hash finds.
final class Permutation {
  private static final int ROUNDS = 4;
  private static final int CHUNK = 1024;

  /// So many frames of 64 make it cheaper to turn them on their side; by measurement.
  private static final int WORTH_SLICING = 24;

  private final int length;
  private final int[] sources;
  private final int[] targets;

  private Permutation(int length, int[] sources, int[] targets) {
    this.length = length;
    this.sources = sources;
    this.targets = targets;
  }

  /// The permutation of a pass, one way only; pass 0 leaves every bit where it is.
  static Permutation of(OpenPass open, int length) {
    Permutation permutation = new Permutation(length, new int[length + 1], new int[0]);
    if (open.pass() == 0) {
      Arrays.setAll(permutation.sources, place -> place);
    } else {
      permutation.fill(keys(open.seed()));
    }
    return permutation;
  }

  private static int[] keys(long seed) {
    RandomGenerator random = RandomStreams.seeded(seed).stream("cascade permutation");
    int[] keys = new int[2 * ROUNDS];
    Arrays.setAll(keys, k -> random.nextInt());
    return keys;
  }

  /// The same, both ways.
  Permutation withTargets() {
    int[] inverse = new int[length];
    for (int place = 0; place < length; place++) {
      inverse[sources[place]] = place;
    }
    return new Permutation(length, sources, inverse);
  }

  private void fill(int[] keys) {
    int bits = Math.max(10, Integer.SIZE - Integer.numberOfLeadingZeros(length - 1));
    int[] chunk = new int[CHUNK];
    int kept = 0;
    for (int start = 0; start < 1 << bits; start += CHUNK) {
      for (int i = 0; i < CHUNK; i++) {
        chunk[i] = start + i;
      }
      mix(chunk, bits, keys);
      kept = keep(chunk, kept);
    }
  }

  private static void mix(int[] values, int bits, int[] keys) {
    int mask = (1 << bits) - 1;
    int fold = (bits + 1) >> 1;
    for (int round = 0; round < keys.length; round += 2) {
      int factor = keys[round] | 1;
      int addend = keys[round + 1];
      for (int i = 0; i < values.length; i++) {
        int x = (values[i] * factor + addend) & mask;
        values[i] = x ^ (x >>> fold);
      }
    }
  }

  private int keep(int[] values, int from) {
    int kept = from;
    for (int value : values) {
      sources[kept] = value;
      kept += (value - length) >>> 31;
    }
    return kept;
  }

  /// The bit that lies at a place.
  int source(int place) {
    return sources[place];
  }

  /// The place of a bit.
  int target(int bit) {
    return targets[bit];
  }

  /// The frames with their bits at their places.
  long[][] apply(long[][] frames) {
    long[][] permuted = new long[frames.length][length / 64];
    int sliced = frames.length % 64 < WORTH_SLICING ? frames.length & -64 : frames.length;
    for (int f = 0; f < sliced; f += 64) {
      new Slices(frames, f).gather(sources, permuted);
    }
    for (int f = sliced; f < frames.length; f++) {
      gather(frames[f], permuted[f]);
    }
    return permuted;
  }

  private void gather(long[] words, long[] permuted) {
    for (int w = 0; w < words.length; w++) {
      long word = 0;
      for (int b = 0; b < 64; b++) {
        int source = sources[64 * w + b];
        word |= ((words[source >>> 6] >>> source) & 1) << b;
      }
      permuted[w] = word;
    }
  }
}
