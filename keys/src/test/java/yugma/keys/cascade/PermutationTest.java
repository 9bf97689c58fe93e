// SPDX-License-Identifier: Apache-2.0
package yugma.keys.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import yugma.kernel.bits.Bits;
import yugma.kernel.random.RandomStreams;
import yugma.keys.cascade.Request.OpenPass;

class PermutationTest {
  @Property(tries = 100, seed = "1")
  void takesEveryPlaceOnce(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 100) int words,
      @ForAll @IntRange(max = 1) int pass) {
    int length = 64 * words;
    var permutation = Permutation.of(new OpenPass(pass, 6, length, seed), length).withTargets();
    for (int bit = 0; bit < length; bit++) {
      assertThat(permutation.source(permutation.target(bit))).isEqualTo(bit);
    }
  }

  /// 24 frames and more are turned on their side; either way each bit goes where it should.
  @Property(tries = 20, seed = "1")
  void movesEveryFrameAlike(@ForAll long seed, @ForAll @IntRange(min = 1, max = 130) int count) {
    int length = 640;
    var permutation = Permutation.of(new OpenPass(1, 6, length, seed), length);
    long[][] frames = new long[count][];
    for (int f = 0; f < count; f++) {
      frames[f] = Bits.random(length, RandomStreams.seeded(seed).stream("frame " + f)).toWords();
    }
    long[][] permuted = permutation.apply(frames);
    for (int f = 0; f < count; f++) {
      for (int place = 0; place < length; place++) {
        assertThat(bit(permuted[f], place)).isEqualTo(bit(frames[f], permutation.source(place)));
      }
    }
  }

  private static long bit(long[] words, int index) {
    return (words[index >> 6] >>> index) & 1;
  }

  /// Of 1e6 pairs that share a block of 64 bits, 1/256 share one of 512 in the next pass: 3906,
  /// standard deviation 62; false alarm 1e-6 at 5 of these.
  @Test
  void separatesBitsThatLayTogether() {
    int length = 131_072;
    var random = RandomStreams.seeded(1).stream("pairs");
    int together = 0;
    for (int trial = 0; trial < 100; trial++) {
      var open = new OpenPass(1, 9, length, random.nextLong());
      var permutation = Permutation.of(open, length).withTargets();
      for (int pair = 0; pair < 10_000; pair++) {
        int bit = random.nextInt(length);
        int other = bit ^ (1 + random.nextInt(63));
        together += permutation.target(bit) >> 9 == permutation.target(other) >> 9 ? 1 : 0;
      }
    }
    assertThat(together).isBetween(3596, 4216);
  }
}
