// SPDX-License-Identifier: Apache-2.0
package yugma.keys.cascade;

import yugma.kernel.random.RandomStream;
import yugma.kernel.random.RandomStreams;

/// A permutation of the places of a frame, made from a public seed.
final class Permutation {
  private final int[] sources;
  private final int[] targets;

  private Permutation(int[] sources) {
    this.sources = sources;
    this.targets = new int[sources.length];
    for (int i = 0; i < sources.length; i++) {
      targets[sources[i]] = i;
    }
  }

  static Permutation of(long seed, int length) {
    RandomStream random = new RandomStreams(seed).stream("cascade permutation");
    int[] s = new int[length];
    for (int i = 0; i < length; i++) {
      int j = random.nextInt(i + 1);
      s[i] = s[j];
      s[j] = i;
    }
    return new Permutation(s);
  }

  /// The bit that lies at a place.
  int source(int place) {
    return sources[place];
  }

  /// The place of a bit.
  int target(int bit) {
    return targets[bit];
  }

  long[] apply(long[] words) {
    long[] permuted = new long[words.length];
    for (int w = 0; w < words.length; w++) {
      long word = 0;
      for (int b = 0; b < 64; b++) {
        int source = sources[64 * w + b];
        word |= (words[source >>> 6] >>> source & 1) << b;
      }
      permuted[w] = word;
    }
    return permuted;
  }
}
