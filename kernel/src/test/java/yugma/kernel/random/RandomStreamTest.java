// SPDX-License-Identifier: Apache-2.0
package yugma.kernel.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class RandomStreamTest {
  @Test
  void drawsTheWordsOfTheJdksGeneratorOfThatName() {
    byte[] seed = new byte[32];
    for (int i = 0; i < seed.length; i++) {
      seed[i] = (byte) (37 * i + 11);
    }
    ByteBuffer words = ByteBuffer.wrap(seed);
    RandomGenerator theirs = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    RandomStream ours =
        new LxmStream(words.getLong(), words.getLong(), words.getLong(), words.getLong());
    for (int i = 0; i < 10_000; i++) {
      assertThat(ours.nextLong()).isEqualTo(theirs.nextLong());
    }
  }

  @Test
  void fillsWithTheWordsThatItWouldDrawOneByOne() {
    RandomStream many = RandomStreams.seeded(5).stream("fill");
    RandomStream single = RandomStreams.seeded(5).stream("fill");
    long[] words = new long[100];
    for (int count : new int[] {0, 1, 77, 100}) {
      many.fill(words, count);
      for (int i = 0; i < count; i++) {
        assertThat(words[i]).isEqualTo(single.nextLong());
      }
    }
    assertThat(many.nextLong()).isEqualTo(single.nextLong());
  }

  @Test
  void aNameDecidesItsStreamWhateverElseIsAskedFor() {
    RandomStreams streams = RandomStreams.seeded(7);
    long first = streams.stream("a").nextLong();
    streams.stream("b").nextLong();
    assertThat(streams.stream("a").nextLong()).isEqualTo(first);
    assertThat(streams.stream("b").nextLong()).isNotEqualTo(first);
    assertThat(RandomStreams.seeded(8).stream("a").nextLong()).isNotEqualTo(first);
    assertThat(streams.part("a").stream("a").nextLong()).isNotEqualTo(first);
  }

  @Test
  void boundedNumbersAreUniform() {
    // chi-square with 6 degrees of freedom; P(> 35.3) = 4e-6
    RandomStream random = RandomStreams.seeded(1).stream("bounded");
    int[] seen = new int[7];
    int draws = 700_000;
    for (int i = 0; i < draws; i++) {
      seen[random.nextInt(7)]++;
    }
    double chiSquare = 0;
    for (int count : seen) {
      chiSquare += (count - draws / 7.0) * (count - draws / 7.0) / (draws / 7.0);
    }
    assertThat(chiSquare).isLessThan(35.3);
    assertThatThrownBy(() -> random.nextLong(0)).hasMessageContaining("bound is 0");
  }

  @Test
  void normalAndExponentialHaveTheirMoments() {
    // 1e6 draws: each bound is 5 standard errors, false alarm below 1e-6
    RandomStream random = RandomStreams.seeded(2).stream("moments");
    double mean = 0;
    double square = 0;
    double exponential = 0;
    int draws = 1_000_000;
    for (int i = 0; i < draws; i++) {
      double normal = random.nextGaussian();
      mean += normal / draws;
      square += normal * normal / draws;
      exponential += random.nextExponential() / draws;
    }
    assertThat(mean).isBetween(-5e-3, 5e-3);
    assertThat(square).isBetween(1 - 7.1e-3, 1 + 7.1e-3);
    assertThat(exponential).isBetween(1 - 5e-3, 1 + 5e-3);
  }
}
